import type { Catalog } from '../../content/catalog.ts'
import { workNamedIn } from '../../domain/job/named-work.ts'
import { inChat, inPersonalChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'
import { words } from './words.en.ts'

/** `I build pipelines`, `at work we use Terraform`, `my job is releases`. */
const tellsOfWork = new RegExp(
  `^${words.lead}(?:(?:i|we) (?:${words.often}(?:${words.does})|(?:am|are) ${words.often}(?:${words.is}|${words.doing})|have ${words.often}(?:${words.done}))|my (?:${words.work}) (?:is|are))\\b`,
)
const surelyWork = new RegExp(words.surelyWork)
const tellsElse = new RegExp(`\\b(?:${words.somethingElse})\\b`)

/** A longer text tells a story. */
const mostWords = 22

const isAboutWork = ({ plain, raw }: Heard): boolean =>
  tellsOfWork.test(plain) && !tellsElse.test(plain) && !raw.includes('?') && plain.split(' ').length <= mostWords

/** *I am a DBA* and *I am a mess* have the same form, so the sentence has to name some work of the content, or to say that it's work. */
const say = (heard: Heard, { responsibilities }: Catalog): Intent | undefined =>
  isAboutWork(heard) && (surelyWork.test(heard.plain) || workNamedIn(heard.raw, responsibilities.values()).length > 0)
    ? { kind: 'job.say', text: heard.raw }
    : undefined

const ownWork = new RegExp(`\\b(?:${words.own})\\b`)
const onlyAsks = new RegExp(`^(?:(?:${words.asking})(?: |$))+$`)
const shows = new RegExp(`^${words.shows}$`)
const compares = new RegExp(`\\b(?:${words.compares})\\b`)

const asksAboutWork = ({ plain }: Heard): boolean =>
  shows.test(plain) || (ownWork.test(plain) && compares.test(plain) && onlyAsks.test(plain))

const changesWork = new RegExp(`^(?:${words.changes}|${words.isNew})$`)

/** What *yes* saves, or adds. */
const saved = /^(?:save my job as|(add) to my job:) ([a-z\d -]+)$/

/** Below an interview question, a sentence about one's work is the answer. */
const whereToldOf = inChat.filter((situation) => situation !== 'drill')

export const meanings: readonly Meaning<Intent>[] = [
  {
    name: 'job',
    ...said.job,
    inWordsOfSubject: true,
    when: inChat,
    intent: (heard) => (asksAboutWork(heard) ? { kind: 'job' } : undefined),
    offer: texts.offer,
  },
  {
    name: 'job.choose',
    ...said['job.choose'],
    inWordsOfSubject: true,
    when: inPersonalChat,
    intent: ({ plain }) => (changesWork.test(plain) ? { kind: 'job.choose' } : undefined),
  },
  { name: 'job.say', ...said['job.say'], inWordsOfSubject: true, when: whereToldOf, intent: say },
  { name: 'duties', ...said.duties, inWordsOfSubject: true, when: whereToldOf, intent: say },
  {
    name: 'save-job',
    ...said['save-job'],
    inWordsOfSubject: true,
    when: inPersonalChat,
    intent({ raw }) {
      const [, adds, ids] = saved.exec(raw.trim()) ?? []
      return ids === undefined
        ? undefined
        : { kind: 'job.save', does: ids.split(' '), ...(adds === undefined ? {} : { adds: true }) }
    },
    careful: true,
  },
]
