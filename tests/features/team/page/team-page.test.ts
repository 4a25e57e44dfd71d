import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { teamPage } from '../../../../src/features/team/page/team-page.ts'
import { objectiveShares } from '../../../../src/domain/outline.ts'
import type { CoverageReport } from '../../../../src/domain/team/coverage-report.ts'
import { newTeam } from '../../../../src/domain/team/team.ts'
import { only, openDesk, type Desk } from '../../desk.ts'
import { smallCatalog } from '../../small-catalog.ts'
import { join, study, teamKey } from '../team-desk.ts'

const catalog = smallCatalog()
let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const page = (user = 'user-1') => desk.person(user).say('team page', 'personal')

test('a lead gets a link once there is a report, a new one each time, and nobody else gets one', async () => {
  await desk.installed('channel')
  await join(desk, 'ana', 'ben', 'cem', 'dee')
  expect(only(await page(), 'notice').title).toMatch(/^No coverage/)
  for (const user of ['ana', 'ben', 'cem', 'dee']) await study(desk, user, (index) => index % 2 === 0)
  const first = only(await page(), 'notice').opens?.[0]?.url
  const second = only(await page(), 'notice').opens?.[0]?.url
  expect(first).toContain('/team-page/["')
  expect(second).not.toBe(first)
  const { pages } = (await desk.learner()) ?? {}
  expect(second).toContain(`["${pages?.team}","19:team"]`)
  expect(only(await page('ana'), 'notice')).toMatchObject({ title: "You don't lead a team" })
  expect(only(await page('ana'), 'notice').opens).toBeUndefined()
  expect(only(await desk.person('user-1').say('team page'), 'notice').title).toBe("Let's continue in our personal chat")
})

const report = (change: Partial<CoverageReport> = {}): CoverageReport => ({
  day: '2026-11-23',
  at: '2026-11-23T08:00:00.000Z',
  people: 9,
  known: Object.fromEntries([...objectiveShares(catalog.outline).keys()].map((id, index) => [id, index % 10])),
  areas: { d1: 0.41, d2: 0.52, d3: 0.63, d4: 0.74, d5: 0.85 },
  answers: 120,
  studied: 5,
  pass: 0.6,
  low: 0.55,
  high: 0.7,
  together: 0.9,
  pairs: [['user-ana', 'user-ben']],
  ...change,
})
const team = {
  ...newTeam(teamKey, new Date('2026-11-23T08:00:00Z'), 'UTC'),
  name: 'Platform guild',
  leads: ['user-1'],
  members: { 'user-ana': { alias: 'Walrus', joined: '2026-11-01T08:00:00.000Z', reports: 1 } },
}

test('the page shows the report’s figures, and no id or alias', () => {
  const html = teamPage(catalog, team, report())
  const squares = Array.from(html.matchAll(/aria-label="[^"]*: (\d+) of 9"/g), ([, count]) => Number(count))
  expect(squares).toEqual(Array.from({ length: 86 }, (_, index) => index % 10))
  for (const share of ['41%', '52%', '63%', '74%', '85%']) expect(html).toContain(`<td class="number">${share}</td>`)
  expect(html).toContain('Getting there: about 60% likely to pass')
  expect(html).toContain('What Platform guild knows')
  expect(html.match(/user-1|user-ana|user-ben|Walrus|19:team|undefined|NaN/g)).toBeNull()
})

test.each([
  [9, 9, 'All of them studied'],
  [9, 8, 'Nearly all of them studied'],
  [9, 6, 'Nearly all of them studied'],
  [9, 5, '5 of 9 studied'],
  [9, 4, '4 of 9 studied'],
  [9, 3, 'Only a few of them studied'],
  [9, 0, 'Only a few of them studied'],
  [9, undefined, 'The next report will say'],
])('of %s people, %s who studied are told without a number about fewer than four', (people, studied, line) => {
  const { studied: _, ...rest } = report({ people })
  const html = teamPage(catalog, team, studied === undefined ? rest : { ...rest, studied })
  expect(html).toContain(line)
})

test('what to study together comes by what the exam gains', () => {
  const ids = [...objectiveShares(catalog.outline).keys()]
  const known = Object.fromEntries(ids.map((id) => [id, 9]))
  const none = teamPage(catalog, team, report({ known }))
  expect(none).toContain('Everyone could answer every objective today.')
  const [first = ''] = ids
  const one = teamPage(catalog, team, report({ known: { ...known, [first]: 2 } }))
  expect(one).toContain(`<strong>${catalog.objective(first)?.text}</strong>`)
  expect(one).toContain('Processes: 2 of 9 could answer it today')
})
