import type { Source } from '../domain/outline.ts'
import { texts } from './texts.en.ts'

// Versions, prices, and outages change faster than notes, so a question about them gets the page that is always right.

type Subject = 'news' | 'prices' | 'status'

const subjects: readonly (readonly [RegExp, Subject])[] = [
  [
    /\b(?:(?:is|are|was)\b.*\b(?:down|offline)(?: (?:right )?now| today| again| at the moment| currently)?$|(?:any|current|ongoing|recent) (?:outages?|incidents?)|outages? (?:today|now|right now|at the moment)|having (?:an )?(?:outage|issues)|(?:service|current) (?:status|health) of|status page)\b/,
    'status',
  ],
  [
    /\b(?:price|prices|pricing|price list|how much (?:does|do|is|are|would)\b.*\b(?:cost|costs|pay|charge|license|licence|plan|user|month|minute)|what (?:does|do|would) .* cost|is .* (?:free|for free))\b/,
    'prices',
  ],
  [
    /\b(?:latest|newest|most recent|current) (?:stable |major |lts )?(?:versions?|releases?|features?|news)\b|\b(?:what|which) versions? of\b|^(?:what(?:'s|s| is| are)? )?(?:the )?new (?:in|with|features)\b|\bwhat(?:'s|s| is) new\b|\brelease notes\b|\bchange ?log\b|\broadmap\b|\b(?:recent|latest) (?:updates?|changes|announcements?) (?:to|in|of|for|from)\b|\bwhat (?:has )?changed in\b/,
    'news',
  ],
]

/** Questions on how to do something, although they mention versions. */
const howTo =
  /\b(?:how (?:do|can|to|should|does)|should (?:i|we)|why|difference|pin|pinned|deploy|roll|restore|pull|install|promote|publish|users?|traffic|slot)\b/

const products = texts.official
const productIn = (question: string): (typeof products)[number] =>
  products.find(({ named }) => named.test(question)) ?? (products.at(-1) as (typeof products)[number])

/** Public repositories by these owners have a page of releases. */
const repository = /\b(actions|azure|github|docker|hashicorp|kubernetes|helm)\/([a-z0-9][a-z0-9.-]{0,60})/

/**
 * The official page for a question about something that changes all the time; undefined for other questions.
 * @param plain lower case, without punctuation at the end
 */
export function officialPageFor(plain: string): Source | undefined {
  const subject = subjects.find(([pattern]) => pattern.test(plain))?.[1]
  if (!subject || (subject === 'news' && howTo.test(plain))) return undefined
  const [name, owner, repo] = subject === 'news' ? (repository.exec(plain) ?? []) : []
  if (name && owner && repo)
    return { title: texts.releasesOf(name), url: `https://github.com/${owner}/${repo}/releases` }
  return productIn(plain)[subject]
}
