import { inChat, inPersonalChat, type Heard, type Meaning, type Situation } from '../../kernel/meaning.ts'
import { asksEnough, tellsTrouble } from '../../kernel/text/names-subject.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

type Quiz = Extract<Intent, { kind: 'quiz' }>

/** While a question may be open, also below an explanation. */
const atQuestion: readonly Situation[] = ['question', 'explanation']

const harder = /\b(?:harder|tougher|trickier|more (?:difficult|challenging|advanced)|(?:too|so) easy)\b/
const easier = /\b(?:easier|simpler|(?:less|not so|not too|not that) (?:difficult|hard))\b/
const sameTopic =
  /\b(?:same|this|that) (?:topic|subject|theme|stuff|thing|area|again)\b|\b(?:on|about|me|practi[cs]e|test|try) (?:this|that|it)\b(?! (?:one|morning|week|evening|time))|\b(?:more )?like (?:this|that)\b|\bif i (?:got|understood|understand|know) (?:it|this|that)\b|\bprove i know\b/
/** Products that are a topic of their own, not only a platform. */
const product = /\b(?:github actions|gh actions|azure pipelines|azure repos|azure boards|azure artifacts)\b/

/** A question takes about this many minutes. */
const minutesPerQuestion = 1
const mostByTime = 20

/** The rest of *… about X*, which a rule without a topic leaves out. */
const about = /\b(?:about|regarding) (?:the )?(?!this\b|that\b|it\b)(\S.*?)(?: (?:please|instead|now|thanks))*$/

/** A question's id, from a card in a chat. Its words say nothing else: *quiz restrict-new-classic* isn't only about new questions. */
const questionId = /^\s*quiz ([a-z0-9]+(?:-[a-z0-9]+)+)\s*$/i

function oneQuestion({ raw }: Heard): Quiz | undefined {
  const id = questionId.exec(raw)?.[1]
  return id === undefined ? undefined : { kind: 'quiz', topic: id }
}

/** Words that a rule takes for a topic, though they only say what a quiz is made of. */
const noTopic =
  /^(?:(?:my|the|all|those|last|wrong|new) )*(?:answers?|ones?|questions?|ideas?|time|quiz|stuff|things?)$/

const isNumber = (text: string): boolean => /^-?\d+$/.test(text)

function topicOf({ topic, plain }: Heard): string | undefined {
  if (topic === undefined) return product.exec(plain)?.[0].replace(/^gh /, 'github ') ?? about.exec(plain)?.[1]
  // With the words between, such as `and`.
  const [first = '', last = ''] = [topic.split(' ')[0], topic.split(' ').at(-1)]
  const [from, to] = [plain.indexOf(first), plain.lastIndexOf(last)]
  return topic.includes(' ') && from >= 0 && to > from ? plain.slice(from, to + last.length) : topic
}

/** About the question before this one. */
const goesBack =
  /\b(?:bring|take|put) (?:it|that|this)(?: one| question)? back\b|^(?:the )?previous (?:question|one|card)$/

/** `quiz at 25:00` is about a time, though there is none. */
const noTime = /\b(?:2[5-9]|[3-9]\d):\d{2}\b|\b\d{1,2}:[6-9]\d\b/

/** Questions against the clock are a mock exam. */
const isMock = /\b(?:as|like) an? (?:\w+ )?(?:mock|timed|simulated|practice) (?:exam|test)\b|^(?:an? )?mock\b/

/** `what we just discussed`, `my knowledge on it`: the topic of the conversation. */
const ofConversation =
  /\b(?:what|everything|all|stuff|things|the topics?) (?:that )?(?:we|you|i)(?: have| had)? ?(?:just )?(?:discussed|talked about|covered|spoke about|spoken about|went through|gone through|learned|learnt|explained|went over|looked at|read)\b|\bthe above\b|\bour (?:chat|talk|conversation|discussion)\b|\bmy (?:knowledge|understanding) (?:on|of|about|in) (?:it|this|that|them|these|those)\b/

/** The questions of the last round again: `repeat those`, `same questions again`. */
const isRepeat =
  /^(?:(?:once more|one more time|again) )?(?:(?:repeat|redo|retry|retake|rerun|replay|ask(?: me)?|do|try|practi[cs]e|go (?:over|through)|give me|play)(?: all(?: of)?| only)? (?:those|these|them|(?:that|this|the) round|the (?:same|last|previous) (?:round|questions|ones|set)|same (?:questions|ones|round|set))|(?:those|these|the same|same) (?:questions|ones|round|set))(?: questions| ones| round| (?:five|ten|\d+))*(?: once more| one more time| over| another time)*$/

/** `5 questions on my weakest area`: which one that is depends on the learner. */
const onWeakest =
  /\b(?:weak(?:est|er)?|worst|poorest) (?:exam |skill )?(?:areas?|topics?|subjects?|domains?|skills?|objectives?|sections?|parts?|spots?|points?)\b|\bwhat i am (?:worst|weakest) (?:at|in)\b/

const asksQuiz =
  /\b(?:quiz\w*|questions?|qs?|ask|practi[cs]e|me|drill|grill|exercises?|rounds?|ones?|study|revise|learn)\b/

/** `Test results don't show up` and `how do I set up Jira` aren't requests. */
const isOfSubject = (plain: string): boolean =>
  !asksQuiz.test(plain) && (tellsTrouble(plain) || /\bset(?:ting)? up\b/.test(plain))

function quiz(heard: Heard): Quiz | undefined {
  if (isOfSubject(heard.plain)) return undefined
  if (goesBack.test(heard.core) || isMock.test(heard.plain) || noTime.test(heard.plain)) return undefined
  if (isRepeat.test(heard.core) || onWeakest.test(heard.plain)) return undefined
  const { count, difficulty, platform, only, minutes, plain } = heard
  const named = topicOf(heard)
  const isConversation = ofConversation.test(plain)
  const topic = named === undefined || isConversation || isNumber(named) || noTopic.test(named) ? undefined : named
  const byTime = minutes === undefined ? undefined : Math.min(mostByTime, Math.max(1, minutes / minutesPerQuestion))
  const number = count ?? (named !== undefined && isNumber(named) ? Number(named) : byTime)
  const isSame = topic === undefined && (isConversation || sameTopic.test(plain))
  const level = harder.test(plain) ? 'harder' : easier.test(plain) ? 'easier' : difficulty
  const isProduct = topic !== undefined && product.test(topic)
  return {
    kind: 'quiz',
    ...(number === undefined ? {} : { count: Math.round(number) }),
    ...(topic === undefined ? {} : { topic }),
    ...(level === undefined ? {} : { difficulty: level }),
    ...(platform === undefined || isProduct ? {} : { platform }),
    ...(only === undefined ? {} : { only }),
    ...(isSame ? { same: true } : {}),
  }
}

/** About a question that was skipped, and not an order to skip one: `I skipped by mistake`, `bring the skipped one back`. */
const aboutSkipBack: readonly RegExp[] = [
  /\bun ?skip/,
  /\bskipped\b.*\b(?:by (?:mistake|accident)|accidentally|unintentionally|back|again|after all|too (?:fast|quickly|early|soon))\b/,
  /\b(?:accidentally|mistakenly|unintentionally|undo|revert|reverse|take back|oops|mistake to|(?:did|do) not mean to|should not have|did not want to) (?:\w+ ){0,3}skip(?:ped|ping)?\b/,
  /\b(?:bring|get|give|put|want|show|have|go) (?:\w+ ){0,5}skipped\b/,
  /\b(?:answer|do|take) (?:it|that|this)(?: one| question)? after all\b/,
  /\bskip(?:ping)?(?: \w+){0,2} was (?:an? )?(?:accident|mistake|error|wrong)\b/,
]
const takesSkipBack = (plain: string): boolean => aboutSkipBack.some((pattern) => pattern.test(plain))
const isNoSkip = /\b(?:do not|never|please not|not|no) skip(?:ping)?\b/
/** `skip friday` is a pause. */
const skip = ({ plain, date, days }: Heard): Intent | undefined =>
  takesSkipBack(plain) || isNoSkip.test(plain) || date !== undefined || days !== undefined
    ? undefined
    : { kind: 'skip' }

const namesAnswer =
  /\b(?:my|last|previous|that|the) (?:\w+ )?(?:answer|choice|pick|selection|vote|reply|letter)\b|\b(?:answered|picked)\b/

/** Takes back the newest of both unless the sentence names one. *When revert, when reset* asks about Git. */
const undo = ({ plain }: Heard): Intent | undefined =>
  /^when (?:should i |do i )?(?:to )?(?:revert|reset)\b/.test(plain)
    ? undefined
    : takesSkipBack(plain)
      ? { kind: 'undo', of: 'skip' }
      : namesAnswer.test(plain)
        ? { kind: 'undo', of: 'answer' }
        : { kind: 'undo' }

/** `did I miss anything?`, `what did I miss?` */
const asksForMissed = /\b(?:did|have|what) i miss(?:ed)?\b(?! .*\b(?:questions?|answers?|ones?)\b)/

/** A list of wrong answers, unless the sentence asks to practice them. */
const wrong = ({ plain }: Heard): Intent | undefined =>
  /\b(?:only|just|quiz|practi[cs]e|ask|redo|repeat|retry)\b/.test(plain) ||
  /^errors?$/.test(plain) ||
  takesSkipBack(plain)
    ? undefined
    : { kind: 'wrong', ...(asksForMissed.test(plain) ? { missed: true } : {}) }

/** *and vs rolling?* isn't a wish for the next question. */
const next = ({ core, plain }: Heard): Intent | undefined =>
  /\b(?:vs|versus|compare|compared)\b/.test(plain) || isRepeat.test(core) ? undefined : { kind: 'next' }

export const meanings: readonly Meaning<Intent>[] = [
  {
    name: 'quiz',
    ...said.quiz,
    startsWith: ['quiz'],
    when: inChat,
    intent: (heard) => oneQuestion(heard) ?? quiz(heard),
    offer: texts.offers.quiz,
  },
  { name: 'dont-know', changes: true, ...said['dont-know'], when: atQuestion, intent: () => ({ kind: 'dont-know' }) },
  { name: 'skip', changes: true, ...said.skip, when: ['idle', ...atQuestion, 'verdict'], intent: skip },
  { name: 'hint', ...said.hint, when: atQuestion, intent: () => ({ kind: 'hint' }) },
  {
    name: 'show-answer',
    ...said['show-answer'],
    when: [...atQuestion, 'verdict'],
    intent: () => ({ kind: 'show-answer' }),
  },
  { name: 'next', ...said.next, when: inPersonalChat, intent: next },
  { name: 'undo', ...said.undo, when: [...atQuestion, 'verdict', 'idle'], intent: undo, offer: texts.offers.undo },
  {
    name: 'repeat',
    ...said.repeat,
    when: ['idle', 'verdict', 'explanation'],
    intent: ({ core }) => (isRepeat.test(core) ? { kind: 'repeat' } : undefined),
  },
  { name: 'report-problem', ...said['report-problem'], when: inPersonalChat, intent: () => ({ kind: 'report' }) },
  { name: 'wrong', ...said.wrong, when: inChat, intent: wrong },
  {
    name: 'end',
    ...said.end,
    when: inPersonalChat,
    intent: ({ plain }) => (asksEnough(plain) ? undefined : { kind: 'end' }),
  },
]
