import { anywhere, inPersonalChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import { namesSubject } from '../../kernel/text/names-subject.ts'
import { lastWords } from '../../kernel/text/last-words.ts'
import type { Intent } from './intents.ts'
import { readRequest } from './schedule/requests.ts'
import { said } from './says.en.ts'

function challenge({ core, typed }: Heard): Intent {
  const named = /^(?:(?:new|my|start a) )?challenge(?: (.+))?$/.exec(core)?.[1]
  return { kind: 'challenge', ...(named ? { text: lastWords(typed, named) } : {}) }
}

/** What only works in a team, typed in the personal chat. */
const elsewhere = (heard: Heard): Intent =>
  /join|take part|sign/.test(heard.plain)
    ? { kind: 'team.join' }
    : /lead/.test(heard.plain)
      ? { kind: 'team.lead', leave: false }
      : { kind: 'team.quiz' }

const asksWho = /^(?:who|whos|is there|do we have)\b/
const oneself = /\b(?:i|me|my|mine|myself)\b/
const bare = /^(?:the |a |our )?(?:team ?)?(?:lead|leader|teamlead)$/

const isAhead = /\b(?:in the lead|in lead|this (?:week|month)|points|ahead|winning)\b/
const runsTeam =
  /\bwho (?:leads|is (?:the |our )?(?:team )?(?:lead|leader)|runs|is in charge|is responsible).*\b(?:team|channel|group|chat|here|you|us|questions?|quiz)\b/

const board = ({ plain }: Heard): Intent => ({
  kind: runsTeam.test(plain) && !isAhead.test(plain) ? 'team.who-leads' : 'board',
})

/** About the speaker only if they say so: nobody takes the lead by naming someone else. */
function lead({ plain, core }: Heard): Intent {
  if (asksWho.test(plain) || asksWho.test(core)) return { kind: isAhead.test(plain) ? 'board' : 'team.who-leads' }
  if (/\bi am not\b|\bi do not want\b|\bnot me\b/.test(plain)) return { kind: 'team.lead', leave: true }
  const isOther =
    /\b(?:over to|to some\w+|some(?:one|body)|hand|give|pass|transfer|assign|appoint|takes? over from me|while i|for me)\b/.test(
      plain,
    )
  return oneself.test(plain) && !isOther
    ? { kind: 'team.lead', leave: false }
    : { kind: 'team.lead', leave: false, ...(bare.test(core) ? {} : { others: true as const }) }
}

function noLead({ plain }: Heard): Intent {
  return {
    kind: 'team.lead',
    leave: true,
    ...(/^(?:remove|drop|take away)\b/.test(plain) && !oneself.test(plain) ? { others: true as const } : {}),
  }
}

const unschedule = ({ days }: Heard): Intent => ({
  kind: 'team.unschedule',
  ...(days && days.length < 7 ? { days } : {}),
})

function mute({ date, minutes, span, plain }: Heard): Intent {
  const isUntil = /\b(?:until|till|til)\b/.test(plain)
  const left = span === undefined ? minutes : span * 24 * 60
  return {
    kind: 'team.mute',
    ...(isUntil && date ? { day: date } : {}),
    ...(left !== undefined && !isUntil ? { minutes: left } : {}),
  }
}

const ourselves =
  /\b(?:team\w*|we|us|our|ours|group|channel|squad|every(?:one|body)|any(?:one|body)|who|here|colleagues?|collectively|common)\b/
const bareCoverage = /^(?:show |see |the |knowledge |skills? )*coverage(?: map| by topic)?$/

/** `Which topics cover gates` and `code coverage` are about the subject or the exam. */
const coverage = ({ plain, core }: Heard): Intent | undefined =>
  !ourselves.test(plain) &&
  !bareCoverage.test(core) &&
  (/\bcover(?:s|ed|ing)?\b/.test(plain) || /\bcoverage\b/.test(plain) || namesSubject(plain))
    ? undefined
    : { kind: 'coverage' }

const onBoard =
  /\b(?:me|my|myself|i|names?|anonym\w*|board|leaderboard|ranking|points|score|incognito|invisible|stealth|unlisted)\b/
/** `Test results don't show up` is about the subject. */
const hide =
  (isHidden: boolean) =>
  ({ plain }: Heard): Intent | undefined =>
    namesSubject(plain) && !onBoard.test(plain) ? undefined : { kind: 'team.hide', hide: isHidden }

export const meanings: readonly Meaning<Intent>[] = [
  {
    name: 'team.quiz',
    changes: true,
    ...said['team.quiz'],
    when: ['team'],
    intent: (heard) => readRequest(heard, false),
  },
  {
    name: 'team.schedule',
    changes: true,
    ...said['team.schedule'],
    when: ['team'],
    intent: (heard) => readRequest(heard, true),
  },
  { name: 'team.unschedule', changes: true, ...said['team.unschedule'], when: ['team'], intent: unschedule },
  {
    name: 'team.cancel',
    changes: true,
    ...said['team.cancel'],
    when: ['team'],
    intent: () => ({ kind: 'team.cancel' }),
  },
  { name: 'team.close', changes: true, ...said['team.close'], when: ['team'], intent: () => ({ kind: 'team.close' }) },
  {
    name: 'team.show-answer',
    ...said['team.show-answer'],
    when: ['team'],
    intent: () => ({ kind: 'team.show-answer' }),
  },
  { name: 'team.mute', changes: true, ...said['team.mute'], when: ['team'], intent: mute },
  { name: 'team.unmute', ...said['team.unmute'], when: ['team'], intent: () => ({ kind: 'team.unmute' }) },
  { name: 'team.board', ...said['team.board'], when: ['team'], intent: board },
  { name: 'board', ...said.board, when: inPersonalChat, intent: () => ({ kind: 'board' }) },
  { name: 'team.join', ...said['team.join'], when: ['team'], intent: () => ({ kind: 'team.join' }) },
  { name: 'team.leave', changes: true, ...said['team.leave'], when: ['team'], intent: () => ({ kind: 'team.leave' }) },
  {
    name: 'team.hide',
    changes: true,
    ...said['team.hide'],
    when: anywhere,
    intent: hide(true),
  },
  { name: 'team.unhide', ...said['team.unhide'], when: anywhere, intent: hide(false) },
  { name: 'team.pair', ...said['team.pair'], when: anywhere, intent: () => ({ kind: 'team.pair', pair: true }) },
  { name: 'team.unpair', ...said['team.unpair'], when: anywhere, intent: () => ({ kind: 'team.pair', pair: false }) },
  { name: 'team.mine', ...said['team.mine'], when: anywhere, intent: () => ({ kind: 'team.mine' }) },
  { name: 'team.lead', changes: true, ...said['team.lead'], when: ['team'], intent: lead },
  { name: 'team.no-lead', ...said['team.no-lead'], when: ['team'], intent: noLead },
  { name: 'team.coverage', ...said['team.coverage'], when: anywhere, intent: coverage },
  { name: 'team.page', ...said['team.page'], when: anywhere, intent: () => ({ kind: 'team.page' }) },
  { name: 'private', ...said.private, when: ['team'], intent: ({ raw }) => ({ kind: 'private', text: raw }) },
  { name: 'team.elsewhere', ...said['team.elsewhere'], when: inPersonalChat, intent: elsewhere },
  { name: 'digest', ...said.digest, when: inPersonalChat, intent: () => ({ kind: 'digest' }) },
  {
    name: 'team.challenge',
    ...said['team.challenge'],
    when: ['team'],
    intent: ({ topic }) => ({ kind: 'challenge', ...(topic ? { topic: topic.slice(0, 80) } : {}) }),
  },
  { name: 'challenge', ...said.challenge, when: inPersonalChat, intent: challenge },
  { name: 'leave', ...said.leave, when: inPersonalChat, intent: () => ({ kind: 'team.leave' }) },
]
