import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Drawing } from '../../src/kernel/picture.ts'
import { createPictureLinks } from '../../src/pictures/picture-links.ts'

const now = new Date('2026-11-23T08:00:00Z')
const later = (days: number): Date => new Date(now.getTime() + days * 86_400_000)
const links = createPictureLinks(new Uint8Array(32).fill(7), 'https://bot.example')
const chart: Drawing = {
  kind: 'bars',
  title: 'Mock exams',
  bars: [{ label: 'Fri 20', text: '664', value: 664 }],
  most: 1000,
}
const diagram: Drawing = { kind: 'diagram', note: 'canary-release' }
const tokenOf = (url: string): string => new URL(url).searchParams.get('token') as string
const token = tokenOf(links.make(chart, now))

test('an address gives back what it draws', () => {
  expect(links.read(token, now)).toEqual({ kind: 'picture', drawing: chart })
  expect(links.make(chart, now)).toMatch(/^https:\/\/bot\.example\/picture\.png\?token=[\w-]+$/)
})

test('the same picture has the same address all day, and another one tomorrow', () => {
  expect(links.make(chart, new Date('2026-11-23T23:59:00Z'))).toBe(links.make(chart, now))
  expect(links.make(chart, later(1))).not.toBe(links.make(chart, now))
})

test('figures are there until the end of the next day, a diagram for a month', () => {
  expect(links.read(token, new Date('2026-11-24T23:59:59Z'))).toMatchObject({ kind: 'picture' })
  expect(links.read(token, new Date('2026-11-25T00:00:00Z'))).toEqual({ kind: 'expired' })
  const drawn = tokenOf(links.make(diagram, now))
  expect(links.read(drawn, later(30))).toMatchObject({ kind: 'picture' })
  expect(links.read(drawn, later(31))).toEqual({ kind: 'expired' })
})

test('an address from a clock that was ahead is no longer than others', () => {
  expect(links.read(tokenOf(links.make(diagram, later(400))), now)).toEqual({ kind: 'expired' })
})

test('nothing of the figures can be read from the address', () => {
  const bytes = Buffer.from(token, 'base64url').toString('latin1')
  for (const word of ['Mock', 'Fri', '664', 'bars']) expect(bytes).not.toContain(word)
  // Two figures that differ in one digit have nothing in common.
  const other = tokenOf(links.make({ ...chart, bars: [{ label: 'Fri 20', text: '665', value: 665 }] }, now))
  const same = Array.from(token).filter((sign, index) => sign === other[index]).length
  expect(same).toBeLessThan(token.length / 4)
})

test('an address from another secret draws nothing', () => {
  const others = createPictureLinks(new Uint8Array(32).fill(8), 'https://bot.example')
  expect(others.read(token, now)).toEqual({ kind: 'forged' })
})

test('any change of one character makes it a forgery', () => {
  for (let index = 0; index < token.length; index++)
    for (const sign of ['A', 'b', '_', '=']) {
      if (token[index] === sign) continue
      const changed = `${token.slice(0, index)}${sign}${token.slice(index + 1)}`
      expect(links.read(changed, now)).toEqual({ kind: 'forged' })
    }
})

test.each([
  '',
  '.',
  'a',
  token.slice(1),
  token.slice(0, -1),
  `${token}A`,
  `${token}=`,
  token + token,
  'A'.repeat(5_000),
  `%${token}`,
])('“%.30s” is a forgery', (forged) => {
  expect(links.read(forged, now)).toEqual({ kind: 'forged' })
})

test('no invented token opens, whatever it is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(links.read(Buffer.from(bytes).toString('base64url'), now)).toEqual({ kind: 'forged' })
    }),
  )
})
