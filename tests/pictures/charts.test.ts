import { expect, test } from '@jest/globals'
import { Resvg } from '@resvg/resvg-js'
import { altOf, type ChartDrawing } from '../../src/kernel/picture.ts'
import { drawChart } from '../../src/pictures/chart/draw-chart.ts'
import { createPictureLinks } from '../../src/pictures/picture-links.ts'
import { renderPng } from '../../src/pictures/render.ts'

const areas = ['Processes', 'Source control', 'Pipelines', 'Security', 'Instrumentation']
const bar = (label: string, text: string, value: number) => ({ label, text, value })
const point = (at: number, label: string, value: number) => ({ at, label, value, low: value - 0.1, high: value + 0.1 })

const charts: Readonly<Record<string, ChartDrawing>> = {
  ring: {
    kind: 'ring',
    title: 'Your chance of passing',
    text: '65%',
    label: 'likely to pass',
    value: 0.65,
    goal: { value: 0.8, label: 'On track from 80%' },
    bars: areas.map((area, index) => bar(area, `about ${20 * index}% known`, index / 5)),
  },
  'ring without a goal': {
    kind: 'ring',
    title: 'Right',
    text: '0%',
    label: 'of 3',
    value: 0,
    bars: [bar('A', '0', 0)],
  },
  bars: {
    kind: 'bars',
    title: 'Mock exams',
    bars: [bar('Sat 14', '588', 588), bar('Fri 20', '1,000', 1000), bar('Mon 23', '0', 0)],
    most: 1000,
    goal: { value: 700, label: 'Pass mark 700' },
  },
  line: {
    kind: 'line',
    title: 'Chance of passing over time',
    runs: [
      [point(0, '19 Oct: about 40%', 0.4), point(7, '26 Oct: about 45%', 0.45)],
      [point(35, '23 Nov: about 70%', 0.7)],
    ],
    from: { at: 0, label: '19 October' },
    to: { at: 35, label: '23 November' },
    scale: ['0%', '50%', '100%'],
    goal: { value: 0.8, label: 'On track, from 80%' },
  },
  heat: {
    kind: 'heat',
    title: 'Who could answer, of 8 people',
    rows: areas.map((label, row) => ({
      label,
      levels: Array.from({ length: [17, 9, 35, 17, 8][row] as number }, (_, index) => (index + row) % 5),
    })),
    legend: ['nobody', 'one person', 'fewer than half', 'half or more', 'everybody'],
  },
  weeks: {
    kind: 'weeks',
    title: 'Your days',
    columns: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    states: { missed: 'none', off: 'off', today: 'today', planned: 'study', exam: 'exam' },
    counts: 'answered',
    legend: 'Numbers: questions answered',
    weeks: [
      {
        label: 'Last week',
        days: [16, 17, 18, 19, 20, 21, 22].map((day, index) => ({
          day,
          state: index > 4 ? 'off' : index === 2 ? 'missed' : 'done',
          answers: index > 4 || index === 2 ? 0 : 5 + 99 * index,
        })),
      },
      {
        label: 'This week',
        days: [23, 24, 25, 26, 27, 28, 29].map((day, index) => ({
          day,
          state: index > 4 ? 'off' : index === 0 ? 'today' : index === 4 ? 'exam' : 'planned',
          answers: index === 0 ? 3 : 0,
        })),
      },
    ],
  },
  places: {
    kind: 'places',
    title: 'Since last week',
    before: 'Last week',
    now: 'This week',
    isNew: 'new',
    rows: [
      { label: 'Puffin', place: 1, before: 3 },
      { label: 'Otter', place: 2, before: 1 },
      { label: 'Auk', place: 2 },
      { label: 'Storm Petrel of the North', place: 4, before: 1 },
      ...Array.from({ length: 11 }, (_, index) => ({
        label: `Narwhal ${index}`,
        place: 5 + index,
        before: 20 - index,
      })),
    ],
  },
}
const cases = Object.entries(charts)
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
    expect(shown).toEqual(expect.arrayContaining(['1. Puffin', '2. Otter', '3.', '1.', 'new']))
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
        expect(alt).toContain(`${place}. ${label} (${before === undefined ? 'new' : `Last week: ${before}.`})`)
  }
})

test('the ring of a mock exam is told in the right order', () => {
  expect(altOf({ ...charts['ring'], text: '712', label: 'of 1,000' } as ChartDrawing)).toContain(': 712 of 1,000;')
})

test.each(cases)('%s: its address is short enough for any client', (_, chart) => {
  const links = createPictureLinks(new Uint8Array(32), 'https://shipmate.example.com')
  expect(links.make(chart, new Date('2026-11-23T08:00:00Z')).length).toBeLessThan(1_200)
})
