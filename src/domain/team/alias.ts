import { formsOf, isOneScript } from './look-alike.ts'

/** Names that no coworker has, as suggestions. */
const creatures =
  'Albatross Anchovy Auk Barnacle Beluga Bittern Cormorant Crab Cuttlefish Dolphin Dugong Eider Fulmar Gannet Grebe Gull Heron Herring Kittiwake Krill Limpet Lobster Loon Mackerel Manatee Marlin Merganser Narwhal Nautilus Octopus Orca Osprey Otter Pelican Penguin Petrel Plover Puffin Sandpiper Seahorse Seal Skua Sole Spoonbill Squid Starfish Stingray Stork Tern Turtle Urchin Walrus Whelk Whimbrel'.split(
    ' ',
  )
/** In characters. */
export const longestAlias = 24

/** Names that would speak for someone else: the coach, people in charge, or the reader. */
const reserved = formsOfAll([
  ...'Shipmate,the bot,bot,coach,Teams,MS Teams,Microsoft,Microsoft Teams,Azure,Copilot,admin,admins,administrator,root,owner,lead,leads,team lead,leader,host,moderator,mod,support,help,help desk,service desk,IT,system,security,exam,examiner,proctor'.split(
    ',',
  ),
  ...'you,me,I,we,us,they,everyone,everybody,nobody,no one,none,anyone,anybody,someone,somebody,all,team,channel,here,colleague,your colleague,yourself,myself,anonymous,unknown,deleted,hidden'.split(
    ',',
  ),
  ...'join,leave,board,leaderboard,challenge,quiz,start,stop,pause,resume,hide me,show me,pair me,my place,settings,progress,plan,delete,export'.split(
    ',',
  ),
])
/** Words that make any name official, wherever they appear in it. */
const official = formsOfAll(
  'Shipmate,Microsoft,Teams,Azure,admin,admins,administrator,moderator,support,system,security,bot,coach,owner,leader,examiner,proctor'.split(
    ',',
  ),
)
const brands = formsOfAll('Shipmate,Microsoft'.split(','))

function formsOfAll(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap(formsOf))
}

/** Words in front of a name that don't make it another name: `the lead`, `team owner`. */
const opening = formsOfAll('the,a,team,our,my,your'.split(','))

const wordsIn = (alias: string): string[] => alias.split(/[\s-]+/u)

/** The forms of a name, also without a plural `s`. Stems of two letters stay whole, so that Wes isn't read as We. */
const singulars = (name: string): string[] =>
  formsOf(name).flatMap((form) => (/^.{3,}s$/u.test(form) ? [form, form.slice(0, -1)] : [form]))

function isReserved(alias: string): boolean {
  const words = wordsIn(alias.replace(/[\s\d-]+$/u, ''))
  const first = words.findIndex((word) => !formsOf(word).some((form) => opening.has(form)))
  const rest = words.slice(first).join(' ')
  const whole = [...singulars(alias), ...singulars(words.join(' ')), ...singulars(rest)]
  return (
    whole.some((form) => reserved.has(form) || [...brands].some((brand) => form.includes(brand))) ||
    wordsIn(alias).some((word) => singulars(word).some((form) => official.has(form)))
  )
}

const joining = formsOfAll(['and'])

/** `Walrus and Otter` reads as two people. */
const isPair = (alias: string): boolean =>
  wordsIn(alias).some((word) => formsOf(word).some((form) => joining.has(form)))

const formsTaken = (taken: readonly string[]): ReadonlySet<string> => new Set(taken.flatMap(formsOf))

const isTaken = (alias: string, forms: ReadonlySet<string>): boolean => formsOf(alias).some((form) => forms.has(form))

/** Invisible characters, stacked accents, and mixed scripts only serve to imitate another name. */
const isTricky = (alias: string): boolean =>
  /\p{Default_Ignorable_Code_Point}|\p{M}{2,}/u.test(alias) || !isOneScript(alias)

/** Suggests a random alias that nobody has. */
export function freeAlias(taken: readonly string[], chance: () => number): string {
  const forms = formsTaken(taken)
  const pick = (): string => creatures[Math.floor(chance() * creatures.length)] as string
  for (let tries = 0; tries < 20; tries++) {
    const alias = pick()
    if (!isTaken(alias, forms)) return alias
  }
  for (let number = 2; ; number++) {
    const alias = `${pick()} ${number}`
    if (!isTaken(alias, forms)) return alias
  }
}

/**
 * Why an alias is refused.
 * - `form`: too short or too long, or characters other than letters of one script, digits, spaces, and hyphens
 * - `two-people`: reads as two people
 * - `reserved`: could be mistaken for the coach or for someone in charge
 * - `taken`: another member has it, or one that looks like it
 */
export type AliasProblem = 'form' | 'two-people' | 'reserved' | 'taken'

/** An alias as it will be shown, or why it is refused. */
export type ReadAlias =
  { readonly ok: true; readonly alias: string } | { readonly ok: false; readonly problem: AliasProblem }

const refused = (problem: AliasProblem): ReadAlias => ({ ok: false, problem })

/** Checks an alias as someone typed it. */
export function readAlias(text: string, taken: readonly string[]): ReadAlias {
  const alias = text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim()
  const hasForm = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} -]*$/u.test(alias) && alias.length >= 2 && alias.length <= longestAlias
  if (!hasForm || isTricky(alias)) return refused('form')
  if (isPair(alias)) return refused('two-people')
  if (isReserved(alias)) return refused('reserved')
  if (isTaken(alias, formsTaken(taken))) return refused('taken')
  return { ok: true, alias }
}
