import type { ChartDrawing } from '../../src/kernel/picture.ts'

const areas = ['Processes', 'Source control', 'Pipelines', 'Security', 'Instrumentation']
const bar = (label: string, text: string, value: number) => ({ label, text, value })
const point = (at: number, label: string, value: number) => ({ at, label, value, low: value - 0.1, high: value + 0.1 })

/** A chart of each kind, some of them at their limits. */
export const charts = {
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
    without: 'no place',
    rows: [
      { label: 'Puffin', place: 1, before: 3 },
      { label: 'Otter', place: 2, before: 1 },
      { label: 'Auk', place: 2 },
      { label: '日本の鳥', place: 3, before: 4 },
      { label: 'Storm Petrel of the North', place: 4, before: 1 },
      ...Array.from({ length: 10 }, (_, index) => ({
        label: `Narwhal ${index}`,
        place: 5 + index,
        before: 20 - index,
      })),
    ],
  },
} as const satisfies Readonly<Record<string, ChartDrawing>>
