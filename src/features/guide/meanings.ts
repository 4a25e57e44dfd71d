import { FactId, type GuideId } from '../../domain/guide.ts'
import { otherExam } from '../../domain/other-exam.ts'
import { anywhere, type Heard, type Meaning } from '../../kernel/meaning.ts'
import { namesSubject } from '../../kernel/text/names-subject.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

const page =
  (id: GuideId) =>
  ({ plain, situation }: Heard): Intent | undefined =>
    (id === 'next' && asksOfOther(plain)) || (id === 'renewal' && isOtherCertificate(plain))
      ? undefined
      : { kind: 'guide', page: id, situation }

/** `is az-104 harder than az-305` isn't about what comes next. */
const asksOfOther = (plain: string): boolean =>
  isAboutOther(plain) &&
  !/\b(?:after\w*|next|then|following|beyond|once|now|should|or|also|too|recommend\w*|worth|follow)\b/.test(plain)

/** `When does my TLS certificate expire` isn't about the credential. */
const isOtherCertificate = (plain: string): boolean =>
  namesSubject(plain) && !/\b(?:az-?400|exam|title|credential|badge|certification)\b/.test(plain)

/** During a mock exam, time and questions are the mock exam's unless the sentence says otherwise. */
const isAboutReal = /\b(?:real|actual|official|az-?400|microsoft)\b/
const alsoInMock: ReadonlySet<FactId> = new Set(['length', 'items'])

/** It's about what the notes explain, not about a retake: `how does it fail?`. */
const somethingFails = /\b(?:it|they|this|that|these|one) fails?\b/

const names400 = /\baz-?400\b/
const otherCloud = /\b(?:aws|amazon|gcp|google cloud|google devops|oracle|ibm|alibaba)\b/
const associates = /\b(?:az-?(?:104|204|900)|administrator|developer)\b/
const asksNeed = /\b(?:need\w*|require\w*|must|first|before\w*|without|prereq\w*|mandatory|optional|have to)\b/
const itself = /\b(?:it|this|that)\b/

/** It names another exam or cloud and not this one: `is az-104 harder than az-305`. The exams that lead to it are required or not. */
const isAboutOther = (plain: string, fact?: FactId): boolean =>
  !names400.test(plain) &&
  (otherCloud.test(plain) ||
    (otherExam.test(plain) &&
      !itself.test(plain) &&
      !(fact === 'prerequisites' && associates.test(plain) && asksNeed.test(plain))))

const examWord =
  /\b(?:exams?|examination|test(?:ing)?(?= |$)|certs?|certificat\w+|certif\w+|credentials?|az-?\d{3}|400|pearson\w*|vue|onvue|proctor\w*|certiport|vouchers?|retakes?|re-?takes?|resits?|reattempt|syllabus|prereq\w*|pass ?mark|passing (?:score|mark)|badge|associate|real thing|skills measured|open book|closed book|study guide)\b/

const wordsIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}\d]+/u)))
const longest = 10

/** Without a word for the exam, only a short sentence of words that people use for it is about it: `how long is it`. */
const factWords: ReadonlyMap<FactId, ReadonlySet<string>> = new Map(
  FactId.options.map((fact) => [fact, wordsIn([...said[`exam.${fact}`].says, ...said[`exam.${fact}`].needs])]),
)
function isAboutExam(fact: FactId, plain: string): boolean {
  if (
    namesSubject(plain) &&
    !/\b(?:exams?|the test|az-?400|pearson|syllabus|weights?|percentages?|areas?)\b/.test(plain)
  )
    return false
  if (examWord.test(plain)) return true
  const words = plain.split(/[^\p{L}\d]+/u)
  const unknown = words.filter((word) => word.length > 2 && factWords.get(fact)?.has(word) !== true)
  return unknown.length === 0 || (words.length <= longest && unknown.length <= (itself.test(plain) ? 2 : 1))
}

/** `How much sleep do I need before the exam` isn't about money. */
const muchElse =
  /\bhow much (?:sleep|time|water|coffee|food|experience|practice|training|work|effort|knowledge|code|coding|math)\b/

/** `open book` alone is the exercise; with a question mark, it asks about the exam. */
const isExercise = /^\s*open[- ]?book[\s.!]*$/i

const about = (fact: FactId): Meaning<Intent> => ({
  name: `exam.${fact}`,
  ...said[`exam.${fact}`],
  when: anywhere,
  intent: ({ raw, plain, situation }) =>
    (fact === 'cost' && muchElse.test(plain)) ||
    (fact === 'length' && /\bafter (?:the|my|passing)\b/.test(plain)) ||
    (fact === 'open-book' && isExercise.test(raw)) ||
    (situation === 'mock' && alsoInMock.has(fact) && !isAboutReal.test(plain)) ||
    (fact === 'retake' && somethingFails.test(plain)) ||
    isAboutOther(plain, fact) ||
    !isAboutExam(fact, plain)
      ? undefined
      : { kind: 'fact', fact, situation },
  offer: texts.offers.fact(fact),
})

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'fit', ...said.fit, when: anywhere, intent: page('fit'), offer: texts.offers.fit },
  { name: 'route', ...said.route, when: anywhere, intent: page('route') },
  {
    name: 'renewal',
    ...said.renewal,
    when: anywhere,
    intent: page('renewal'),
    offer: texts.offers.renewal,
  },
  {
    name: 'after',
    ...said.after,
    when: anywhere,
    intent: page('next'),
    offer: texts.offers.after,
  },
  ...FactId.options.map(about),
]
