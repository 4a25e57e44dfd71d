import { localDay } from '../domain/calendar.ts'
import { features } from '../features/index.ts'
import { chatLink } from '../kernel/card/chat-link.ts'
import type { NoticeView } from '../kernel/view.ts'
import { notice } from '../kernel/notice.ts'
import type { Finder, Search, SearchResult } from '../kernel/search.ts'
import { quoted } from '../kernel/text/words.ts'
import { texts } from './texts.en.ts'

/** More than people look through in Teams' narrow list. */
const most = 8

interface SearchParts extends Pick<Search, 'catalog' | 'explainer'> {
  /** Time zone for clients that don't send one. */
  readonly timeZone: string
}

/** Searches through all features. If nothing is found, says so and offers what comes closest. */
export const createFinder =
  ({ catalog, explainer, timeZone }: SearchParts): Finder =>
  (request) => {
    const { query, botId } = request
    const today = localDay(request.now, request.timeZone ?? timeZone)
    const search: Search = { query, botId, catalog, explainer, explain: once((text) => explainer.explain(text)), today }
    const results = resultsOf(search)
    const found = [...ofFit(results, 'named'), ...ofFit(results, 'about')]
    if (found.length > 0) return found.slice(0, most)
    const near = ofFit(results, 'near')
    const instead = near.length > 0 ? near : resultsOf({ ...search, query: '' })
    return [nothingOn(search, near), ...instead].slice(0, most)
  }

/** Remembers what a function returned. */
function once<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const value = known.get(text) ?? read(text)
    known.set(text, value)
    return value
  }
}

const resultsOf = (search: Search): SearchResult[] => features.flatMap(({ searches }) => searches?.(search) ?? [])

const ofFit = (results: readonly SearchResult[], fit: SearchResult['fit']): SearchResult[] =>
  results.filter((result) => result.fit === fit)

/** The first line of the list. Its card invites the chat to the coach, in case someone inserts it. */
function nothingOn({ query, botId }: Search, near: readonly SearchResult[]): SearchResult {
  const { title, closest, tryThese, invitation } = texts.search
  const card: NoticeView = {
    ...notice(invitation.title, [invitation.line], []),
    opens: chatLink({ botId }, invitation.open),
  }
  return {
    fit: 'near',
    title: title(quoted(query)),
    text: near.length > 0 ? closest : tryThese,
    view: card,
  }
}
