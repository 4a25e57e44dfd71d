import type { Source } from '../../domain/outline.ts'
import { texts } from '../texts.en.ts'

// Versions, prices, and outages change faster than notes, so a question about them gets the page that is always right.

type Subject = 'news' | 'prices' | 'status'

const subjects: readonly (readonly [RegExp, Subject])[] = [
  [
    /^(?:is|are|was)\b.*\b(?:down|offline|unavailable)(?: (?:right )?now| today| again| at the moment| currently)?$|\b(?:any|current|ongoing|recent) (?:outages?|incidents?)\b|\boutages? (?:today|now|right now|at the moment)\b|\boutages?\b.*\b(?:today|now|currently|at the moment)\b|\bis there an? (?:outage|incident)\b|\bhaving (?:an )?(?:outage|issues)\b|\bservice status\b|\bstatus page\b/,
    'status',
  ],
  [
    /\b(?:price|prices|pricing|price list|how much (?:does|do|is|are|would)\b.*|what (?:does|do|would) .* cost)\b/,
    'prices',
  ],
  [
    /\b(?:latest|newest|most recent|current) (?:stable |major |lts )?(?:versions?|releases?|features?|news)\b|\b(?:latest|newest|most recent|current) (?:\w+ ){1,3}versions?\b|\bversions? of .{2,40} (?:is|are) (?:the )?(?:latest|newest|current)\b|\b(?:what|which) versions? of\b|^(?:what(?:'s|s| is| are)? )?(?:the )?new (?:in|with|features)\b|\bwhat(?:'s|s| is) new (?:in|with)\b|\b(?:recent|latest) (?:updates?|changes|announcements?) (?:to|in|of|for|from)\b|\bwhat (?:has )?changed in\b|^(?:the )?(?:azure devops(?: server)?|github(?: actions| enterprise)?|git|kubernetes|bicep|azure) (?:release notes|change ?log|roadmap)$/,
    'news',
  ],
]

/** Questions on how to do something, although they mention versions. */
const howTo =
  /\b(?:how (?:do|can|to|should|does)|should (?:i|we)|why|vs|difference|pin|pinned|deploy|roll|restore|pull|install|promote|publish|users?|traffic|slot|generate[ds]?|write|automatic|from)\b/

/** Public repositories by these owners have a page of releases. */
const repository = /\b(actions|azure|github|docker|hashicorp|kubernetes|helm)\/([a-z0-9][a-z0-9.-]{0,60})/

/**
 * The official page for a question about something that changes all the time.
 * @param plain lower case, without punctuation at the end
 * @returns undefined for other questions, and if no product is named
 */
export function officialPageFor(plain: string): Source | undefined {
  const about = subjects.find(([pattern]) => pattern.test(plain))?.[1]
  if (!about || (about === 'news' && howTo.test(plain))) return undefined
  const [name, owner, repo] = about === 'news' ? (repository.exec(plain) ?? []) : []
  if (name && owner && repo)
    return { title: texts.releasesOf(name), url: `https://github.com/${owner}/${repo}/releases` }
  return texts.official.find(({ named }) => named.test(plain))?.[about]
}
