const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''))

/** Function words, which claim nothing. */
export const functionWords = list(`
  a an the this that these those it its they them their there here he she his her we us our you your i one ones
  and or but nor so yet as if then else when while where who whom whose which what how why
  of in on at to for from by with within into onto over under about through during per via upon between among across along off out up down
  is are am was were be been being do does did done doing have has had having will would shall should can could may might must
  itself themselves
  also just too very quite rather even still already again both either such same own other another
  because since therefore thus hence whereas although though however after before until than only
  each every all any some most many much more less few several
`)

/** Words that reverse a claim. */
export const negations = list('not no never none neither nor without nothing nobody nowhere cannot hardly')

/** Words that a rewording can add without claiming more. */
export const harmless = list(`
  mean means way thing things example called kind type part case name term use uses used using usage make makes made making
  include includes including contain contains
  get gets help helps let lets give gives given take takes taken come comes go goes put puts
  simple simply effectively essentially actually instead therefore overall generally typical typically
  someone somebody something people
  whether well good like work works working want wants need needs following follow follows
  command commands approach approaches method methods process choice whole entire own available possible
  stand stands covers covering
  described describes says say states stated
`)

/** Words that change the scope of a claim, in classes of synonyms. A rewording must not add one. */
export const claims: readonly { readonly name: string; readonly words: ReadonlySet<string> }[] = [
  {
    name: 'all',
    words: list('all every each any everyone everybody everything entire entirely fully completely whole total'),
  },
  {
    name: 'always',
    words: list('always constantly invariably guarantee guarantees guaranteed ensures ensure certainly definitely'),
  },
  { name: 'only', words: list('only solely exclusively sole alone') },
  { name: 'must', words: list('must required requires require mandatory obliged forced compulsory') },
  { name: 'once', words: list('once') },
  { name: 'several', words: list('several many few multiple numerous couple various') },
  { name: 'default', words: list('default defaults') },
  { name: 'most', words: list('most mostly majority usually') },
  { name: 'best', words: list('best better preferred recommended recommends worst fastest cheapest safest easiest') },
]

/** Words that weaken a claim: dropping them claims more. */
export const hedges = list('may might could sometimes usually often some partly mostly typically possibly perhaps')

/** Conditions: dropping them claims more. */
export const conditions = list('unless only except if')

/** Conditions that take something out of a claim. */
export const exceptions = list('unless except')

/** Words that can express a condition. */
export const looseConditions = list('when as')

/** Prepositions of direction. */
export const governors = list('from to into by')

export const prepositions = list(
  'from to into by at in on of for with without under over through during per via before after',
)

/** Words that state a reason. */
export const reasons = list('because therefore thus hence since consequently why reason due')

/** Words that imply a reason. */
export const quietReasons = list('so which make makes let lets')

/** Words of order and exception that the passage itself must contain. */
export const order = list(
  'before after until than instead against without more less fewer higher lower most least same different',
)

/** Words that must not occur more often than in the passage, because the extra one replaces its opposite. */
export const counted = list(
  'before after until new old first last more less same different inside outside within across during without',
)

/** Verbs with an opposite: it matters what they apply to. */
export const polar = list(
  'allow forbid deny block prevent require enable disable raise lower add remove start stop include exclude accept refuse keep delete increase decrease grant revoke succeed fail gain lose win',
)

/** Adjectives with an opposite. */
export const adjectives = list(
  'new old first last small large short long high low public private same different one several many few',
)

/** Words after which the order of things matters. */
export const directions = list(
  'over than before after from to into instead by until against more less fewer higher lower most least',
)

/** Words that join two claims without relating them, or only contrast them. */
export const joining = list('and but yet while whereas although though')

/** The joining words that contrast two claims. */
export const contrasts = list('but yet while whereas although though')

/** Words that introduce a dependent clause. */
export const dependent = list(
  'because since so if when whenever once unless until which that who whose where as whether',
)
