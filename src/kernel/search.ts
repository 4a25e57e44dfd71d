import type { Catalog } from '../content/catalog.ts'
import type { Explainer, Explanation } from '../explainer/explanation.ts'
import type { View } from './view.ts'

/** A search from the compose box of any chat. */
interface SearchRequest {
  /** What was typed, in one line; empty before anything is typed. */
  readonly query: string
  readonly now: Date
  /** IANA time zone of the client, if sent. */
  readonly timeZone?: string
  /** The bot's id on the channel, for links to the personal chat. */
  readonly botId: string
}

/** What a feature searches with. Nothing is known about the person, who may never have written to the coach, and nothing may change. */
export interface Search extends Pick<SearchRequest, 'query' | 'botId'> {
  readonly catalog: Catalog
  readonly explainer: Explainer
  /** What the explainer says about a text. Reading it takes the most time of a search, so each text is read once. */
  readonly explain: (text: string) => Explanation
  /** The local day, for results that change daily. */
  readonly today: string
}

export interface SearchResult {
  /** `named`: what was typed, or starts like it; `about`: something on it; `near`: only similar, for when nothing else is found. */
  readonly fit: 'named' | 'about' | 'near'
  /** In the list of results. Plain text. */
  readonly title: string
  readonly text: string
  /**
   * The card that is inserted. It has links, but no buttons that reach the coach: in a chat without the coach, they fail, and before sending them,
   * Teams asks to add the app for everyone.
   */
  readonly view: View
}

/** Finds something for every query. Works from memory and changes nothing. */
export type Finder = (request: SearchRequest) => readonly SearchResult[]
