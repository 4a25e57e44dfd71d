import { expect, test } from '@jest/globals'
import { freeAlias, readAlias } from '../../../src/domain/team/alias.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'

test.each([
  ['Puffin 7', true],
  ['Ångström', true],
  ['x', false],
  ['<at>Ana</at>', false],
  ['**bold**', false],
  ['a'.repeat(25), false],
  ['  sea   otter ', false],
  ['SEA-OTTER', false],
  ['${name}', false],
  ['Puffin\uFE0F', false],
  ['\u3164\u3164', false],
  ['\u0420uffin', false],
  ['Sea O\u0308tter', false],
])('an alias “%s” is %s', (text, ok) => {
  expect(readAlias(text, ['Sea Otter']).ok).toBe(ok)
})

test.each([
  ['Cyrillic O', '\u041Etter', 'Otter'],
  ['a digit zero', '0rca', 'Orca'],
  ['two digits one', 'Gu11', 'Gull'],
  ['a capital I', 'GuII', 'Gull'],
  ['a digit five', '5eal', 'Seal'],
  ['a digit three', 'H3ron', 'Heron'],
  ['a digit four', 'W4lrus', 'Walrus'],
  ['a digit seven', '7ern', 'Tern'],
  ['a digit eight', 'Cra8', 'Crab'],
  ['two v', 'VValrus', 'Walrus'],
  ['r and n', 'rnerganser', 'Merganser'],
  ['full width', '\uFF2F\uFF54\uFF54\uFF45\uFF52', 'Otter'],
  ['Armenian O', '\u0555tter', 'Otter'],
  ['a dotless i', 'Puff\u0131n', 'Puffin'],
  ['a zero-width joiner', 'Puf\u200Dfin', 'Puffin'],
  ['a right-to-left override', '\u202Enocas', 'Puffin'],
  ['a soft hyphen', 'Puf\u00ADfin', 'Puffin'],
  ['an accent', 'P\u00FCffin', 'Puffin'],
  ['spaces and hyphens', 'Pu ff-in', 'Puffin'],
  ['all Cyrillic', '\u0420\u041E\u0422', 'Pot'],
  ['lower-case Cyrillic', '\u0440\u043E\u0442', 'POT'],
  ['Greek among Latin', 'Puff\u03B9n', 'Puffin'],
  ['Cherokee', '\u13A2\u13A2', 'TT'],
])('an alias that looks like another one is refused: %s', (_, alias, taken) => {
  expect(readAlias(taken, []).ok).toBe(true)
  expect(readAlias(alias, [taken]).ok).toBe(false)
})

test.each([
  'Shipmate',
  '\u0405hipmate',
  'Sh1pmate',
  'S h i p m a t e',
  'Shipmate Bot',
  'My Shipmate',
  'SHIPMATE-2',
  'You',
  'me',
  'Everyone',
  'Nobody',
  'Admin',
  'ADMlN',
  'The Admin',
  'Team Lead',
  'Support 7',
  'Micr0soft',
  'Teams',
  'Azure',
  'leave',
  'Your Colleague',
  'Moderator',
  '5hipmate',
  'the lead',
  'The Team Lead',
  'team owner',
  'Owners',
  'Bots',
  'B0ts',
  'Your team',
  'Myself',
])('the name “%s” would speak for someone else and is refused', (alias) => {
  expect(readAlias(alias, [])).toMatchObject({ ok: false, problem: expect.stringMatching(/^(?:form|reserved)$/) })
})

test.each(['Walrus and Otter', 'Walrus AND Otter', 'Walrus & Otter', 'Walrus/Otter', 'Walrus-and-Otter'])(
  'an alias that reads as two people is refused: “%s”',
  (alias) => {
    expect(readAlias(alias, [])).toMatchObject({ ok: false, problem: expect.stringMatching(/^(?:form|two-people)$/) })
  },
)

test.each(['\u{1F9A6}\u{1F9A6}', '42', '7 7', '---', '\u0661\u0662'])(
  'an alias without a letter is refused: “%s”',
  (alias) => {
    expect(readAlias(alias, [])).toEqual({ ok: false, problem: 'form' })
  },
)

test.each([
  'J\u00F6rg',
  '\u041E\u043B\u044C\u0433\u0430',
  '\u03A3\u03BF\u03C6\u03AF\u03B1',
  '\u3086\u304D \u96EA',
  '\uAE40\uCCA0\uC218',
  '\u05D3\u05E0\u05D4',
  '\u0905\u092E\u093F\u0924',
  'Sea Otter',
  'Yourk',
  'Team Otter',
  'Ally',
  'Walrus 2',
  'Wes',
  'Sandy',
  'James',
  'Team Walrus',
  'Los Pollos',
])('people’s own names in one script are fine: “%s”', (alias) => {
  expect(readAlias(alias, ['Puffin', 'Orca', 'Gull'])).toEqual({ ok: true, alias })
})

test('a suggested alias is free, even when every creature is taken', () => {
  const chance = seededChance('alias')
  const taken: string[] = []
  for (let count = 0; count < 120; count++) {
    const alias = freeAlias(taken, chance)
    expect(readAlias(alias, taken)).toEqual({ ok: true, alias })
    taken.push(alias)
  }
})

test.each([
  ['A', 'form'],
  ['x'.repeat(25), 'form'],
  ['+Otter', 'form'],
  ['Otter+', 'form'],
  ['Sea\tand  Otter', 'two-people'],
  ['The Leads', 'reserved'],
  ['Our Team Lead 2', 'reserved'],
  ['Lead 12', 'reserved'],
  ['Micro-soft', 'reserved'],
  ['xShipmatex', 'reserved'],
  ['Sea Admins', 'reserved'],
  ['Nice Bot', 'reserved'],
  ['My Exam - 1', 'reserved'],
])('the alias “%s” is refused: %s', (alias, problem) => {
  expect(readAlias(alias, [])).toEqual({ ok: false, problem })
})

test.each(['Ab', 'x'.repeat(24), '7 Seals', 'Bots3t', 'Wes', 'The Otter', 'Handy'])(
  'the alias “%s” is fine',
  (alias) => {
    expect(readAlias(alias, [])).toEqual({ ok: true, alias })
  },
)

test('spaces in an alias become single ones, and around it none', () => {
  expect(readAlias('  Sea \t  Otter ', [])).toEqual({ ok: true, alias: 'Sea Otter' })
})

test.each([
  ['Otter', '0tter'],
  ['Seal', 'SeaI'],
  ['Seal', 'Sea1'],
  ['Worn', 'vvom'],
  ['Tern', 'Tem'],
  ['Auk', 'AUK'],
  ['Sea Otter', 'Sea-Otter'],
])('while “%s” is taken, “%s” is refused', (taken, alias) => {
  expect(readAlias(alias, ['Puffin', taken])).toEqual({ ok: false, problem: 'taken' })
})

test('a suggested alias is a creature’s, with a number only if the creatures it tried are taken', () => {
  expect(freeAlias([], () => 0)).toBe('Albatross')
  expect(freeAlias(['Albatross'], () => 0)).toBe('Albatross 2')
  expect(freeAlias(['Albatross', 'Albatross 2'], () => 0)).toBe('Albatross 3')
  const picks = [0, 0.999]
  expect(freeAlias(['Albatross'], () => picks.shift() ?? 0)).toBe('Whimbrel')
})
