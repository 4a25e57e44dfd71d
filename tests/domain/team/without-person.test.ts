import { expect, test } from '@jest/globals'
import { newTeam } from '../../../src/domain/team/team.ts'
import { withoutPerson } from '../../../src/domain/team/without-person.ts'

const now = new Date('2026-11-23T08:00:00Z')
const team = newTeam({ tenant: 't', conversation: 'c' }, now, 'UTC')
const member = { alias: 'Puffin', joined: now.toISOString(), reports: 0 }
const ana = { user: 'ana', channelIds: ['29:ana'] }

test('a person is removed by their channel id where a damaged user id hides them', () => {
  const damaged = {
    ...team,
    members: { anb: { ...member, viewer: '29:ana' }, ben: { ...member, alias: 'Otter', viewer: '29:ben' } },
    leads: ['anc', 'ben'],
    leadViewers: { anc: '29:ana', ben: '29:ben' },
  }
  const after = withoutPerson(damaged, ana, now)
  expect(after).toMatchObject({ leads: ['ben'], leadViewers: { ben: '29:ben' } })
  expect(Object.keys(after.members)).toEqual(['ben'])
})

test('the questions that a person asked for stay without their name', () => {
  const at = now.toISOString()
  const quiz = { id: 'q', question: 'x', revision: 1, postedAt: at, closesAt: at, by: 'ana' }
  const later = [
    { at, minutes: 60, by: 'ana' },
    { at, minutes: 30, by: 'ben' },
  ]
  expect(withoutPerson({ ...team, quiz, later }, ana, now)).toMatchObject({
    quiz: expect.not.objectContaining({ by: 'ana' }),
    later: [{ at, minutes: 60 }, later[1]],
  })
})
