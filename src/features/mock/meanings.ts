import { inChat, inPersonalChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

/** `mock exam 20 40`: the number of questions, then the minutes. */
const twoNumbers = /\b(\d{1,4}) (?:questions? )?(?:in |and )?(\d{1,4})(?: minutes)?$/

function mock({ core, count, minutes }: Heard): Intent {
  const both = twoNumbers.exec(core)
  const [questions, time] = both ? [Number(both[1]), Number(both[2])] : [count, minutes]
  return {
    kind: 'mock',
    ...(questions === undefined ? {} : { count: questions }),
    ...(time === undefined ? {} : { minutes: time }),
  }
}

/** Words of the exam when none is in progress. */
const words = ({ core }: Heard): Intent =>
  core.startsWith('flag')
    ? { kind: 'mock.go', to: 'flag' }
    : core === 'overview'
      ? { kind: 'mock.go', to: 'overview' }
      : { kind: 'mock.end' }

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'mock', ...said.mock, when: inPersonalChat, intent: mock, offer: texts.offer },
  { name: 'mock.continue', ...said['mock.continue'], when: inChat, intent: () => ({ kind: 'mock' }) },
  { name: 'mock.resume', ...said['mock.resume'], when: ['mock'], intent: () => ({ kind: 'mock' }) },
  { name: 'mock.words', ...said['mock.words'], when: inChat, intent: words },
  { name: 'mock.flag', ...said['mock.flag'], when: ['mock'], intent: () => ({ kind: 'mock.go', to: 'flag' }) },
  { name: 'mock.submit', ...said['mock.submit'], when: ['mock'], intent: () => ({ kind: 'mock.end' }), careful: true },
  { name: 'mock.back', ...said['mock.back'], when: ['mock'], intent: () => ({ kind: 'mock.go', to: 'back' }) },
  {
    name: 'mock.overview',
    ...said['mock.overview'],
    when: ['mock'],
    intent: () => ({ kind: 'mock.go', to: 'overview' }),
  },
]
