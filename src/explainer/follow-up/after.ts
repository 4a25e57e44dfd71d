import { comparison } from '../compose/comparison.ts'
import type { TopicExplainer } from '../compose/explain-topic.ts'
import type { Before, Explanation } from '../explanation.ts'
import { leastHaving, surelyFits } from '../find/fits.ts'
import type { Library } from '../find/library.ts'
import { stem, stemsIn } from '../find/vocabulary.ts'
import { asksBrief } from '../read/facet.ts'
import { officialPageFor } from '../read/moving-target.ts'
import { bareDifference, isAboutTrouble } from '../read/question-words.ts'
import { readQuestion, type AskedQuestion } from '../read/read-question.ts'
import type { Notes } from '../settle/note.ts'
import type { Titles } from '../settle/title.ts'
import { anywhereAfter } from './anywhere.ts'
import type { FollowUps } from './follow-ups.ts'
import { notesInFocus } from './go-on.ts'
import { isPair } from './is-pair.ts'
import { leaving } from './leaves.ts'
import { longQuestion, settlerAfter } from './settle.ts'
import { readFollowUp } from './read-follow-up.ts'
import { unreadAnswer } from './unread.ts'
import { asksYesOrNo, bareExample, saysMissed, stillWrong } from './wording.ts'

export interface After {
  /**
   * Answers a question that may go on with what was explained before.
   * @param isReturn whether it goes back to something earlier, so that nothing else can be meant
   */
  readonly explainAfter: (question: string, before: Before, isReturn?: boolean) => Explanation
  /** Goes back to what was explained earlier, and answers the rest of the question from there. */
  readonly goBack: (target: string, rest: string, before: Before) => Explanation
}

/** Answers what is asked after an explanation. */
export function answersAfter(
  library: Library,
  explainer: TopicExplainer,
  notes: Notes,
  titles: Titles,
  follow: FollowUps,
  explainAlone: (question: string, asked: AskedQuestion, before: Before | undefined) => Explanation,
): After {
  const { vocabulary, topics } = library
  const { namedIn } = topics
  const { explainOne } = explainer
  const turns = leaving(library, notes, follow)
  const { isNewSubject, leaves } = turns
  const unread = unreadAnswer(library, notes, follow, turns)
  const settledAfter = settlerAfter(library, explainer, titles, follow)
  const anywhere = anywhereAfter(library, explainer, titles, follow)

  const explainAfter: After['explainAfter'] = (question, before, isReturn = false) => {
    const isMissed = saysMissed(question)
    const found = (isMissed ? offeredInstead(before) : undefined) ?? goOnFrom(question, before, isReturn)
    if (isMissed || isReturn || isRepeated(question, before)) return found
    const asked = readQuestion(question)
    const settled = settledAfter(unread(found, question, asked, before), question, asked, before)
    return anywhere(settled, question, asked, before)
  }

  /** What comes near the last question, whose answer missed it. */
  const offeredInstead = (before: Before): Explanation | undefined => {
    const [last] = before.questions ?? []
    return last === undefined ? undefined : follow.unanswered(readQuestion(last), before)
  }

  const goOnFrom = (question: string, before: Before, isReturn: boolean): Explanation => {
    if (before.compared?.length === 2 && /\bone to the other\b/i.test(question))
      question = question.replace(
        /\b(?:from )?one to the other\b/i,
        `from ${before.compared[0]} to ${before.compared[1]}`,
      )
    const read = readQuestion(question)
    // What goes wrong with the topic is trouble with it, although it's asked as a question.
    const kindOfTurn = feared.test(read.plain)
      ? 'trouble'
      : read.kind === 'trouble' && asksYesOrNo.test(read.plain)
        ? 'fact'
        : read.kind
    const asked = { ...read, kind: kindOfTurn }
    const followUp = readFollowUp(read.plain)
    const isList = followUp?.kind === 'same' && (read.kind === 'list' || asksBrief.test(read.plain))
    const isPicked = followUp?.kind === 'pick' || followUp?.kind === 'both'
    const titled = isPicked || isList ? undefined : follow.titled(asked, before)
    if (titled) return titled
    const { plain, kind, opposes } = asked
    // Without a product in the name, it's something in Azure.
    const page = officialPageFor([plain, ...before.notes.map(({ title }) => title), 'azure'].join(' ').toLowerCase())
    if (page && asksPrice.test(plain) && follow.fitOf(asked, before) < surelyFits)
      return { kind: 'refusal', unknown: [plain], found: before.notes.slice(0, 1), nearest: [], page }
    if (before.trouble && isAboutTrouble.test(plain)) {
      const [note] = before.notes
      if (note) return explainOne(note, readQuestion(before.trouble).plain, 'trouble')
    }
    if ((before.compared?.length ?? 0) > 1 && /\bdiffer/.test(plain) && namedIn(plain).length === 0)
      return comparison(follow.comparedAgain(before, kind, plain))
    if (followUp?.kind !== 'same' && isNewSubject(asked, before)) return explainAlone(question, asked, undefined)
    const isFollowUp = followUp && (!opposes || bareDifference.test(plain) || followUp.kind !== 'about')
    const certain =
      opposes || followUp?.kind === 'pick' || followUp?.kind === 'same' ? undefined : follow.surely(asked, before)
    if (certain) return certain
    const answer = isFollowUp ? follow.answer(question, asked, followUp, before) : undefined
    if (answer && answer.kind !== 'refusal') return answer
    const alone = explainAlone(question, asked, before)
    // The same question again gets the same answer.
    if (alone.kind === 'topic' && alone.answeredBy !== undefined && alone.answeredBy === before.about) return alone
    if (!opposes && !leaves(alone, asked, before)) {
      const isOther = alone.kind === 'topic' && !before.notes.includes(alone.note)
      const going =
        follow.continued(question, asked, before, alone.kind === 'refusal' ? leastHaving : undefined) ??
        (isOther ? follow.nearest(question, asked, before) : undefined) ??
        (bareExample.test(plain) ? follow.goOn('example', before) : undefined) ??
        (stillWrong.test(plain) ? follow.goOn('trouble', before) : undefined)
      if (going) return going
    }
    if (alone.kind !== 'refusal') {
      const isFitting = alone.kind === 'comparison' || alone.named || before.notes.includes(alone.note)
      return isFitting ? alone : (answer ?? alone)
    }
    if (plain.split(' ').length > longQuestion) return answer ?? alone
    // A question that names no topic is about the last one.
    return follow.nearest(question, asked, before, isReturn) ?? answer ?? alone
  }

  const goBack = (target: string, rest: string, before: Before): Explanation => {
    const to = target.toLowerCase()
    const all = [before, ...(before.earlier ?? [])]
    if (readFollowUp(`the ${to.replace(/^the /, '')}`)?.kind === 'pick' && !isEarliest.test(to))
      return explainAfter(rest === '' ? target : `${target}, ${rest}`, before)
    const found = isEarliest.test(to)
      ? all.at(-1)
      : /^(?:the )?(?:two|both|comparison|pair)\b/.test(to)
        ? all.find(isPair)
        : recalled(to, all)
    if (!found) return explainAfter(rest === '' ? target : `${target}: ${rest}`, before, true)
    if (rest !== '') return explainAfter(rest, found, true)
    const [note] = notesInFocus(found)
    if (isPair(found) || !note) return comparison(follow.comparedAgain(found, 'what', ''))
    return explainOne(note, '', 'what')
  }

  /** The earlier topic that words name or that was asked about in these words, the newest first. */
  const recalled = (words: string, all: readonly Before[]): Before | undefined => {
    const named = namedIn(words)
    const keys = vocabulary.wordsOfQuestion(words).map(stem)
    const said = ({ notes, questions = [] }: Before): ReadonlySet<string> =>
      stemsIn([...questions, ...notes.map(({ title }) => title)])
    return (
      all.find((one) => one.notes.some((note) => named.includes(note))) ??
      all.find((one) => keys.length > 0 && keys.every((key) => said(one).has(key)))
    )
  }

  return { explainAfter, goBack }
}

const isRepeated = (question: string, { questions = [] }: Before): boolean =>
  asksAgain.test(question.toLowerCase()) || questions[0]?.toLowerCase() === question.toLowerCase()

const asksAgain = /\b(?:again|repeat|once more|say that)\b/

/** Fears that something goes wrong: `what if the swap fails`. */
const feared =
  /^(?:(?:and|but|so|ok|okay)[ ,]+)*what (?:if|happens (?:if|when))\b.*\b(?:fail\w*|break\w*|conflicts?|errors?|wrong|crash\w*|time[sd]? out|rejected|denied|down|stuck|does ?n[o']t|lost|gone)\b/
const asksPrice = /\b(?:how much|costs?|prices?|pricing)\b/

/** The first thing that was explained. */
const isEarliest = /^(?:the |my |our )?(?:(?:very )?first (?:thing|topic|question|subject)|beginning|start)$/
