import type { Change } from '../../../domain/change.ts'
import type { ReadContent } from '../check-all.ts'
import { problemAt, type Entry } from '../../read/entry.ts'
import type { Finding, Problem } from '../../problem.ts'

/** An item of the content: its texts, and the day on which its facts were checked. */
interface Dated {
  readonly checked: string
}

/** What one change finds in the text of an item. */
type Check = (text: string, item: Dated) => Finding[]

/**
 * Finds items that name something that has changed without saying so, items that were checked before such a change was known, and old
 * versions of actions and tasks (`content/changes.yaml`).
 */
export function changeProblems(read: ReadContent): Problem[] {
  const { notes, questions, comparisons, drills, labs, guides } = read
  const checks = read.changes.entries.map(({ value }) => checkFor(value))
  const entries: readonly Entry<Dated>[] = [notes, questions, comparisons, drills, labs, guides].flatMap(
    (list): readonly Entry<Dated>[] => list.entries,
  )
  return entries.flatMap((entry) => {
    const text = textOf(entry.value)
    return checks.flatMap((check) => check(text, entry.value)).map((finding) => problemAt(entry, finding))
  })
}

const checkFor = (change: Change): Check => (change.kind === 'version' ? oldVersions(change) : unknownChanges(change))

function oldVersions({ uses, current }: Extract<Change, { kind: 'version' }>): Check {
  const use = new RegExp(String.raw`(?<![\w/-])${escaped(uses)}(?:/[\w-]+)?@v?(\d+)`, 'g')
  return (text) => {
    // An item that calls a version the older one knows it.
    if (/\bolder version\b/i.test(text)) return []
    const majors = new Set([...text.matchAll(use)].map(([, major]) => Number(major)))
    return [...majors]
      .filter((major) => major !== current)
      .map((major) => ({
        path: [],
        message: `uses version ${major} of ${uses}; the current one in content/changes.yaml is ${current}`,
      }))
  }
}

function unknownChanges({ names, knows, known, day, fact }: Exclude<Change, { kind: 'version' }>): Check {
  const named = new RegExp(String.raw`(?<!\w)(?:${names.map(escaped).join('|')})(?!\w)`)
  return (text, { checked }) => {
    const [name] = named.exec(text) ?? []
    if (name === undefined) return []
    const isSaid = knows.length === 0 || knows.some((word) => text.toLowerCase().includes(word.toLowerCase()))
    return [
      ...(isSaid ? [] : [{ path: [], message: `names ${name} without saying what changed: ${fact} (${day})` }]),
      ...(checked < known
        ? [{ path: ['checked'], message: `is ${checked}; since ${known} a change of ${name} has been known: ${fact}` }]
        : []),
    ]
  }
}

/** Everything that an item says, without its sources, whose titles may have old names, and without what people may call it. */
function textOf(value: unknown, key = ''): string {
  if (/^(?:sources|aliases|asks)$/.test(key)) return ''
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .map(([name, item]) => textOf(item, Array.isArray(value) ? key : name))
    .join('\n')
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
