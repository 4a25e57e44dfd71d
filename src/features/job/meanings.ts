import { inChat, inPersonalChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

const atWork = String.raw`(?:(?:(?:so|well|hi|hello|ok|okay|currently|right now|these days|mostly|mainly|usually|today) )*(?:(?:at|in|for|on) (?:my |our |the )?(?:work|job|company|team|role) )?)`
const often = String.raw`(?:(?:mostly|mainly|usually|often|also|only|just|currently|regularly|sometimes|basically) )*`
const working =
  'build|write|maintain|manage|run|operate|deploy|release|look after|take care of|administer|set up|configure|develop|test|automate|monitor|support|use|work (?:with|on|as|in)|do|own|handle|plan|publish|review|scan|ship|keep|help|troubleshoot|program'

/** `I build pipelines`, `at work we use Terraform`, `my job is releases`. */
const tellsOfWork = new RegExp(
  `^${atWork}(?:(?:i|we) (?:${often}(?:${working})|(?:am|are) ${often}(?:responsible for|in charge of|on call|an?|the)) |my (?:job|role|work|days) (?:is|are) )`,
)

/** A wish, a story, or trouble isn't what someone does every day: `I do the release but it fails`. */
const tellsElse =
  /\b(?:want|need|would|should|could|can|will|going to|try|tried|trying|have to|must|may|might|when|if|because|since|while|then|how|why|what|which|whether|fail\w*|error\w*|broke\w*|breaks?|problem\w*|issue|issues|wrong|stuck|slow|exam|quiz\w*|question\w*|answer\w*|you|this|that|it|yesterday|today|tomorrow|now|not sure|understand|know|think|forget|guess|lab|drill|mock|task|tasks)\b/

/** A longer text tells a story. */
const mostWords = 22

const isAboutWork = ({ plain, raw }: Heard): boolean =>
  (tellsOfWork.test(plain) || /^(?:i|we) (?:am|are) on call$/.test(plain)) &&
  !tellsElse.test(plain) &&
  !raw.includes('?') &&
  plain.split(' ').length <= mostWords

/** The ids that *yes* saves. */
const savedIds = /^save my job as ([a-z\d -]+)$/

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'job', ...said.job, when: inChat, intent: () => ({ kind: 'job' }), offer: texts.offer },
  { name: 'job.choose', ...said['job.choose'], when: inPersonalChat, intent: () => ({ kind: 'job.choose' }) },
  {
    name: 'job.say',
    ...said['job.say'],
    when: inChat,
    intent: (heard) => (isAboutWork(heard) ? { kind: 'job.say', text: heard.raw } : undefined),
  },
  {
    name: 'job.save',
    ...said['job.save'],
    when: inPersonalChat,
    intent({ raw }) {
      const ids = savedIds.exec(raw.trim())?.[1]
      return ids === undefined ? undefined : { kind: 'job.save', does: ids.split(' ') }
    },
    careful: true,
  },
]
