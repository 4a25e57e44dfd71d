import { notesNamedLike } from '../../content/notes-named-like.ts'
import { areaOfDay } from '../../domain/area-of-day.ts'
import { skillAreaIdOf } from '../../domain/outline.ts'
import type { Question } from '../../domain/question/question.ts'
import { seededChance, shuffled } from '../../domain/shuffle.ts'
import { chatLink } from '../../kernel/card/chat-link.ts'
import { quoted } from '../../kernel/card/markdown.ts'
import { withoutCodeMarks } from '../../kernel/card/runs.ts'
import type { Search, SearchResult } from '../../kernel/search.ts'
import { clipped } from '../../kernel/text/words.ts'
import { findQuestions } from './round/candidates.ts'
import { askedQuestion } from './round/question-view.ts'
import { texts } from './texts.en.ts'
import type { SharedQuestionView } from './views.ts'

const most = 5
const startersShown = 1
const textLength = 140

/** Words around a topic: *quiz me on canary*, *a question about KQL*. */
const around = /^(?:(?:a |an )?(?:quiz|questions?|ask)(?: me| us)?(?: (?:on|about))?)\b/i

/** Finds questions to insert into a message. Before anything is typed, offers questions of the day. */
export function searchQuestions(search: Search): readonly SearchResult[] {
  const topic = search.query.replace(around, '').trim()
  if (topic === '') return ofTheDay(search)
  const { area } = texts.shared
  return today(search, questionsOn(search, topic))
    .slice(0, most)
    .map((question) => result(search, question, area))
}

function ofTheDay(search: Search): SearchResult[] {
  const { id } = areaOfDay(search.catalog.outline, search.today)
  const inArea = search.catalog.bank.filter(({ objectives }) => skillAreaIdOf(objectives[0] as string) === id)
  return today(search, inArea)
    .slice(0, startersShown)
    .map((question) => result(search, question, texts.shared.ofTheDay))
}

/** Questions on what was typed; otherwise on the notes whose names start like it, or that it's about. */
function questionsOn({ catalog, explain }: Search, topic: string): readonly Question[] {
  const found = findQuestions(catalog, topic)
  if (found.length > 0) return found
  const explanation = explain(topic)
  const notes =
    explanation.kind === 'comparison'
      ? explanation.comparison.notes
      : explanation.kind === 'topic'
        ? [explanation.note]
        : notesNamedLike(catalog.notes.values(), topic)
  const ids = new Set(notes.map(({ id }) => id))
  return catalog.bank.filter(({ notes: [first = ''] }) => ids.has(first))
}

/** In an order that changes daily, and not while someone is typing. */
const today = ({ today: day }: Search, questions: readonly Question[]): Question[] =>
  shuffled(questions, seededChance(day))

function result({ catalog, botId }: Search, question: Question, titled: (area: string) => string): SearchResult {
  const view = sharedQuestion(catalog, question, botId)
  return {
    fit: 'about',
    title: titled(view.area),
    text: clipped(withoutCodeMarks(quoted(view.stem)), textLength),
    view,
  }
}

/** A question to read together. It's answered in the personal chat, where the coach can grade it and keep the verdict private. */
export function sharedQuestion(catalog: Search['catalog'], question: Question, botId: string): SharedQuestionView {
  const { typing: _, ...asked } = askedQuestion(catalog, question, `shared ${question.id}`)
  const says = texts.shared.sayQuiz(question.id)
  return {
    view: 'shared-question',
    ...asked,
    says,
    opens: chatLink({ botId }, texts.shared.open, says),
  }
}
