import { anywhere, inPersonalChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import { namesSubject } from '../../kernel/text/names-subject.ts'
import { aboutMe, moods, type AboutMe, type Intent, type Mood } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

const isQuestion = /^(?:(?:and|so|but|ok) )?(?:how|why|when|what|where|which|does|do|can|could|will|would|if)\b/
const pronoun = /\b(?:it|they|them|this|that|these|those)\b/
const person = /\b(?:you|your|i|me|my|we|our|shipmate|bot|app|quiz|exam|score)\b/

/** A follow-up on what was just explained: `how does it fail?`. */
const asksAboutTopic = ({ plain, situation }: Heard): boolean =>
  situation === 'explanation' && isQuestion.test(plain) && pronoun.test(plain) && !person.test(plain)

/** The version of something else: `what is the newest version of azure/login`. */
const versionOfOther = /\bversions? (?:of|for) (?!shipmate|you|this)/

const asksAboutMe = (about: AboutMe): Meaning<Intent> => ({
  name: `about.${about}`,
  ...said[`about.${about}`],
  when: anywhere,
  intent: (heard) =>
    asksAboutTopic(heard) || (about === 'version' && versionOfOther.test(heard.plain))
      ? undefined
      : { kind: 'about', about, situation: heard.situation },
  offer: texts.offers.about[about],
})

/** Somebody who hasn't passed yet: `I want to pass`, `will I pass`. */
const yetToPass =
  /\b(?:want|wish|hope|need|have to|must|try|trying|going|able|likely|will|would|could|can|if|how|when|chances?|enough)\b.*\bpass\b/

/** `I took my exam today` isn't good news yet. */
const saysNoResult = ({ plain }: Heard): boolean =>
  /\b(?:took|sat|had|did|wrote|finished) (?:my|the|it)\b|\b(?:exam|test) (?:was|is over|is done)\b/.test(plain) &&
  !/\b(?:pass\w*|aced|nailed|cleared|made it|success\w*|certified|got it|well|great|easy|good)\b|\b(?:7|8|9)\d\d\b/.test(
    plain,
  )

/** `got it thanks` is about an explanation. */
const saysNoExam = ({ plain }: Heard): boolean =>
  /\bgot it\b/.test(plain) &&
  !/\b(?:pass\w*|exam|test|cert\w*|az-?400|badge|points?|credential|title|\d{3})\b/.test(plain)

/** `pass` on a question skips it. */
const isSkip = ({ core, situation }: Heard): boolean => core === 'pass' && situation !== 'idle'

/** A short word that nobody says for it: an abbreviation, such as `AC`, can look like a form of a word (`aced`). */
const isAbbreviation = (about: Mood, { plain }: Heard): boolean =>
  /^\p{L}{2,3}$/u.test(plain) && !said[about].says.some((sentence) => wordsOf(sentence).includes(plain))
const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/[^\p{L}]+/u)

const isNotMeant = (about: Mood, heard: Heard): boolean =>
  asksAboutTopic(heard) ||
  isAbbreviation(about, heard) ||
  (about === 'thanks' && /^(?:help|menu|commands?)$/.test(heard.core)) ||
  (about === 'passed' && (yetToPass.test(heard.plain) || saysNoResult(heard) || saysNoExam(heard) || isSkip(heard))) ||
  (about === 'failed' && isQuestion.test(heard.plain))

const isInMood = (about: Mood): Meaning<Intent> => ({
  name: about,
  ...said[about],
  when: anywhere,
  intent: (heard) => (isNotMeant(about, heard) ? undefined : { kind: 'talk', about, situation: heard.situation }),
})

/** What the coach consists of, as people see it. */
const ownParts =
  /\b(?:you|your|bot|app|shipmate|cards?|buttons?|quiz\w*|questions?|messages?|chat|streak|mock|exam|page|link|answers?|score|menu|screen|code block|iphone|android|phone|mobile|browser|desktop)\b/
const isOfSubject = ({ plain }: Heard): boolean => namesSubject(plain) && !ownParts.test(plain)

export const meanings: readonly Meaning<Intent>[] = [
  ...aboutMe.map(asksAboutMe),
  ...moods.map(isInMood),
  {
    name: 'report-bug',
    ...said['report-bug'],
    when: anywhere,
    intent: (heard) => (isOfSubject(heard) ? undefined : { kind: 'report-bug', situation: heard.situation }),
    offer: texts.offers.reportBug,
  },
  { name: 'yes', ...said.yes, when: anywhere, intent: ({ situation }) => ({ kind: 'talk.yes', situation }) },
  {
    name: 'no',
    ...said.no,
    when: anywhere,
    intent: ({ plain, situation }) => (yetToPass.test(plain) ? undefined : { kind: 'talk.no', situation }),
  },
  {
    name: 'cancel',
    ...said.cancel,
    when: inPersonalChat,
    intent: ({ situation }) => ({ kind: 'talk.cancel', situation }),
  },
  {
    name: 'other-language',
    isElse: true,
    ...said['other-language'],
    when: anywhere,
    intent: ({ raw, situation }) => ({ kind: 'other-language', text: raw, situation }),
  },
  {
    name: 'off-topic',
    ...said['off-topic'],
    when: anywhere,
    isElse: true,
    intent: ({ situation }) => ({ kind: 'off-topic', situation }),
  },
]
