import { z } from 'zod'
import { Confidence } from '../../domain/memory/review.ts'
import { longestAlias } from '../../domain/team/alias.ts'
import { Id, picksOf, plain } from '../../kernel/card/card-fields.ts'
import type { Intent } from './intents.ts'
import { texts } from './members/texts.en.ts'

const Answer = z
  .object({ quiz: Id, confidence: Confidence })
  .catchall(z.unknown())
  .transform(({ quiz, confidence, ...inputs }): Intent => ({
    kind: 'team.answer',
    quiz,
    confidence,
    shown: picksOf(inputs),
  }))

/** A conversation id, as buttons in the personal chat carry it. */
const TeamId = z.string().min(1).max(250)
const ofTeam = z.object({ team: TeamId.optional() })
const withTeam = ({ team }: { team?: string | undefined }) => (team ? { team } : {})
const Yes = z.enum(['yes', 'no']).transform((value) => value === 'yes')
const ofCode = z.object({ code: z.string().max(20) })

/** What the buttons of this feature carry. */
export const actions: Readonly<Record<string, z.ZodType<Intent>>> = {
  'team.answer': Answer,
  'team.view': z.object({ quiz: Id }).transform(({ quiz }): Intent => ({ kind: 'team.view', quiz })),
  'team.join': plain('team.join'),
  'team.join.send': z
    .object({ alias: z.string().max(200, texts.aliasProblems.tooLong(longestAlias)).default('') })
    .transform(({ alias }): Intent => ({ kind: 'team.join.send', alias })),
  'team.leave': z
    .object({ team: TeamId.optional(), sure: z.literal('yes').optional() })
    .transform(({ sure, ...data }): Intent => ({
      kind: 'team.leave',
      ...withTeam(data),
      ...(sure ? { sure: true } : {}),
    })),
  'team.hide': z
    .object({ hide: Yes, team: TeamId.optional() })
    .transform(({ hide, ...data }): Intent => ({ kind: 'team.hide', hide, ...withTeam(data) })),
  'team.pair': z
    .object({ pair: Yes, team: TeamId.optional() })
    .transform(({ pair, ...data }): Intent => ({ kind: 'team.pair', pair, ...withTeam(data) })),
  'team.mine': ofTeam.transform((data): Intent => ({ kind: 'team.mine', ...withTeam(data) })),
  board: plain('board'),
  coverage: ofTeam.transform((data): Intent => ({ kind: 'coverage', ...withTeam(data) })),
  'team.page': ofTeam.transform((data): Intent => ({ kind: 'team.page', ...withTeam(data) })),
  digest: plain('digest'),
  challenge: plain('challenge'),
  'challenge.take': ofCode.transform(({ code }): Intent => ({ kind: 'challenge.take', code })),
  'challenge.share': ofCode.transform(({ code }): Intent => ({ kind: 'challenge.share', code })),
  'challenge.mute': z.object({ team: TeamId }).transform(({ team }): Intent => ({ kind: 'challenge.mute', team })),
}
