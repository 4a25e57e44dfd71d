import type { Note } from '../domain/note.ts'
import type { Outline } from '../domain/outline.ts'
import type { Question } from '../domain/question.ts'

/** Lower case, hyphens and signs as spaces, plural s dropped: `Blue-Green Deployments` → `blue green deployment`. */
export const normalised = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}#+.]+/gu, ' ')
    .replaceAll(/(\w{3,}[^s\s])s\b/g, '$1')
    .trim()

const hasAll = (words: readonly string[], text: string): boolean => words.every((word) => ` ${text} `.includes(` ${word} `))

/** Looks topics up in names given by people; deliberately literal, because a wrong topic is worse than none. */
export function topicFinder(content: { outline: Outline; notes: readonly Note[]; questions: readonly Question[] }) {
  const names = content.notes.map((note) => ({ note, names: [note.id, note.title, ...note.aliases].map(normalised) }))
  const findNotes = (topic: string): Note[] => {
    const wanted = normalised(topic)
    if (wanted === '') return []
    const exact = names.filter((entry) => entry.names.includes(wanted))
    const words = wanted.split(' ')
    const partly = names.filter((entry) => !exact.includes(entry) && entry.names.some((name) => hasAll(words, name)))
    return [...exact, ...partly].map(({ note }) => note)
  }
  const objectiveNames = new Map(
    content.outline.skillAreas.flatMap((area) =>
      area.sections.flatMap((section) => section.objectives.map(({ id, text }) => [id, normalised(`${section.title} ${text}`)] as const)),
    ),
  )
  const areaNames = new Map(content.outline.skillAreas.map((area) => [area.id, [area.id, normalised(area.short), normalised(area.title)]]))
  const findQuestions = (topic: string): Question[] => {
    const wanted = normalised(topic)
    if (wanted === '') return []
    const words = wanted.split(' ')
    const pick = (matches: (question: Question) => boolean): Question[] | undefined => {
      const found = content.questions.filter(matches)
      return found.length > 0 ? found : undefined
    }
    const areas = [...areaNames].flatMap(([id, [short, ...rest]]) => (short === wanted || rest.some((name) => name === wanted) ? [id] : []))
    const notes = new Set(findNotes(topic).map(({ id }) => id))
    return (
      pick((question) => areas.some((id) => question.objectives[0]?.startsWith(`${id}.`))) ??
      pick((question) => question.objectives.some((id) => id === topic.toLowerCase() || id.startsWith(`${topic.toLowerCase()}.`))) ??
      pick((question) => question.tags.map(normalised).includes(wanted)) ??
      pick((question) => question.notes.some((id) => notes.has(id))) ??
      pick((question) => question.objectives.some((id) => hasAll(words, objectiveNames.get(id) ?? ''))) ??
      []
    )
  }
  return { findNotes, findQuestions }
}
