import { countIn, personal, type Command, type Phrase } from '../../kernel/command.ts'
import type { Intent } from './intents.ts'
import { texts } from './texts.en.ts'

const pattern =
  /^(?:start |begin |take |do |give me |my |go on with )?(?:an? |the |my )?(?:(?:mock|practi[cs]e|trial|sample)[ -]?(?:exam|test)|mock|exam simulation|simulate (?:the )?exam)(?:(?: with| of)? (\d+))?(?: questions?)?(?:,? (?:and |in |for )?(\d+))?(?: min(?:ute)?s?)?$/

/** `mock exam`, `mock exam 20`, `mock exam 20 40`: the number of questions, then the minutes. */
function typed(match: RegExpMatchArray): Intent {
  const [count, minutes] = [countIn(match[1]), countIn(match[2])]
  return {
    kind: 'mock',
    ...(count === undefined ? {} : { count }),
    ...(minutes === undefined ? {} : { minutes }),
  }
}

export const commands: readonly Command<Intent>[] = [
  {
    ...texts.command,
    scopes: personal,
    pattern,
    intent: typed,
  },
]

export const asides: readonly Phrase<Intent>[] = [
  // Also here, because the quiz would read "practice exam" as practice on a topic.
  { pattern, intent: typed },
  { pattern: /^(?:flag|mark|flag it|skip and flag)$/, intent: () => ({ kind: 'mock.go', to: 'flag' }) },
  { pattern: /^(?:overview|review)$/, intent: () => ({ kind: 'mock.go', to: 'overview' }) },
  { pattern: /^(?:back|previous|go back)$/, intent: () => ({ kind: 'mock.go', to: 'back' }) },
  { pattern: /^(?:hand (?:it )?in|submit(?: (?:it|the exam))?)$/, intent: () => ({ kind: 'mock.end' }) },
]
