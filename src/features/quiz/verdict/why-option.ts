import type { Catalog } from '../../../content/catalog.ts'
import type { Presentation, Round } from '../../../domain/learner/learner.ts'
import { displayOrder } from '../../../domain/question/display.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import type { Button } from '../../../kernel/view.ts'
import type { Intent } from '../intents.ts'
import { quizKindOf } from '../kinds/index.ts'
import type { VerdictItem } from '../views.ts'
import { answerButtons } from './answer-buttons.ts'
import { readWhy } from './read-why.ts'
import { texts } from './texts.en.ts'

type WhyOption = Extract<Intent, { kind: 'why-option' }>

/** Reads which option of the answered question a sentence asks about. */
export function askedOption(
  catalog: Catalog,
  { id, question, answered }: Presentation,
  text: string,
): WhyOption | undefined {
  const letter = readWhy(text)
  if (letter === undefined || answered === undefined) return undefined
  return itemsAt(catalog, { id, question, answered }, letter).length === 0
    ? undefined
    : { kind: 'why-option', presentation: id, letter }
}

/** The verdict's items of a displayed letter; of several blanks, one each. */
function itemsAt(
  catalog: Catalog,
  { id, question: of, answered }: Pick<Presentation, 'id' | 'question' | 'answered'>,
  letter: string,
): readonly VerdictItem[] {
  const question = catalog.questions.get(of)
  if (!question || !answered) return []
  return quizKindOf(question)
    .verdictItems(question, displayOrder(question, id), answered.picks)
    .filter(({ label }) => label.split(' ').at(-1)?.toLowerCase() === letter)
}

/** Says why one option is right or wrong. */
export function whyOption({ catalog, learner }: Context, { presentation, letter }: WhyOption): Step {
  const { round } = learner
  const shown = round?.shown.find(({ id }) => id === presentation)
  const items = shown ? itemsAt(catalog, shown, letter) : []
  const [first] = items
  if (!round || !shown || !first) return say()
  const isRight = items.some(({ mark }) => mark === 'key' || mark === 'key-picked')
  const title = texts.whyOption[isRight ? 'right' : 'wrong'](letter.toUpperCase())
  const lines = items.flatMap(({ text, rationale }) => [`**${text}**`, rationale])
  return say(notice(title, lines, [...nextIn(round), ...answerButtons(shown.question, presentation).slice(0, 1)]))
}

const nextIn = (round: Round): Button[] =>
  round.ended
    ? []
    : [{ title: round.queue.length > 0 ? shared.buttons.next : texts.finish, verb: 'next', primary: true }]
