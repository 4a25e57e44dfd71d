import { everywhere, personal, shared, type Command, type Phrase } from '../../kernel/command.ts'
import type { Intent } from './intents.ts'
import { texts } from './texts.en.ts'

/** `team quiz`, `team quiz for 2 hours`, `team quiz weekdays 9`, `team quiz off`. */
function teamQuiz(match: RegExpMatchArray): Intent {
  const rest = match[1]?.trim() ?? ''
  const open = /^(?:now )?(?:for )?(\d{1,3}) ?(m|h)(?:in(?:ute)?s?|(?:ou)?rs?)?$/.exec(rest)
  if (open) return { kind: 'team.quiz', minutes: Number(open[1]) * (open[2] === 'h' ? 60 : 1) }
  return rest === '' || rest === 'now' ? { kind: 'team.quiz' } : { kind: 'team.schedule', text: rest }
}

export const commands: readonly Command<Intent>[] = [
  {
    ...texts.commands.teamQuiz,
    scopes: shared,
    pattern: /^(?:start |new )?team (?:quiz|question|schedule)(?: (.+))?$/,
    intent: teamQuiz,
  },
  {
    ...texts.commands.join,
    scopes: shared,
    pattern: /^(?:join|sign me up|count me in|take part)(?: (?:in|the (?:board|leaderboard|team)|us|as .{1,40}))?$/,
    intent: () => ({ kind: 'team.join' }),
  },
  {
    ...texts.commands.leaderboard,
    scopes: everywhere,
    pattern: /^(?:show |the )?(?:leader ?board|board|ranking|standings|top|my rank)$/,
    intent: () => ({ kind: 'board' }),
  },
  {
    ...texts.commands.challenge,
    scopes: everywhere,
    pattern: /^(?:(?:new|my|start a) )?challenge(?: (.+))?$/,
    intent: (match) => ({ kind: 'challenge', ...(match[1] ? { text: match[1] } : {}) }),
  },
  {
    ...texts.commands.digest,
    scopes: personal,
    pattern: /^(?:my |show |the )?(?:weekly )?(?:digest|week|weekly report)$/,
    intent: () => ({ kind: 'digest' }),
  },
  {
    ...texts.commands.coverage,
    scopes: personal,
    pattern: /^(?:my |the )?(?:team )?coverage$/,
    intent: () => ({ kind: 'coverage' }),
  },
]

export const asides: readonly Phrase<Intent>[] = [
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
]
