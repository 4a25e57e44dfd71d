/** What a request for a page gets: HTML; nothing, because there is no such page (anymore); or nothing yet. */
export type PageAnswer =
  { readonly kind: 'page'; readonly html: string; readonly hasPictures?: boolean } | { readonly kind: 'gone' | 'busy' }

/** @param name the same for requests that can share a page */
export type MakePage = (name: string, make: () => Promise<PageAnswer>) => Promise<PageAnswer>

/**
 * Limits how many pages are made at the same time. Someone who reloads a page that's still being made gets the same one.
 * @param most for all people together
 */
export function createPageMaker(most: number): MakePage {
  const underWay = new Map<string, Promise<PageAnswer>>()
  return async (name, make) => {
    const known = underWay.get(name)
    if (known) return known
    if (underWay.size >= most) return { kind: 'busy' }
    const made = make().finally(() => underWay.delete(name))
    underWay.set(name, made)
    return made
  }
}
