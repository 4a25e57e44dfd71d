import type { Intent, Scope } from '../kernel/intent.ts'

/** Something that can be typed. The help card, the router and the app manifest are made from this one table. */
export interface Command {
  /** How it is typed, as help and manifest show it. */
  readonly title: string
  readonly description: string
  readonly scopes: readonly Scope[]
  /** Matches the normalised text: lower case, single spaces, no closing punctuation. */
  readonly pattern: RegExp
  readonly intent: (match: RegExpMatchArray) => Intent
}

const everywhere: readonly Scope[] = ['personal', 'group', 'channel']
const personal: readonly Scope[] = ['personal']
const shared: readonly Scope[] = ['group', 'channel']

const count = (text: string | undefined): number | undefined => (text ? Number(text.slice(0, 4)) : undefined)

/** `3 security`, `security 3`, `me on kql`, `about canary`: a number at either end, the rest is the topic. */
function quiz(match: RegExpMatchArray): Intent {
  const rest = (match[2] ?? '').replace(/^ ?(?:me\b)?(?: ?with\b)? ?/, '')
  const [, first, topicText = '', last] =
    rest.match(/^(\d+)?(?: ?questions?\b)? ?(?:(?:on|about|for|in) )?(.*?)(?: (\d+))?$/) ?? []
  const number = count(match[1] ?? first ?? last ?? (/^\d+$/.test(topicText) ? topicText : undefined))
  const topic = /^\d*$/.test(topicText) ? '' : topicText
  return { kind: 'quiz', ...(number === undefined ? {} : { count: number }), ...(topic ? { topic } : {}) }
}

function pause(match: RegExpMatchArray): Intent {
  const number = count(match[1])
  const weeks = match[2]?.startsWith('w') ?? false
  return { kind: 'pause', ...(number === undefined ? {} : { days: number * (weeks ? 7 : 1) }) }
}

/** `mock exam`, `mock exam 20`, `mock exam 20 40`: the number of questions, then the minutes. */
function mock(match: RegExpMatchArray): Intent {
  const [questions, minutes] = [count(match[1]), count(match[2])]
  return {
    kind: 'mock',
    ...(questions === undefined ? {} : { count: questions }),
    ...(minutes === undefined ? {} : { minutes }),
  }
}

function lab(match: RegExpMatchArray): Intent {
  const track = match[2] === undefined ? undefined : match[2].startsWith('a') ? 'azure-pipelines' : 'github-actions'
  return { kind: 'lab', ...(match[1] ? { step: Number(match[1]) } : {}), ...(track ? { track } : {}) }
}

const mockPattern =
  /^(?:start |begin |take |do |give me |my |go on with )?(?:an? |the |my )?(?:(?:mock|practi[cs]e|trial|sample)[ -]?(?:exam|test)|mock|exam simulation|simulate (?:the )?exam)(?:(?: with| of)? (\d+))?(?: questions?)?(?:,? (?:and |in |for )?(\d+))?(?: min(?:ute)?s?)?$/

/** `team quiz`, `team quiz for 2 hours`, `team quiz weekdays 9`, `team quiz off`. */
function teamQuiz(match: RegExpMatchArray): Intent {
  const rest = match[1]?.trim() ?? ''
  const open = /^(?:now )?(?:for )?(\d{1,3}) ?(m|h)(?:in(?:ute)?s?|(?:ou)?rs?)?$/.exec(rest)
  if (open) return { kind: 'team.quiz', minutes: Number(open[1]) * (open[2] === 'h' ? 60 : 1) }
  return rest === '' || rest === 'now' ? { kind: 'team.quiz' } : { kind: 'team.schedule', text: rest }
}

/** In the order of the help card; the first match wins. */
export const commands: readonly Command[] = [
  {
    title: 'team quiz',
    description: 'A question to everybody; a lead can plan it: `team quiz weekdays 9`',
    scopes: shared,
    pattern: /^(?:start |new )?team (?:quiz|question|schedule)(?: (.+))?$/,
    intent: teamQuiz,
  },
  {
    title: 'join',
    description: 'Take part under an alias; `leave`, `hide me` and `pair me` change that',
    scopes: shared,
    pattern: /^(?:join|sign me up|count me in|take part)(?: (?:in|the (?:board|leaderboard|team)|us|as .{1,40}))?$/,
    intent: () => ({ kind: 'team.join' }),
  },
  {
    title: 'leaderboard',
    description: 'Who gained most this week, each against their own past',
    scopes: everywhere,
    pattern: /^(?:show |the )?(?:leader ?board|board|ranking|standings|top|my rank)$/,
    intent: () => ({ kind: 'board' }),
  },
  {
    title: 'quiz',
    description: 'A round of questions: `quiz 3 security`, `quiz kql`',
    scopes: personal,
    pattern:
      /^(?:(?:start|begin|give me|daily|new) )?(?:an? )?(?:(\d+) )?(?:quiz+|test|practi[cs]e|study|questions?|round)( .*)?$/,
    intent: quiz,
  },
  {
    title: 'explain',
    description: 'What the notes say about a topic: `explain canary`',
    scopes: everywhere,
    pattern: /^(?:explain|what is|what are|what's|tell me about|define)(?: (?:a|an|the))?(?: (.+))?$/,
    intent: (match) => ({ kind: 'explain', ...(match[1] ? { topic: match[1] } : {}) }),
  },
  {
    title: 'drill',
    description: 'A situation to walk through, decision by decision: `drill canary`',
    scopes: personal,
    pattern:
      /^(?:start |begin |give me |do |next )?(?:an? |the |my )?(?:scenario )?drill(?: (?:on|about|for|with))?(?: (.+))?$/,
    intent: (match) => ({ kind: 'drill', ...(match[1] ? { topic: match[1] } : {}) }),
  },
  {
    title: 'lab',
    description: 'The project to build yourself, step by step: `lab 3`',
    scopes: personal,
    pattern:
      /^(?:show |my |the )?lab(?:s)?(?:(?: step)? (\d{1,2}))?(?: (?:on |with )?(azure(?: pipelines| devops)?|github(?: actions)?))?$/,
    intent: lab,
  },
  {
    title: 'progress',
    description: 'What you know, what is due, your streak',
    scopes: personal,
    pattern: /^(?:my |show )?(?:progress|stats|statistics|status|score|streak)$/,
    intent: () => ({ kind: 'progress' }),
  },
  {
    title: 'diagnose',
    description: 'Where you stand: 15 to 20 questions over the whole exam',
    scopes: personal,
    pattern: /^(?:diagnose|diagnosis|placement(?: test)?|where do i stand|test me|assess me)$/,
    intent: () => ({ kind: 'diagnose' }),
  },
  {
    title: 'mock exam',
    description: 'The exam against the clock: `mock exam 20 40` for 20 questions in 40 minutes',
    scopes: personal,
    pattern: mockPattern,
    intent: mock,
  },
  {
    title: 'plan',
    description: 'The weeks to the exam: what your minutes buy, and what more would',
    scopes: personal,
    pattern: /^(?:my |show |the )?(?:study )?plan(?: (?:to|for) the exam)?$/,
    intent: () => ({ kind: 'plan' }),
  },
  {
    title: 'wrong',
    description: 'Your last wrong answers, and a round of them',
    scopes: personal,
    pattern: /^(?:my )?(?:wrong|wrong answers|mistakes|errors)$/,
    intent: () => ({ kind: 'wrong' }),
  },
  {
    title: 'undo',
    description: 'Take the last answer back',
    scopes: personal,
    pattern: /^(?:undo|take (?:it|that) back|oops)$/,
    intent: () => ({ kind: 'undo' }),
  },
  {
    title: 'settings',
    description: 'Questions a day, hour, study days; the date alone: `exam 18 December`',
    scopes: personal,
    pattern: /^(?:my )?(?:settings?|set ?up|preferences|options|change time)$/,
    intent: () => ({ kind: 'settings' }),
  },
  {
    title: 'pause',
    description: 'No daily quiz for a week: `pause 3 days`',
    scopes: personal,
    pattern: /^pause(?: for)?(?: (\d+))?(?: (days?|weeks?))?$/,
    intent: pause,
  },
  {
    title: 'resume',
    description: 'The daily quiz comes again',
    scopes: personal,
    pattern: /^(?:resume|unpause|subscribe|start daily)$/,
    intent: () => ({ kind: 'resume' }),
  },
  {
    title: 'stop',
    description: 'No daily quiz until you say `resume`',
    scopes: personal,
    pattern: /^(?:stop|unsubscribe|mute|turn off)$/,
    intent: () => ({ kind: 'stop' }),
  },
  {
    title: 'weekly digest',
    description: 'What moved this week, what is next, what your team knows together',
    scopes: personal,
    pattern: /^(?:my |show |the )?(?:weekly )?(?:digest|week|weekly report)$/,
    intent: () => ({ kind: 'digest' }),
  },
  {
    title: 'challenge',
    description: 'The same five questions for a colleague or the channel',
    scopes: everywhere,
    pattern: /^(?:(?:new|my|start a) )?challenge(?: (.+))?$/,
    intent: (match) => ({ kind: 'challenge', ...(match[1] ? { text: match[1] } : {}) }),
  },
  {
    title: 'team coverage',
    description: 'For leads: what the team can answer, and what only one person can',
    scopes: personal,
    pattern: /^(?:my |the )?(?:team )?coverage$/,
    intent: () => ({ kind: 'coverage' }),
  },
  {
    title: 'fit',
    description: 'The way around the exam: `fit`, `route`, `renewal`, `what next`',
    scopes: everywhere,
    pattern:
      /^(?:fit|is (?:it|this|az-?400|the exam) (?:right )?for me|should i (?:take|do) (?:it|az-?400|the exam)|am i ready for az-?400)$/,
    intent: () => ({ kind: 'guide', page: 'fit' }),
  },
  {
    title: 'export my lab',
    description: 'Your lab as a portfolio page to show',
    scopes: personal,
    pattern: /^(?:(?:export|download)(?: my| the)? lab|(?:my )?portfolio)$/,
    intent: () => ({ kind: 'lab.export' }),
  },
  {
    title: 'export my data',
    description: 'Everything stored about you, to download',
    scopes: personal,
    pattern: /^(?:export|download)(?: (?:all )?my data)?$/,
    intent: () => ({ kind: 'export' }),
  },
  {
    title: 'delete my data',
    description: 'Removes everything stored about you',
    scopes: personal,
    pattern: /^(?:delete|erase|remove|forget)(?: (?:all )?(?:my data|me))$/,
    intent: () => ({ kind: 'delete' }),
  },
  {
    title: 'help',
    description: 'What I can do',
    scopes: everywhere,
    pattern: /^(?:help|\?|commands?|menu|what can you do|how does this work)$/,
    intent: () => ({ kind: 'help' }),
  },
]

/** Short words that carry on a conversation; too small for the help card. */
export const asides: readonly Pick<Command, 'pattern' | 'intent'>[] = [
  {
    pattern: /^(?:leave|leave the (?:team|board|leaderboard)|remove me from the board)$/,
    intent: () => ({ kind: 'team.leave' }),
  },
  { pattern: /^(?:hide|hide me)$/, intent: () => ({ kind: 'team.hide', hide: true }) },
  { pattern: /^(?:show me|unhide(?: me)?)$/, intent: () => ({ kind: 'team.hide', hide: false }) },
  { pattern: /^(?:pair me|pairing)$/, intent: () => ({ kind: 'team.pair', pair: true }) },
  {
    pattern: /^(?:do not pair me|don't pair me|unpair me|no pairing)$/,
    intent: () => ({ kind: 'team.pair', pair: false }),
  },
  { pattern: /^(?:my )?(?:team|teams|place)$/, intent: () => ({ kind: 'team.mine' }) },
  {
    pattern: /^(?:team )?lead(?: the team)?$|^(?:add|new) (?:team )?lead$/,
    intent: () => ({ kind: 'team.lead', leave: false }),
  },
  { pattern: /^(?:no lead|stop leading|leave (?:the )?lead)$/, intent: () => ({ kind: 'team.lead', leave: true }) },
  {
    pattern: /^(?:hi|hello|hey|hiya|hallo|hei|moin|good (?:morning|afternoon|evening)|greetings)(?: .{0,30})?$/,
    intent: () => ({ kind: 'hello' }),
  },
  // Before `quiz`, which would read "practice exam" as practice on a topic.
  { pattern: mockPattern, intent: mock },
  {
    pattern:
      /^(?:(?:my|the|set (?:my|the)) )?exam(?: date| day)?(?: is| to)?(?: on| at| for)? ((?:in )?(?:about )?\d.{0,30}|today|tomorrow|none|cancelled|off|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d.{0,20})$/,
    intent: (match) => ({ kind: 'exam-day', text: match[1] as string }),
  },
  { pattern: /^(?:flag|mark|flag it|skip and flag)$/, intent: () => ({ kind: 'mock.go', to: 'flag' }) },
  { pattern: /^(?:overview|review)$/, intent: () => ({ kind: 'mock.go', to: 'overview' }) },
  { pattern: /^(?:back|previous|go back)$/, intent: () => ({ kind: 'mock.go', to: 'back' }) },
  { pattern: /^(?:hand (?:it )?in|submit(?: (?:it|the exam))?)$/, intent: () => ({ kind: 'mock.end' }) },
  { pattern: /^(?:next|continue|go on|more|go)$/, intent: () => ({ kind: 'next' }) },
  {
    pattern: /^(?:route|path|which (?:exam|certificate|certification) first|prerequisites?|az-?104 or az-?204)$/,
    intent: () => ({ kind: 'guide', page: 'route' }),
  },
  {
    pattern: /^(?:renew(?:al|ing)?|recertif(?:y|ication)|how (?:do|can) i renew(?: it)?|when does it expire)$/,
    intent: () => ({ kind: 'guide', page: 'renewal' }),
  },
  {
    pattern:
      /^(?:what(?:'s| is| comes)? next|next steps?|after (?:az-?400|the exam)|what (?:comes )?after (?:az-?400|the exam))$/,
    intent: () => ({ kind: 'guide', page: 'next' }),
  },
  {
    pattern: /^(?:(?:all |list |show )?(?:the )?(?:scenario )?(?:drills|scenarios))$/,
    intent: () => ({ kind: 'drills' }),
  },
  { pattern: /^(?:end|finish|enough|done|quit|exit|end round)$/, intent: () => ({ kind: 'end' }) },
  { pattern: /^(?:start|begin|start now|let's go|lets go)$/, intent: () => ({ kind: 'quiz' }) },
  { pattern: /^report(?: a problem)?$/, intent: () => ({ kind: 'report' }) },
  { pattern: /^why$/, intent: () => ({ kind: 'explain' }) },
]
