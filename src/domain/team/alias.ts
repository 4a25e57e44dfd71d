/** Names that nobody at work bears, for people who have no wish of their own. */
const creatures =
  'Albatross Anchovy Auk Barnacle Beluga Bittern Cormorant Crab Cuttlefish Dolphin Dugong Eider Fulmar Gannet Grebe Gull Heron Herring Kittiwake Krill Limpet Lobster Loon Mackerel Manatee Marlin Merganser Narwhal Nautilus Octopus Orca Osprey Otter Pelican Penguin Petrel Plover Puffin Sandpiper Seahorse Seal Skua Sole Spoonbill Squid Starfish Stingray Stork Tern Turtle Urchin Walrus Whelk Whimbrel'.split(
    ' ',
  )
const most = 24

/** Names that look alike are the same. */
const folded = (alias: string): string =>
  alias
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\s\p{M}-]/gu, '')

/** Signs that nobody sees, heaps of accents, and letters of two alphabets in one word make names that only look like another. */
const isTricky = (alias: string): boolean =>
  /\p{Default_Ignorable_Code_Point}|\p{M}{2,}/u.test(alias) ||
  (/\p{Script=Latin}/u.test(alias) && /(?!\p{Script=Latin})\p{L}/u.test(alias))

const isTaken = (alias: string, taken: readonly string[]): boolean =>
  taken.some((other) => folded(other) === folded(alias))

/** A free alias, by chance. */
export function freeAlias(taken: readonly string[], chance: () => number): string {
  const pick = (): string => creatures[Math.floor(chance() * creatures.length)] as string
  for (let tries = 0; tries < 20; tries++) {
    const alias = pick()
    if (!isTaken(alias, taken)) return alias
  }
  for (let number = 2; ; number++) {
    const alias = `${pick()} ${number}`
    if (!isTaken(alias, taken)) return alias
  }
}

/** A wished alias as it will be shown, or one sentence that says what does not fit. */
export type ReadAlias = { readonly ok: true; readonly alias: string } | { readonly ok: false; readonly problem: string }

export function readAlias(text: string, taken: readonly string[]): ReadAlias {
  const alias = text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim()
  if (isTricky(alias) || !/^[\p{L}\p{N}][\p{L}\p{M}\p{N} -]*$/u.test(alias) || alias.length < 2 || alias.length > most)
    return { ok: false, problem: `An alias has 2 to ${most} letters, digits, spaces or hyphens, such as Puffin 7.` }
  if (isTaken(alias, taken))
    return { ok: false, problem: 'Somebody in the team goes by that name. Choose another one.' }
  return { ok: true, alias }
}
