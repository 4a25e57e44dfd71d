// Forms of short questions, in lower case and without punctuation at the end.

/** Asks only how things differ: `and the difference?` */
export const bareDifference =
  /^(?:(?:so|and|but|ok|okay) )*(?:what(?:'s|s| is) )?(?:the )?differences?(?: between (?:them|the two|these|those|both)| then| again)?$/

/** Begins as a question does, also after *and* or *so*. */
export const startsQuestion =
  /^(?:(?:and|but|so|ok|okay) )*(?:what|how|why|when|where|which|who|can|could|does|do|is|are|should|would|will|must)\b/

/** Asks about trouble that was told before: why it happens, or how to mend it. */
export const isAboutTrouble =
  /^(?:(?:and|but|ok|so) )*(?:why(?: (?:does|did|is|would) (?:it|that|this)(?: happen\w*)?)?|how come|what causes? (?:it|that|this)|how (?:do|can|could|should|to|would)(?: i| we| you)? (?:fix|solve|resolve|repair|stop|avoid|prevent)(?: it| that| this)?|(?:give|show) me the (?:commands?|fix)|what(?:'s| is) the (?:fix|solution|cause|command)|what (?:do|can|should|could) (?:i|we) (?:use|do|try|write)(?: instead| then| now)?|(?:the )?(?:fix|solution|commands?))$/

/** What a question wants to be told, if it's a number, a person, a place, or a consequence: `how many`, `who`. */
export const askedFor = (text: string): string | undefined => {
  const [, number, happens] =
    /^(?:(?:and|so|but|ok)[ ,]+)*(?:(how (?:many|long|much|often|big|large|fast|quick)|who|where)|what (happens|would happen))\b/.exec(
      text,
    ) ?? []
  return number ?? (happens && 'what happens')
}

const firstVerb = /^(?:(?:and|so|but|ok)[ ,]+)*(is|are|was|were|do|does|did|can|could|may|must|should|will|has|have)\b/i

/** The verb that a question begins with, the forms of *be* and *do* as one each; undefined if it begins otherwise. */
function verbOf(text: string): string | undefined {
  const verb = firstVerb.exec(text)?.[1]?.toLowerCase()
  if (verb === undefined) return undefined
  if (/^(?:is|are|was|were)$/.test(verb)) return 'be'
  return /^(?:do|does|did)$/.test(verb) ? 'do' : verb
}

const small = /^(?:(?:and|so|but|ok|okay|then|now|also)[ ,]+)*/i

/** The form of a question: what it begins with says which titles ask the same. */
export function formOf(text: string): string | undefined {
  const plain = text.replace(small, '')
  const number = askedFor(plain.toLowerCase())
  if (number !== undefined) return number
  if (verbOf(plain) !== undefined) return 'yes-or-no'
  if (/^(?:what(?:'s|s| is| are)\b(?! (?:the )?(?:difference|best))|explain|define)/i.test(plain)) return 'what'
  return /^(?:why|how come|when|which)\b/i
    .exec(plain)?.[0]
    .toLowerCase()
    .replace(/^how.*/, 'why')
}

/** Tells whether a title begins with another verb than a question, so that its yes or no isn't the answer. */
export const otherVerb =
  (question: string) =>
  (title: string): boolean =>
    verbOf(question) !== verbOf(title)

/** What a question begins with; undefined for a statement. */
export function openingOf(text: string): string | undefined {
  const plain = text.replace(small, '').toLowerCase()
  const how = /^how (?:many|long|much|often|big|large|fast|quick|come)?/.exec(plain)?.[0].trim()
  if (how !== undefined) return how
  if (verbOf(plain) !== undefined) return 'yes-or-no'
  return /^(?:explain|describe|define|tell (?:me|us) about)\b/.test(plain)
    ? 'what'
    : /^(?:what|why|when|which|who|where)/.exec(plain)?.[0]
}

const negations = /\b(?:without|not|offline)\b|n't\b/gi
/** What a question asks about, without what is said about a part of it: `delete columns that aren't in the model`. */
const mainClause = (text: string): string =>
  text.replace(small, '').split(/,|:|\b(?:that|which|who|when|if|because|although|though|even|once|while)\b/i)[0] ??
  text
const necessity = /\b(?:need|needs|must|have to|has to|required?|necessary|mandatory|should)\b/i

/**
 * Tells whether the yes or no of a title's answer can answer a question: both are yes-or-no questions of the same polarity, so
 * *do I need Docker to build an image* doesn't answer *can I build an image without Docker*.
 */
export const samePolarity = (question: string) => {
  const isYesOrNo = formOf(question) === 'yes-or-no'
  const negated = (text: string): boolean => (mainClause(text).match(negations)?.length ?? 0) % 2 === 1
  const isNegated = negated(question)
  const isNecessary = necessity.test(mainClause(question))
  return (title: string): boolean =>
    isYesOrNo &&
    formOf(title) === 'yes-or-no' &&
    negated(title) === isNegated &&
    necessity.test(mainClause(title)) === isNecessary
}

/** Opposes two things by nothing but *instead of*. */
export const onlyInstead =
  /^(?!.*\b(?:vs|versus|v|compare[ds]?|comparison|differen\w+|better|worse|than|or)\b).*\b(?:instead of|rather than)\b/

/** A short question on how something is done, or what it is, with no story around it, so that every word of it counts. */
export const isPlainQuestion = (plain: string): boolean =>
  plain.split(' ').length <= plainWords &&
  /^(?:(?:how (?:do|can|could|should|would|to|does)(?! you\b)|where (?:do|can)|explain|describe|what (?:is|are|does))\b|configure |set up )(?!.*[,:])/.test(
    plain,
  )
const plainWords = 12

/** Asks what a topic is. */
export const asksWhatItIs =
  /^(?:(?:and |so )?what(?:'s|s| is| are| does)|explain|describe|define|tell (?:me|us) about)\b/

/** A title that sets two or more things apart, or against each other. */
export const differsOrChooses = /\b(?:or|vs|differ(?:s|ent|ences?)?|same|than|instead of|rather than|both|compared?)\b/i
