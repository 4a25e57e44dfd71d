/** The qualifiers that have questions. Each is a tag of its questions. */
export type Qualifier = 'least-effort' | 'lowest-cost' | 'least-privilege' | 'first-step' | 'without-downtime'

/** The tag of all questions in which two options work and the qualifier decides. */
export const qualifierTag = 'qualifier'

/** How people name a qualifier. */
const names: readonly (readonly [Qualifier, RegExp])[] = [
  [
    'least-effort',
    /\b(?:least|minimal|lowest|minimum|less) (?:amount of )?(?:administrative |admin )?(?:efforts?|overhead|changes?)\b/,
  ],
  ['lowest-cost', /\b(?:lowest|least|minimal|minimum) (?:costs?|prices?)\b|\bcheapest\b/],
  ['least-privilege', /\b(?:least|minimal|minimum|lowest) (?:privileges?|permissions?)\b/],
  ['first-step', /\b(?:(?:do|comes?) first|first steps?)\b/],
  ['without-downtime', /\b(?:without|no|zero) (?:any )?downtime\b/],
]

/** The qualifier that a text names, if any. */
export const qualifierIn = (text: string): Qualifier | undefined =>
  names.find(([, pattern]) => pattern.test(text.toLowerCase().replaceAll('-', ' ')))?.[0]

/** The words that name the exercise itself. */
export const namesQualifiers = /^(?:the )?qualifiers?(?: (?:words?|questions?|exercises?))?$/i
