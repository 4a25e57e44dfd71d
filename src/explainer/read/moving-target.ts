import type { Source } from '../../domain/outline.ts'
import { texts } from '../texts.en.ts'

// Versions, prices, and outages change faster than notes, so a question about them gets the page that is always right.

type Subject = 'news' | 'prices' | 'status'

const now =
  '(?:right now|now|today|tonight|currently|at the moment|at present|this (?:morning|afternoon|evening|week)|since (?:this morning|an hour|yesterday)|again)'
const asksState =
  "^(?:is|are|was|were|does|do|did|has|have|any|any(?:body|one)|why (?:is|are|does|do)|what is wrong with|what's wrong with|status)\\b"
const faulty =
  "(?:outages?|incidents?|disruptions?|problems?|issues?|trouble|degraded|down|offline|unavailable|unreachable|broken|slow|(?:not|n't) (?:work|load|respond|open)\\w*|works?)"

const status: readonly RegExp[] = [
  /^(?:is|are|was)\b.*\b(?:down|offline|unavailable|unreachable)$/,
  new RegExp(`${asksState}.*\\b${faulty}\\b.*\\b${now}\\b`),
  new RegExp(`\\b${faulty} for (?:everyone|everybody|all|others|anybody else|anyone else|you)\\b`),
  /\b(?:any|current|ongoing|known|recent) (?:outages?|incidents?)\b|\boutages? (?:today|now|right now|at the moment)\b/,
  /\bis there an? (?:known |current |ongoing )?(?:outage|incident|disruption)\b|\bhaving (?:an )?(?:outage|issues)\b/,
  /^(?:what(?:'s|s| is) the )?(?:current |live |service )*status of\b|\bservice status\b|\bstatus page\b/,
]

/** A learner's own agent, server, or repository has no public page. */
const own = /\b(?:my|our|ours|we|us)\b/

const prices: readonly RegExp[] = [
  /\b(?:price|prices|pricing|price list)\b/,
  /\bhow (?:much|expensive) (?:is|are)\b|\bhow much (?:does|do|did|would|will) .*\b(?:cost|charge|pay|run)\b|\bhow much for\b/,
  /\bwhat (?:does|do|would|will) .* cost\b|\bwhat (?:do|would|will) (?:i|we|you) pay for\b/,
  /\b(?:costs?|pay|paid|charged?|fees?)\b.*\bper (?:month|year|seat|user|minute|hour|gb|job|agent)\b/,
]

const conference = '(?:ignite|universe|inspire)'

/** Reports of what has happened, whatever it's about. */
const reports: readonly RegExp[] = [
  /\b(?:any|latest|breaking|recent|today'?s) news\b|\bnews (?:about|from|on|of)\b|\bin the news\b(?!.*\bwould you\b)/,
  /\b(?:did|has|have) (?:microsoft|github|google|amazon|openai|hashicorp|docker)\b.*\b(?:announced?|released?|shipped?|launch(?:ed)?|present(?:ed)?)\b/,
  new RegExp(
    `\\b(?:microsoft|github) ${conference}\\b|\\bmicrosoft build\\b|\\bat (?:build|${conference}) (?:this|last|20\\d\\d)`,
  ),
]

/** When and by whom products were made, how many people use them, and who works on them. */
const history: readonly RegExp[] = [
  /^(?:so |and )?(?:when (?:was|were|did) (?:microsoft|azure|git|github|docker|kubernetes|terraform|bicep|devops|jenkins)|(?:in )?(?:what|which) year)\b.*\b(?:released?|launch(?:ed)?|invent(?:ed)?|found(?:ed)?|introduced?|announced?|acquired?|bought|buy|started|came out|come out)\b/,
  /^(?:so |and )?who (?:invented|founded|came up with|coined|bought|acquired)\b/,
  /^(?:so |and )?who (?:created|made|wrote|built|developed) (?:microsoft|azure(?: devops)?|git|github|kubernetes|docker|terraform|bicep|helm|jenkins)$/,
  /^(?:so |and )?how many (?:users|customers|companies|developers|employees|stars|downloads) (?:use|uses|(?:do|does) .* have|has|have|are using)\b/,
]

/** Dates of products, in the future or for a named version. */
const dates: readonly RegExp[] = [
  /^(?:so |and )?(?:when|what day|on what date|how soon)\b.*\b(?:will|do they|are they|does (?:microsoft|github|it))\b.*\b(?:released?|come out|ship|launch(?:ed)?|retired?|retiring|deprecated?|removed?|discontinued?|sunset|shut (?:it )?down|end|change[ds]?|updated?|announced?|available|out)\b/,
  /^(?:so |and )?when\b.*\b(?:20\d\d|\d+\.\d+|v\d+|(?:node|ubuntu|windows|server|python|java|net|dotnet|macos|kubernetes|terraform)\W*\d+).*\b(?:released?|come out|ship|retired?|deprecated|removed|discontinued|support|end of life|available|out|ends?)\b/,
  /^(?:so |and )?(?:will|is|are)\b.*\b(?:retired?|deprecated|removed|discontinued|replaced|shut down|sunset|gone|released|available)\b.*\b20\d\d$/,
  /\b(?:release|retirement|launch|end[- ]of[- ](?:life|support)) date\b|\bend[- ]of[- ](?:life|support)\b.*\b(?:for|of|when)\b|\bwhen\b.*\bend[- ]of[- ](?:life|support)\b/,
]

const news: readonly RegExp[] = [
  /\b(?:latest|newest|most recent|current) (?:stable |major |lts )?(?:versions?|releases?|features?)\b|\b(?:latest|newest|most recent|current) (?:\S+ ){1,3}versions?\b/,
  /\bversions?\b.* (?:is|are) (?:the )?(?:latest|newest|current|out)\b|\b(?:what|which) versions? of\b/,
  /^(?:what(?:'s|s| is| are)? )?(?:the )?new (?:in|with|features)\b|\bwhat(?:'s|s| is) new (?:in|with)\b/,
  /\b(?:recent|latest|newest) (?:updates?|changes|announcements?) (?:to|in|of|for|from)\b|\bwhat (?:has )?changed in\b/,
  /^(?:the )?(?:azure devops(?: server)?|github(?: actions| enterprise)?|git|kubernetes|bicep|azure) (?:release notes|change ?log|roadmap)$/,
  /\b(?:release notes?|change ?log|roadmap)\b.*\b(?:last|latest|this|next|current) (?:sprint|week|month|quarter|year|update)\b/,
]

/** Questions on how to do something, although they mention versions. */
const howTo =
  /\b(?:how (?:do|can|to|should|does)|should (?:i|we)|why|vs|difference|pin|pinned|deploy|roll|restore|pull|install|promote|publish|users?|traffic|slot|generate[ds]?|write|automatic|from)\b/

const isAny = (patterns: readonly RegExp[], plain: string): boolean => patterns.some((pattern) => pattern.test(plain))

/** What changes all the time and is asked for; undefined for other questions. */
function subjectOf(plain: string): Subject | undefined {
  if (isAny(status, plain) && !own.test(plain)) return 'status'
  if (isAny(prices, plain)) return 'prices'
  if (isAny(reports, plain) || isAny(dates, plain)) return 'news'
  return isAny(news, plain) && !howTo.test(plain) ? 'news' : undefined
}

/** Public repositories by these owners have a page of releases. */
const repository = /\b(actions|azure|github|docker|hashicorp|kubernetes|helm)\/([a-z0-9][a-z0-9.-]{0,60})/

/**
 * The official page for a question about something that changes all the time.
 * @param plain lower case, without punctuation at the end
 * @returns undefined for other questions, and if no product is named
 */
export function officialPageFor(plain: string): Source | undefined {
  const about = subjectOf(plain)
  if (!about) return undefined
  const [name, owner, repo] = about === 'news' ? (repository.exec(plain) ?? []) : []
  if (name && owner && repo)
    return { title: texts.releasesOf(name), url: `https://github.com/${owner}/${repo}/releases` }
  return texts.official.find(({ named, ...pages }) => named.test(plain) && about in pages)?.[about]
}

/** Asks what something costs at this moment, or somewhere. A note knows what is charged for, and a price on the day of its check. */
export const asksForOwnPrice = (plain: string): boolean =>
  new RegExp(`\\b${now}\\b`).test(plain) ||
  /\b(?:price|prices|pricing|exact(?:ly)?|per (?:month|year|seat|user)|in (?:euros?|dollars?|usd|eur|gbp|rupees|the \w+))\b/.test(
    plain,
  )

/** Whether it asks for news, which no note has, whatever they're about. */
export const asksForNews = (plain: string): boolean =>
  isAny(reports, plain) || isAny(dates, plain) || isAny(history, plain)
