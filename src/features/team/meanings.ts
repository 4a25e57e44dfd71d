import { anywhere, inPersonalChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'

const names = ['', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** `team quiz`, `team quiz for 2 hours`, `team quiz weekdays 9`, `team quiz off`. */
const written = /^(?:start |new )?team (?:quiz|question|schedule)(?: (.+))?$/

function teamQuiz({ core }: Heard): Intent {
  const rest = written.exec(core)?.[1]?.trim() ?? ''
  const open = /^(?:now )?(?:for )?(\d{1,3}) ?(m|h)(?:in(?:ute)?s?|(?:ou)?rs?)?$/.exec(rest)
  if (open) return { kind: 'team.quiz', minutes: Number(open[1]) * (open[2] === 'h' ? 60 : 1) }
  return rest === '' || rest === 'now' ? { kind: 'team.quiz' } : { kind: 'team.schedule', text: rest }
}

function schedule({ core, days, time }: Heard): Intent | undefined {
  const rest = written.exec(core)?.[1]?.trim()
  if (rest) return { kind: 'team.schedule', text: rest }
  if (time === undefined) return undefined
  const on = days ? days.map((day) => names[day]).join(' ') : 'daily'
  return { kind: 'team.schedule', text: `${on} ${Math.floor(time / 60)}` }
}

function challenge({ core }: Heard): Intent {
  const text = /^(?:(?:new|my|start a) )?challenge(?: (.+))?$/.exec(core)?.[1]
  return { kind: 'challenge', ...(text ? { text } : {}) }
}

/** What only works in a team, typed in the personal chat. */
const elsewhere = (heard: Heard): Intent =>
  /join|take part|sign/.test(heard.plain)
    ? { kind: 'team.join' }
    : /lead/.test(heard.plain)
      ? { kind: 'team.lead', leave: false }
      : teamQuiz(heard)

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'team.quiz', ...said['team.quiz'], when: ['team'], intent: teamQuiz },
  { name: 'team.schedule', ...said['team.schedule'], when: ['team'], intent: schedule },
  {
    name: 'team.unschedule',
    ...said['team.unschedule'],
    when: ['team'],
    intent: () => ({ kind: 'team.schedule', text: 'off' }),
  },
  { name: 'team.board', ...said['team.board'], when: ['team'], intent: () => ({ kind: 'board' }) },
  { name: 'board', ...said.board, when: inPersonalChat, intent: () => ({ kind: 'board' }) },
  { name: 'team.join', ...said['team.join'], when: ['team'], intent: () => ({ kind: 'team.join' }) },
  { name: 'team.leave', ...said['team.leave'], when: ['team'], intent: () => ({ kind: 'team.leave' }) },
  { name: 'team.hide', ...said['team.hide'], when: anywhere, intent: () => ({ kind: 'team.hide', hide: true }) },
  { name: 'team.unhide', ...said['team.unhide'], when: anywhere, intent: () => ({ kind: 'team.hide', hide: false }) },
  { name: 'team.pair', ...said['team.pair'], when: anywhere, intent: () => ({ kind: 'team.pair', pair: true }) },
  { name: 'team.unpair', ...said['team.unpair'], when: anywhere, intent: () => ({ kind: 'team.pair', pair: false }) },
  { name: 'team.mine', ...said['team.mine'], when: anywhere, intent: () => ({ kind: 'team.mine' }) },
  { name: 'team.lead', ...said['team.lead'], when: ['team'], intent: () => ({ kind: 'team.lead', leave: false }) },
  { name: 'team.no-lead', ...said['team.no-lead'], when: ['team'], intent: () => ({ kind: 'team.lead', leave: true }) },
  { name: 'team.coverage', ...said['team.coverage'], when: anywhere, intent: () => ({ kind: 'coverage' }) },
  { name: 'private', ...said.private, when: ['team'], intent: () => ({ kind: 'private' }) },
  { name: 'team.elsewhere', ...said['team.elsewhere'], when: inPersonalChat, intent: elsewhere },
  { name: 'digest', ...said.digest, when: inPersonalChat, intent: () => ({ kind: 'digest' }) },
  { name: 'team.challenge', ...said['team.challenge'], when: ['team'], intent: challenge },
  { name: 'challenge', ...said.challenge, when: inPersonalChat, intent: challenge },
  { name: 'leave', ...said.leave, when: inPersonalChat, intent: () => ({ kind: 'team.leave' }) },
]
