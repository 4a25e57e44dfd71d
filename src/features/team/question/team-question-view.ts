import type { Catalog } from '../../../content/catalog.ts'
import { keyPicks } from '../../../domain/question/answer.ts'
import { localDay, localTime } from '../../../domain/calendar.ts'
import { displayOrder } from '../../../domain/question/display.ts'
import type { Option, Question } from '../../../domain/question/question.ts'
import { leastPeople } from '../../../domain/team/cohort.ts'
import type { Team, TeamAnswer, TeamQuiz } from '../../../domain/team/team.ts'
import type { Explainer } from '../../../explainer/explain.ts'
import { questionView } from '../../quiz/index.ts'
import type { TeamQuizView, TeamResultView } from '../views.ts'
import { bar, clock, counted, onDay, percent } from '../../../kernel/text/words.ts'

/** Teams refreshes a card for at most so many people by itself. */
const mostViewers = 60
/** Under a closed question, which explains itself mostly: the note in one line, and the sentence that fits the question best. */
const maxQuotes = 2

/** The open question as everybody sees it: how many answered, not who and not how. */
export function teamQuizView(
  catalog: Catalog,
  question: Question,
  quiz: TeamQuiz,
  { timeZone }: Pick<Team, 'timeZone'>,
  answers: readonly TeamAnswer[],
  now: Date,
): TeamQuizView {
  const { area, objective, stem, kind, instruction, options, picks } = questionView(catalog, question, quiz.id, '', '')
  const closes = new Date(quiz.closesAt)
  const { hour, minute } = localTime(closes, timeZone)
  const day = onDay(localDay(closes, timeZone), localDay(now, timeZone))
  return {
    view: 'team-quiz',
    quiz: quiz.id,
    kind,
    area,
    objective,
    stem,
    instruction,
    options,
    picks,
    answered:
      answers.length === 0 ? 'Nobody has answered yet' : `${counted(answers.length, 'person', 'people')} answered`,
    closes: `Closes ${day} at ${clock(hour, minute)} (${timeZone.replaceAll('_', ' ')}).`,
    // Those who answered last are still reading; sorted, so that the list does not tell who came when.
    viewers: answers
      .slice(-mostViewers)
      .map(({ viewer }) => viewer)
      .toSorted(),
  }
}

/** The closed question: how the answers fell, the rationale of each option, and what the notes say. */
export function teamResultView(
  catalog: Catalog,
  explainer: Explainer,
  question: Extract<Question, { options: unknown }>,
  quiz: TeamQuiz,
  answers: readonly TeamAnswer[],
): TeamResultView {
  const { area, objective, stem, options } = questionView(catalog, question, quiz.id, '', '')
  const order = displayOrder(question, quiz.id)[0] ?? []
  const key = keyPicks(question)
  const isCounted = answers.length >= leastPeople
  const note = question.notes.flatMap((id) => catalog.notes.get(id) ?? [])[0]
  const topic = note && explainer.explainNote(note, question.stem)
  return {
    view: 'team-result',
    area,
    objective,
    stem,
    headline: headline(answers, isCounted),
    options: options.map(({ letter, text }, index) => {
      const picked = order[index] as string
      const count = answers.filter(({ picks }) => picks.includes(picked)).length
      return {
        letter,
        text,
        right: key.includes(picked),
        share: isCounted ? `${bar(count / answers.length)} ${percent(count, answers.length)}` : '',
        rationale: (question.options[picked.charCodeAt(0) - 97] as Option).rationale,
      }
    }),
    quotes: topic
      ? [...topic.lines, ...topic.quotes]
          .filter(({ source }) => source === 1)
          .slice(0, maxQuotes)
          .map(({ text }) => ({ text, sources: [1] }))
      : [],
    sources: note ? [{ number: 1, title: note.title, links: note.sources }] : [],
    links: question.sources,
  }
}

/** With fewer than four, each of them could tell what the others chose. */
function headline(answers: readonly TeamAnswer[], isCounted: boolean): string {
  if (answers.length === 0) return 'Closed. Nobody answered this one.'
  if (!isCounted) return 'Closed. Fewer than four people answered, so the answers are not counted out.'
  const right = answers.filter(({ credit }) => credit === 1).length
  return `Closed. ${answers.length} people answered, ${right === 0 ? 'and it was a hard one' : `${percent(right, answers.length)} of them right`}.`
}
