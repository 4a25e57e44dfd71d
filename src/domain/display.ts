import { letterAt, pickCount, type Picks } from './answer.ts'
import type { Question } from './question.ts'
import { seededChance, shuffled } from './shuffle.ts'

/**
 * The order in which a presentation shows things: per group of options the content's letters, first shown first.
 * One group for choices and steps, one per blank for snippets, none for statements.
 * It follows from the presentation's id alone, so nothing needs to be stored and no card carries it.
 */
export function displayOrder(question: Question, presentation: string): string[][] {
  const chance = seededChance(presentation)
  const order = (count: number) =>
    shuffled(
      Array.from({ length: count }, (_, index) => letterAt(index)),
      chance,
    )
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return [order(question.options.length)]
    case 'order':
      return [unsorted(order(question.steps.length))]
    case 'complete':
      return question.blanks.map((blank) => order(blank.options.length))
    case 'statements':
      return []
  }
}

/** Steps must not come up in the right order already: then the first one moves to the end. */
const unsorted = (letters: string[]): string[] =>
  letters.every((letter, index) => letter === letterAt(index)) ? [...letters.slice(1), letters[0] as string] : letters

/** Picks in the content's letters, or one sentence that says what does not fit. */
export type ReadAnswer = { readonly ok: true; readonly picks: Picks } | { readonly ok: false; readonly problem: string }

const problem = (text: string): ReadAnswer => ({ ok: false, problem: text })
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six']

/** Turns what was picked on display (letters as shown, or yes/no) into picks. */
export function readAnswer(question: Question, presentation: string, shown: readonly string[]): ReadAnswer {
  const given = shown.map((pick) => pick.trim().toLowerCase()).filter((pick) => pick !== '')
  const count = pickCount(question)
  if (given.length === 0) return problem('No answer is chosen yet: pick one, then say how sure you are.')
  if (question.kind === 'statements') return readStatements(given, count)
  if (given.length !== count) return problem(countProblem(question, given.length, count))
  return readLetters(question, presentation, given)
}

/**
 * The same for an answer that may be unfinished.
 * @param fields what each input of the card holds: several letters joined by commas for multiple choice, empty when nothing is chosen
 */
export function readDraft(question: Question, presentation: string, fields: readonly string[]): ReadAnswer {
  const given = (question.kind === 'multiple' ? (fields[0] ?? '').split(',') : fields).map((pick) =>
    pick.trim().toLowerCase(),
  )
  const count = pickCount(question)
  const filled = given.filter((pick) => pick !== '')
  if (filled.length === 0) return { ok: true, picks: [] }
  if (question.kind === 'multiple') {
    if (filled.length > count) return problem(countProblem(question, filled.length, count))
    return readLetters(question, presentation, filled)
  }
  const places = Array.from({ length: count }, (_, place) => given[place] ?? '')
  if (question.kind === 'statements')
    return { ok: true, picks: places.map((pick) => (pick === 'yes' || pick === 'no' ? pick : '')) }
  return readLetters(question, presentation, places)
}

/** What each input of the card holds for picks that were read before: the reverse of `readDraft`. */
export function fieldsOf(question: Question, presentation: string, picks: Picks): string[] {
  if (question.kind === 'statements') return [...picks]
  const order = displayOrder(question, presentation)
  const shown = picks.map((pick, place) => {
    const at = (order[question.kind === 'complete' ? place : 0] ?? []).indexOf(pick)
    return at < 0 ? '' : letterAt(at)
  })
  return question.kind === 'multiple' ? [shown.toSorted().join(',')] : shown
}

/** Letters as displayed, one a place; an empty place stays empty. */
function readLetters(question: Question, presentation: string, given: readonly string[]): ReadAnswer {
  const order = displayOrder(question, presentation)
  const picks = given.map((pick, place) => {
    if (pick === '') return ''
    const letters = order[question.kind === 'complete' ? place : 0] ?? []
    return pick.length === 1 ? letters[pick.charCodeAt(0) - 97] : undefined
  })
  const strange = given.find((_, place) => picks[place] === undefined)
  if (strange !== undefined) return problem(`“${strange.slice(0, 20)}” is not one of the letters on the card.`)
  const found = picks as string[]
  const used = found.filter((pick) => pick !== '')
  if (question.kind !== 'complete' && new Set(used).size < used.length)
    return problem('A letter is there twice: each one can be used once.')
  return { ok: true, picks: question.kind === 'multiple' ? found.toSorted() : found }
}

function readStatements(given: readonly string[], count: number): ReadAnswer {
  const picks = given.map((pick) => (/^(y|yes|t|true)$/.test(pick) ? 'yes' : /^(n|no|f|false)$/.test(pick) ? 'no' : ''))
  if (picks.includes('') || picks.length !== count)
    return problem(
      `This one takes ${words[count]} times yes or no, one for each statement: for example ${example(count)}.`,
    )
  return { ok: true, picks }
}

const example = (count: number): string => ['yes', 'no', 'no', 'yes'].slice(0, count).join(' ')

function countProblem(question: Question, given: number, count: number): string {
  const were = given === 1 ? 'one was' : `${words[given] ?? given} were`
  if (question.kind === 'order') return `This one takes all ${words[count]} steps in order; ${were} given.`
  if (question.kind === 'complete')
    return `This one takes one letter for each of the ${words[count]} blanks; ${were} given.`
  return `Choose ${words[count]} here; ${were} chosen.`
}
