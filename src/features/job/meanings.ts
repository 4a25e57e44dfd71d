import { inChat, inPersonalChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'
import { words } from './words.en.ts'

/** `I build pipelines`, `at work we use Terraform`, `my job is releases`. */
const tellsOfWork = new RegExp(
  `^${words.lead}(?:(?:i|we) (?:${words.often}(?:${words.does})|(?:am|are) ${words.often}(?:${words.is}|${words.doing})|have ${words.often}(?:${words.done}))|my (?:${words.work}) (?:is|are))\\b`,
)
const tellsElse = new RegExp(`\\b(?:${words.somethingElse})\\b`)

const isOther = new RegExp(`\\b(?:${words.notWork})\\b`)

/** A longer text tells a story. */
const mostWords = 22

const isAboutWork = ({ plain, raw }: Heard): boolean =>
  tellsOfWork.test(plain) && !tellsElse.test(plain) && !raw.includes('?') && plain.split(' ').length <= mostWords

const say = (heard: Heard): Intent | undefined =>
  isAboutWork(heard) ? { kind: 'job.say', text: heard.raw } : undefined

/** The ids that *yes* saves. */
const savedIds = /^save my job as ([a-z\d -]+)$/

export const meanings: readonly Meaning<Intent>[] = [
  {
    name: 'job',
    ...said.job,
    when: inChat,
    intent: ({ plain }) => (isOther.test(plain) ? undefined : { kind: 'job' }),
    offer: texts.offer,
  },
  { name: 'job.choose', ...said['job.choose'], when: inPersonalChat, intent: () => ({ kind: 'job.choose' }) },
  { name: 'job.say', ...said['job.say'], when: inChat, intent: say },
  { name: 'duties', ...said.duties, when: inChat, intent: say },
  {
    name: 'save-job',
    ...said['save-job'],
    when: inPersonalChat,
    intent({ raw }) {
      const ids = savedIds.exec(raw.trim())?.[1]
      return ids === undefined ? undefined : { kind: 'job.save', does: ids.split(' ') }
    },
    careful: true,
  },
]
