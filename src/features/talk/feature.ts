import { showHelp, startQuiz, wayBack } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { feature } from '../../kernel/feature.ts'
import type { Situation } from '../../kernel/meaning.ts'
import { notice, say } from '../../kernel/notice.ts'
import { isOtherExam } from '../../domain/other-exam.ts'
import { isErrand } from '../../explainer/read/errand.ts'
import { isInstruction } from '../../explainer/read/is-instruction.ts'
import { asksForNews } from '../../explainer/read/moving-target.ts'
import { asksJobAdvice } from '../../explainer/read/outside.ts'
import { startsQuestion } from '../../explainer/read/question-words.ts'
import { readQuestion } from '../../explainer/read/read-question.ts'
import { about, aboutInTeam } from './about.ts'
import { actions } from './actions.ts'
import type { Intent } from './intents.ts'
import { ifForeign, inOwnLanguage } from './language/other-language.ts'
import { meanings } from './meanings.ts'
import { oneOf, talk, talkInTeam } from './moods.ts'
import { nextStep } from './next-step.ts'
import { reportBug, reportBugInTeam } from './report-bug.ts'
import { texts } from './texts.en.ts'
import { cancel, no, yes } from './yes-and-no.ts'

/** What people say that isn't about studying: questions about the coach, feelings, small talk, yes and no, other languages. */
export const talkFeature = feature<Intent>({
  name: 'talk',
  meanings,
  actions,
  takes: (text, situation) => (isForSomebodyElse(text) ? { kind: 'off-topic', situation } : undefined),
  personal: {
    talk,
    about,
    'report-bug': (_context, { situation }) => reportBug(situation),
    'talk.yes': yes,
    'talk.no': no,
    'talk.cancel': cancel,
    'other-language': (context, { text, situation }) => say(inOwnLanguage(text, waysOn(context, situation))),
    'off-topic': (context, { situation }) => say(offTopic(context, situation)),
  },
  inTeam: {
    talk: (_services, turn, { about: mood }) => talkInTeam(turn, mood),
    about: (services, turn, { about: topic }) => aboutInTeam(services, turn, topic),
    'report-bug': reportBugInTeam,
    'talk.yes': () => ({ messages: [notice(texts.yes.title, [texts.yes.inTeam], [])] }),
    'talk.no': () => ({ messages: [notice(texts.no.title, [texts.no.line], [])] }),
    'other-language': (_services, _turn, { text }) => ({ messages: [inOwnLanguage(text, [])] }),
    'off-topic': (_services, turn) => ({
      messages: [notice(oneOf(turn, texts.offTopic.titles), [texts.offTopic.inTeam], [])],
    }),
  },
  catches: (context, text): Step | undefined => {
    if (examIsOver.test(text)) return say(howDidItGo)
    const view = ifForeign(text, [startQuiz, showHelp])
    return view ? say(view) : isElsewhere(text) ? say(offTopic(context, 'idle')) : undefined
  },
  catchesInTeam: (_services, text) => ifForeign(text, []),
})

const offTopic = (context: Context, situation: Situation) =>
  notice(oneOf(context.turn, texts.offTopic.titles), [texts.offTopic.line], waysOn(context, situation))

/** Names another exam or wants news, not as a question: questions are for the notes. */
function isElsewhere(text: string): boolean {
  const { plain } = readQuestion(text)
  return !startsQuestion.test(plain) && (isOtherExam(text) || asksForNews(plain))
}

/** Code and markup say nothing to a coach. */
const markup = /[<>;{}[\]]|--/

/** What the coach itself can do, although it's said like an instruction: play the interviewer, forget everything. */
const ofCoach = /\b(?:interview\w*|hiring|hire|quiz\w*|questions?|round|ones|everything|my data)\b/i

/** Somebody wants a text, an errand, or advice about their job, or gives the coach another role. Few of these words are rare, so the reader would find a command in them. */
function isForSomebodyElse(text: string): boolean {
  const { plain } = readQuestion(text)
  return (
    isErrand(plain) ||
    asksJobAdvice(plain) ||
    (isInstruction(text.toLowerCase()) && !ofCoach.test(text) && !markup.test(text))
  )
}

/** The exam has taken place, and nothing says how it went. */
const examIsOver = /\b(?:exam|test) was\b|\b(?:took|sat|had|did|wrote) (?:my|the) (?:exam|test)\b/i
const howDidItGo = notice(
  texts.howDidItGo.title,
  [texts.howDidItGo.line],
  [texts.howDidItGo.passed, texts.howDidItGo.failed].map((text) => ({ title: text, verb: 'say', data: { text } })),
)

const waysOn = (context: Context, situation: Situation) =>
  situation === 'mock' ? wayBack(situation) : [nextStep(context, situation), showHelp]
