import type { Catalog } from '../../../content/catalog.ts'
import { keyPicks } from '../../../domain/question/answer.ts'
import { localDay, localTime } from '../../../domain/calendar.ts'
import { displayOrder } from '../../../domain/question/display.ts'
import type { Option, Question } from '../../../domain/question/question.ts'
import { leastPeople } from '../../../domain/team/cohort.ts'
import type { Team, TeamAnswer, TeamQuiz } from '../../../domain/team/team.ts'
import type { Explainer } from '../../../explainer/explanation.ts'
import { chartOf, type PictureUrl } from '../../../kernel/picture.ts'
import { askedQuestion } from '../../quiz/index.ts'
import type { TeamQuizView, TeamResultView } from '../views.ts'
import { bar, clock, onDay, percent, rightAmong } from '../../../kernel/text/words.ts'
import { zoneName } from '../schedule/zone-name.ts'
import { texts } from './texts.en.ts'

/** Teams automatically refreshes a card for at most this many people. */
const mostViewers = 60
/** A closed question mostly explains itself: quotes the note in one line, and the sentence that fits the question best. */
const maxQuotes = 2

/** Shows the open question to everyone: how many people answered, not who and not how. */
export function teamQuizView(
  catalog: Catalog,
  question: Question,
  quiz: TeamQuiz,
  { timeZone }: Pick<Team, 'timeZone'>,
  answers: readonly TeamAnswer[],
  now: Date,
): TeamQuizView {
  // The card has no place for code, and its answers are pressed.
  const { snippet: _, typing: __, ...asked } = askedQuestion(catalog, question, quiz.id)
  const closes = new Date(quiz.closesAt)
  const { hour, minute } = localTime(closes, timeZone)
  const day = onDay(localDay(closes, timeZone), localDay(now, timeZone))
  return {
    view: 'team-quiz',
    quiz: quiz.id,
    ...asked,
    answered: texts.card.answered(answers.length),
    closes: texts.card.closes(day, clock(hour, minute), zoneName(timeZone)),
    lines: linesOf(question, quiz),
    // The latest to answer are still reading. Sorted, so that the list doesn't reveal who answered when.
    viewers: answers
      .slice(-mostViewers)
      .map(({ viewer }) => viewer)
      .toSorted(),
  }
}

/** Where the question is in a series, and why it isn't as difficult as someone wished. */
function linesOf({ difficulty }: Question, { series, wish }: TeamQuiz): string[] {
  const wanted = wish?.difficulty
  return [
    ...(series ? [texts.card.series(series.number, series.of)] : []),
    ...(wanted === undefined || wanted === difficulty ? [] : [texts.card.otherDifficulty(difficulty < wanted)]),
  ]
}

/** Shows the right answer of a question without an answer breakdown. */
export function teamAnswerView(
  catalog: Catalog,
  explainer: Explainer,
  question: Extract<Question, { options: unknown }>,
  id: string,
  headlineOf: (letters: string) => string,
): TeamResultView {
  const view = teamResultView(catalog, explainer, question, { id }, [])
  const letters = view.options.flatMap(({ letter, right }) => (right ? [letter] : []))
  return { ...view, headline: headlineOf(letters.join(', ')) }
}

/** Shows the closed question: the answer breakdown, the rationale of each option, and quotes from the notes. */
export function teamResultView(
  catalog: Catalog,
  explainer: Explainer,
  question: Extract<Question, { options: unknown }>,
  quiz: Pick<TeamQuiz, 'id'>,
  answers: readonly TeamAnswer[],
  addresses: { readonly pictureUrl?: PictureUrl } = {},
): TeamResultView {
  const { area, objective, stem, options } = askedQuestion(catalog, question, quiz.id)
  const order = displayOrder(question, quiz.id)[0] ?? []
  const key = keyPicks(question)
  const isCounted = answers.length >= leastPeople
  const note = question.notes.flatMap((id) => catalog.notes.get(id) ?? [])[0]
  const topic = note && explainer.explainNote(note, question.stem)
  const countOf = (picked: string): number => answers.filter(({ picks }) => picks.includes(picked)).length
  const picture = isCounted
    ? chartOf(addresses, {
        kind: 'bars',
        title: texts.result.breakdown(answers.length),
        bars: options.map(({ letter }, index) => {
          const picked = order[index] as string
          const [count, isRight] = [countOf(picked), key.includes(picked)]
          return {
            label: isRight ? texts.result.rightLetter(letter) : letter,
            text: percent(count, answers.length),
            value: count,
          }
        }),
        most: answers.length,
      })
    : undefined
  return {
    view: 'team-result',
    area,
    objective,
    stem,
    headline: headline(answers, isCounted),
    ...(picture ? { picture } : {}),
    options: options.map(({ letter, text }, index) => {
      const picked = order[index] as string
      const count = countOf(picked)
      return {
        letter,
        text,
        right: key.includes(picked),
        share: isCounted ? `${bar(count / answers.length)} ${percent(count, answers.length)}` : '',
        rationale: (question.options[picked.charCodeAt(0) - 97] as Option).rationale,
      }
    }),
    quotes: topic
      ? [...topic.lead, ...topic.parts.flatMap(({ quotes }) => quotes)]
          .filter(({ source }) => source === 1)
          .slice(0, maxQuotes)
          .map(({ text }) => ({ text, sources: [1] }))
      : [],
    sources: note ? [{ number: 1, title: note.title, links: note.sources }] : [],
    links: question.sources,
  }
}

/** With fewer than four answers, each person could tell what the others chose. */
function headline(answers: readonly TeamAnswer[], isCounted: boolean): string {
  const people = answers.length
  if (people === 0) return texts.result.nobody
  if (!isCounted) return texts.result.few
  const right = answers.filter(({ credit }) => credit === 1).length
  return right === 0 ? texts.result.nobodyRight(people) : texts.result.many(people, rightAmong(right, people))
}
