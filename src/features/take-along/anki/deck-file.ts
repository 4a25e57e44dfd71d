import type { Catalog } from '../../../content/catalog.ts'
import type { Learner } from '../../../domain/learner/learner.ts'
import type { Question } from '../../../domain/question/question.ts'
import { texts } from '../texts.en.ts'
import { apkg } from './apkg.ts'
import { ankiCard } from './cards.ts'

const { deck, noteType, fields } = texts.anki

/** The deck of the whole bank is the same for everyone, so it's made once for each state of the content. */
const whole = new WeakMap<Catalog, Promise<Uint8Array>>()

/** The questions of the bank that the learner last got wrong, in the bank's order. */
export function missedQuestions({ bank }: Catalog, { memory }: Pick<Learner, 'memory'>): readonly Question[] {
  const wrong = new Set(memory.wrong)
  return bank.filter(({ id }) => wrong.has(id))
}

/** An Anki file with the whole bank. @param learner if given, only what they last got wrong */
export function deckFile(catalog: Catalog, learner?: Pick<Learner, 'memory'>): Promise<Uint8Array> {
  if (learner) return make(catalog, missedQuestions(catalog, learner), ['az400::missed'])
  const made = whole.get(catalog) ?? make(catalog, catalog.bank)
  whole.set(catalog, made)
  // A failure isn't kept.
  made.catch(() => whole.delete(catalog))
  return made
}

const make = (catalog: Catalog, questions: readonly Question[], tags: readonly string[] = []): Promise<Uint8Array> =>
  apkg({
    deck,
    noteType,
    fields,
    count: questions.length,
    card: (index) => ankiCard(catalog, questions[index] as Question, tags),
  })
