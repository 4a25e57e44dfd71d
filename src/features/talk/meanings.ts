import { anywhere, inPersonalChat, type Meaning } from '../../kernel/meaning.ts'
import { aboutMe, moods, type AboutMe, type Intent, type Mood } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

const asksAboutMe = (about: AboutMe): Meaning<Intent> => ({
  name: `about.${about}`,
  ...said[`about.${about}`],
  when: anywhere,
  intent: ({ situation }) => ({ kind: 'about', about, situation }),
  offer: texts.offers.about[about],
})

/** Somebody who hasn't passed yet: `I want to pass`, `will I pass`. */
const yetToPass =
  /\b(?:want|wish|hope|need|have to|must|try|trying|going|able|likely|will|would|could|can|if|how|when|chances?|enough)\b.*\bpass\b/

const isInMood = (about: Mood): Meaning<Intent> => ({
  name: about,
  ...said[about],
  when: anywhere,
  intent: ({ plain, situation }) =>
    about === 'passed' && yetToPass.test(plain) ? undefined : { kind: 'talk', about, situation },
})

export const meanings: readonly Meaning<Intent>[] = [
  ...aboutMe.map(asksAboutMe),
  ...moods.map(isInMood),
  {
    name: 'report-bug',
    ...said['report-bug'],
    when: anywhere,
    intent: ({ situation }) => ({ kind: 'report-bug', situation }),
    offer: texts.offers.reportBug,
  },
  { name: 'yes', ...said.yes, when: anywhere, intent: ({ situation }) => ({ kind: 'talk.yes', situation }) },
  { name: 'no', ...said.no, when: anywhere, intent: ({ situation }) => ({ kind: 'talk.no', situation }) },
  {
    name: 'cancel',
    ...said.cancel,
    when: inPersonalChat,
    intent: ({ situation }) => ({ kind: 'talk.cancel', situation }),
  },
  {
    name: 'other-language',
    ...said['other-language'],
    when: anywhere,
    intent: ({ raw, situation }) => ({ kind: 'other-language', text: raw, situation }),
  },
  {
    name: 'off-topic',
    ...said['off-topic'],
    when: anywhere,
    intent: ({ situation }) => ({ kind: 'off-topic', situation }),
  },
]
