import type { Catalog } from '../../../content/catalog.ts'
import { fitsTeams } from '../../../domain/team/choose-team-question.ts'
import type { Question } from '../../../domain/question/question.ts'
import type { QuestionWish } from '../../../domain/team/team.ts'
import type { Explainer } from '../../../explainer/explanation.ts'
import type { QuizIntent } from '../intents.ts'

const mostNear = 3
const longestName = 40
const mostWords = 12

/** The questions on a topic that work in a team, or all of them without a topic. */
export const questionsOn = (catalog: Catalog, topic: string | undefined): readonly Question[] =>
  (topic === undefined ? catalog.bank : catalog.findQuestions(topic)).filter(fitsTeams)

/**
 * Reads what the questions should be like.
 * @returns undefined if the bank has nothing on the topic
 */
export function wishOf(
  catalog: Catalog,
  { topic, isGuess, difficulty }: Pick<QuizIntent, 'topic' | 'isGuess' | 'difficulty'>,
): QuestionWish | undefined {
  const found = topic === undefined ? undefined : partOf(catalog, topic, isGuess ? isName(catalog) : () => true)
  if (topic !== undefined && found === undefined && !isGuess) return undefined
  return { ...(found === undefined ? {} : { topic: found }), ...(difficulty ? { difficulty } : {}) }
}

/** The longest part of the words that the bank has questions on: people say more than the topic. */
function partOf(catalog: Catalog, topic: string, isMeant: (part: string) => boolean): string | undefined {
  const words = topic.split(' ').slice(0, mostWords)
  for (let size = words.length; size > 0; size--)
    for (let from = 0; from + size <= words.length; from++) {
      const part = words.slice(from, from + size).join(' ')
      // A short word, such as “is”, occurs in the text of some question.
      const isLong = size === words.length || part.length > 3
      if (isLong && isMeant(part) && questionsOn(catalog, part).length > 0) return part
    }
  return undefined
}

const namesIn = new WeakMap<Catalog, ReadonlySet<string>>()

/** Whether words are the name of something in the content, not just in some text. */
function isName(catalog: Catalog): (part: string) => boolean {
  const { notes, questions, outline } = catalog
  const names =
    namesIn.get(catalog) ??
    new Set(
      [
        ...[...notes.values()].flatMap(({ title, aliases }) => [title, ...aliases]),
        ...[...questions.values()].flatMap(({ tags }) => tags.map((tag) => tag.replaceAll('-', ' '))),
        ...outline.skillAreas.map(({ short }) => short),
      ].map((name) => name.toLowerCase()),
    )
  namesIn.set(catalog, names)
  return (part) => names.has(part) || names.has(part.replace(/s$/, ''))
}

/** Topics that are close to one without questions, by their titles; the skill areas if none is. */
export function topicsNear(catalog: Catalog, explainer: Explainer, topic: string): readonly string[] {
  const explained = explainer.explain(topic)
  const notes =
    explained.kind === 'refusal'
      ? [...explained.found, ...explained.nearest]
      : explained.kind === 'comparison'
        ? explained.comparison.notes
        : [explained.note, ...explained.others, ...explained.related]
  const titles = notes.map(({ title }) => title)
  const near = [...new Set(titles)].filter(
    (title) => title.length <= longestName && questionsOn(catalog, title).length > 0,
  )
  const areas = catalog.outline.skillAreas.map(({ short }) => short)
  return (near.length > 0 ? near : areas.filter((area) => questionsOn(catalog, area).length > 0)).slice(0, mostNear)
}
