import { expect, test } from '@jest/globals'
import { Resvg } from '@resvg/resvg-js'
import { altOf, type ChartDrawing } from '../../src/kernel/picture.ts'
import { drawChart } from '../../src/pictures/chart/draw-chart.ts'
import { createPictureLinks } from '../../src/pictures/picture-links.ts'
import { renderPng } from '../../src/pictures/render.ts'
import { charts } from './sample-charts.ts'

const cases: readonly (readonly [string, ChartDrawing])[] = Object.entries(charts)
const fontFiles = ['fonts/SourceSans3-Regular.ttf', 'fonts/SourceSans3-Semibold.ttf']

test.each(cases)('%s: its words and numbers are drawn, none of them small', (_, chart) => {
  const svg = drawChart(chart)
  const shown = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)
  expect(shown).toContain(chart.title)
  if ('bars' in chart)
    for (const { label, text } of chart.bars) expect(shown).toEqual(expect.arrayContaining([label, text]))
  if (chart.kind === 'weeks')
    for (const { label, days } of chart.weeks)
      expect(shown).toEqual(
        expect.arrayContaining([
          label,
          ...days.map(({ day }) => String(day)),
          ...days.map(({ state, answers }) =>
            answers > 0 || state === 'done' ? String(answers) : chart.states[state],
          ),
        ]),
      )
  if (chart.kind === 'places') {
    expect(shown).toEqual(expect.arrayContaining(['1. Puffin', '2. Otter', '3.', '1.', 'no place']))
    expect(shown.filter((text) => text?.startsWith('4. Storm P'))).toHaveLength(1)
  }
  if ('goal' in chart && chart.goal) expect(shown).toContain(chart.goal.label)
  for (const [, size] of svg.matchAll(/font-size[=:]"?(\d+)/g)) expect(Number(size)).toBeGreaterThanOrEqual(13)
  expect(svg).not.toMatch(/NaN|undefined/)
})

test.each(cases)('%s: nothing is outside, and it is no higher than a phone is wide by half again', async (_, chart) => {
  const svg = drawChart(chart)
  const height = Number(/height="([\d.]+)"/.exec(svg)?.[1])
  expect(height).toBeLessThanOrEqual(512)
  const box = new Resvg(svg.replace(/<rect x="0\.5".*?\/>/, ''), {
    font: { loadSystemFonts: false, fontFiles },
  }).getBBox()
  expect([box!.x, box!.y].every((edge) => edge >= 2)).toBe(true)
  expect(box!.x + box!.width).toBeLessThanOrEqual(318)
  expect(box!.y + box!.height).toBeLessThanOrEqual(height - 2)
  expect((await renderPng(svg)).readUInt32BE(16)).toBe(640)
})

test.each(cases)('%s: someone who doesn’t see it is told every number', (_, chart) => {
  const alt = altOf(chart)
  expect(alt.startsWith(`${chart.title}: `)).toBe(true)
  if ('goal' in chart && chart.goal) expect(alt).toContain(chart.goal.label)
  switch (chart.kind) {
    case 'ring':
    case 'bars':
      for (const { label, text } of chart.bars) expect(alt).toContain(`${label} ${text}`)
      break
    case 'line':
      for (const { label } of chart.runs.flat()) expect(alt).toContain(label)
      break
    case 'heat': {
      // The counts of all rows add up to all squares.
      const counted = [...alt.matchAll(/(\d+) (?:nobody|one person|fewer than half|half or more|everybody)/g)]
      expect(counted.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(17 + 9 + 35 + 17 + 8)
      break
    }
    case 'weeks':
      expect(alt).toBe(
        'Your days: Last week: Mon 16 5 answered, Tue 17 104 answered, Wed 18 none, Thu 19 302 answered, Fri 20 401 answered, Sat 21 off, Sun 22 off; ' +
          'This week: Mon 23 3 answered today, Tue 24 study, Wed 25 study, Thu 26 study, Fri 27 exam, Sat 28 off, Sun 29 off.',
      )
      break
    case 'places':
      for (const { label, place, before } of chart.rows)
        expect(alt).toContain(`${place}. ${label} (Last week: ${before === undefined ? 'no place' : `${before}.`})`)
  }
})

test('the ring of a mock exam is told in the right order', () => {
  expect(altOf({ ...charts['ring'], text: '712', label: 'of 1,000' })).toContain(': 712 of 1,000;')
})

test.each(cases)('%s: its address is short enough for any client', (_, chart) => {
  const links = createPictureLinks(new Uint8Array(32), 'https://shipmate.example.com')
  expect(links.make(chart, new Date('2026-11-23T08:00:00Z')).length).toBeLessThan(1_200)
})
