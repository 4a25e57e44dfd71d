import { formsOf, isOneScript } from './look-alike.ts'

/** Names that nobody at work bears, for people who have no wish of their own. */
const creatures =
  'Albatross Anchovy Auk Barnacle Beluga Bittern Cormorant Crab Cuttlefish Dolphin Dugong Eider Fulmar Gannet Grebe Gull Heron Herring Kittiwake Krill Limpet Lobster Loon Mackerel Manatee Marlin Merganser Narwhal Nautilus Octopus Orca Osprey Otter Pelican Penguin Petrel Plover Puffin Sandpiper Seahorse Seal Skua Sole Spoonbill Squid Starfish Stingray Stork Tern Turtle Urchin Walrus Whelk Whimbrel'.split(
    ' ',
  )
const most = 24

/** Names that speak for somebody else: the coach, those who run things, or whoever is addressed. */
const reserved = formsOfAll(
  'Shipmate,the bot,bot,coach,Teams,MS Teams,Microsoft,Microsoft Teams,Azure,Copilot,admin,admins,administrator,root,owner,lead,leads,team lead,leader,host,moderator,mod,support,help,help desk,service desk,IT,system,security,exam,examiner,proctor,' +
    'you,me,I,we,us,they,everyone,everybody,nobody,no one,none,anyone,anybody,someone,somebody,all,team,channel,here,colleague,your colleague,yourself,myself,anonymous,unknown,deleted,hidden,' +
    'join,leave,board,leaderboard,challenge,quiz,start,stop,pause,resume,hide me,show me,pair me,my place,settings,progress,plan,delete,export',
)
/** Words that make any name official, wherever they are in it. */
const official = formsOfAll(
  'Shipmate,Microsoft,Teams,Azure,admin,admins,administrator,moderator,support,system,security,bot,coach,owner,leader,examiner,proctor',
)
const brands = formsOfAll('Shipmate,Microsoft')

function formsOfAll(names: string): ReadonlySet<string> {
  return new Set(names.split(',').flatMap(formsOf))
}

/** What a name may begin with and still be the same name: `the lead`, `team owner`. */
const opening = formsOfAll('the,a,team,our,my,your')

const wordsIn = (alias: string): string[] => alias.split(/[\s-]+/u)

/** Also the form without the `s` of a plural; a stem of two letters is no word of ours, as in Wes. */
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

const joining = formsOfAll('and')

/** `Walrus and Otter` reads as two people. */
const isPair = (alias: string): boolean =>
  wordsIn(alias).some((word) => formsOf(word).some((form) => joining.has(form)))

const formsTaken = (taken: readonly string[]): ReadonlySet<string> => new Set(taken.flatMap(formsOf))

const isTaken = (alias: string, forms: ReadonlySet<string>): boolean => formsOf(alias).some((form) => forms.has(form))

/** Characters that nobody sees, stacks of accents, and letters of two scripts make names that only look like another. */
const isTricky = (alias: string): boolean =>
  /\p{Default_Ignorable_Code_Point}|\p{M}{2,}/u.test(alias) || !isOneScript(alias)

/** A free alias, by chance. */
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

/** A wished alias as it will be shown, or one sentence that says what does not fit. */
export type ReadAlias = { readonly ok: true; readonly alias: string } | { readonly ok: false; readonly problem: string }

export function readAlias(text: string, taken: readonly string[]): ReadAlias {
  const alias = text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim()
  const hasShape = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} -]*$/u.test(alias) && alias.length >= 2 && alias.length <= most
  if (!hasShape || isTricky(alias))
    return {
      ok: false,
      problem: `An alias has 2 to ${most} letters of one alphabet, digits, spaces, or hyphens, such as Puffin 7.`,
    }
  if (isPair(alias)) return { ok: false, problem: 'An alias names one person. Choose one without “and”.' }
  if (isReserved(alias))
    return { ok: false, problem: 'That name could be taken for me or for someone in charge. Choose another one.' }
  if (isTaken(alias, formsTaken(taken)))
    return { ok: false, problem: 'Someone on the team has that name, or one that looks like it. Choose another one.' }
  return { ok: true, alias }
}
