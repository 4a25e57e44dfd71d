import { counted } from '../../../kernel/text/words.ts'

/** What the summary of a round says. */
export const texts = {
  nothingAnswered: { title: 'Round ended', line: "You didn't answer any questions, so nothing changes." },
  titles: {
    daily: "Today's round is done",
    diagnose: 'Where you stand',
    challenge: 'Challenge complete',
    other: 'Round complete',
  },
  score: (right: number, of: number, partly: number) =>
    `${right} of ${of} right${partly > 0 ? `, ${partly} partly right` : ''}`,
  confidentErrors: (count: number) =>
    count === 1
      ? "You were confident about 1 answer that wasn't right, so you'll see it again first."
      : `You were confident about ${count} answers that weren't right, so you'll see them again first.`,
  luckyGuesses: (count: number) =>
    count === 1 ? "1 lucky guess doesn't count as known." : `${count} lucky guesses don't count as known.`,
  hinted: (count: number) =>
    count === 1
      ? '1 right answer came with a hint and counts half.'
      : `${count} right answers came with a hint and count half.`,
  skipped: (count: number) =>
    count === 1
      ? 'The question that you skipped comes back in your next round today.'
      : `The ${count} questions that you skipped come back in your next round today.`,
  private: 'Your result stays private unless you share it.',
  /** @param day `tomorrow`, `on Friday 27 November` */
  comesBack: (day: string) => `You'll see the first of these again ${day}.`,
  again: 'Look at these again',
  more: (count: number, listed: number) => `And ${count} more. Say **wrong** to see the last ${listed}.`,
  buttons: { share: 'Share my result', another: 'Another round', practice: 'Practice wrong answers' },
  placement: {
    share: (percent: string) => `By exam weight, you know about **${percent}** of the material today.`,
    few: (answers: number) =>
      `That's based on only ${counted(answers, 'answer')}, so it's a first impression. Say **diagnose** for the full picture.`,
    settled: (questions: number) => `It settled after ${counted(questions, 'question')}.`,
    rough: (questions: number) => `After ${counted(questions, 'question')}, it's still a rough picture.`,
    area: (area: string, right: number, of: number) => `${area}: ${right} of ${of}`,
    notAsked: (area: string) => `${area}: not asked`,
    guesses: "Lucky guesses didn't count. Your rounds start from here.",
  },
}
