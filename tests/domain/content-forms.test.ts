import { describe, expect, test } from '@jest/globals'
import { Change } from '../../src/domain/change.ts'
import { Comparison } from '../../src/domain/comparison.ts'
import { Diagram, labelsOf } from '../../src/domain/diagram.ts'
import { FactId, Guide, GuideId } from '../../src/domain/guide.ts'
import { Misconception, NoteHeader } from '../../src/domain/note.ts'
import { Outline } from '../../src/domain/outline.ts'
import { Phrasings } from '../../src/domain/phrasings.ts'
import { ExplanationReason, Report, ReportReason } from '../../src/domain/report.ts'
import { changedAt, objectsIn, repeated } from './changed-at.ts'

const source = { title: 'A page', url: 'https://learn.microsoft.com/azure/devops' }
const checked = '2026-11-23'
const text = (length: number): string => 'x'.repeat(length)

/** What is read from a file or stored, with everything that may be left out, and the bounds of its parts. */
interface Form {
  readonly name: string
  readonly schema: { safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown } }
  readonly whole: object
  /** Texts: the place, the least, and the most characters. */
  readonly texts: readonly (readonly [place: string, least: number, most: number])[]
  /** Lists: the place, and the least and the most items; each is like the first one. */
  readonly lists?: readonly (readonly [place: string, least: number, most: number])[]
  /** Words at a place that are known; all others aren't. */
  readonly words?: readonly (readonly [place: string, words: readonly string[]])[]
  /** Numbers: the place, the least, and the most. */
  readonly numbers?: readonly (readonly [place: string, least: number, most: number])[]
}

const tones = ['plain', 'focus', 'good', 'bad'] as const
const diagram = { id: 'canary-release', alt: text(60) }

const forms: readonly Form[] = [
  {
    name: 'a comparison',
    schema: Comparison,
    whole: {
      id: 'one-or-other',
      sides: repeated({ name: 'One', note: 'canary-release', also: ['the first'] }, 2),
      rule: text(40),
      rows: repeated({ aspect: 'Cost', words: ['price'], cells: ['more', 'less'], verdict: text(15) }, 3),
      together: text(15),
      sources: [source],
      checked,
    },
    texts: [
      ['sides.0.name', 2, 50],
      ['sides.0.also.0', 2, 60],
      ['rule', 40, 320],
      ['rows.0.aspect', 3, 40],
      ['rows.0.words.0', 2, 40],
      ['rows.0.cells.0', 2, 170],
      ['rows.0.verdict', 15, 220],
      ['together', 15, 220],
    ],
    lists: [
      ['sides', 2, 3],
      ['sides.0.also', 0, 16],
      ['rows', 3, 7],
      ['rows.0.words', 1, 14],
      ['rows.0.cells', 2, 3],
      ['sources', 1, 8],
    ],
  },
  {
    name: 'a guide',
    schema: Guide,
    whole: {
      id: 'fit',
      title: 'A page',
      summary: text(40),
      sections: repeated({ heading: 'Who', text: text(40), background: 'operations' }, 2),
      facts: [{ id: 'exam', title: 'The exam', text: text(40), page: source, more: [source] }],
      record: source,
      sources: [source],
      checked,
    },
    texts: [
      ['title', 5, 70],
      ['summary', 40, 400],
      ['sections.0.heading', 3, 60],
      ['sections.0.text', 40, 900],
      ['facts.0.title', 5, 60],
      ['facts.0.text', 40, 340],
    ],
    lists: [
      ['sections', 2, 7],
      ['facts', 0, 12],
      ['facts.0.more', 0, 3],
      ['sources', 0, 6],
    ],
    words: [
      ['id', GuideId.options],
      ['facts.0.id', FactId.options],
      ['sections.0.background', ['operations', 'development']],
    ],
  },
  {
    name: 'the header of a note',
    schema: NoteHeader,
    whole: {
      id: 'canary-release',
      title: 'Canary release',
      aliases: ['canary'],
      asks: repeated('What is it?', 5),
      objectives: ['d3.deployments.strategy'],
      sources: [source],
      checked,
    },
    texts: [
      ['title', 3, 80],
      ['aliases.0', 2, 60],
      ['asks.0', 5, 120],
      ['sources.0.title', 3, 160],
    ],
    lists: [
      ['aliases', 1, 36],
      ['asks', 5, 30],
      ['objectives', 1, 4],
      ['sources', 1, 12],
    ],
  },
  {
    name: 'a misconception',
    schema: Misconception,
    whole: { id: 'mixed-up', belief: text(10), truth: text(10) },
    texts: [
      ['belief', 10, 200],
      ['truth', 10, 260],
    ],
  },
  {
    name: 'the outline',
    schema: Outline,
    whole: {
      version: 1,
      asOf: checked,
      checked,
      source,
      skillAreas: [
        {
          id: 'd3',
          title: 'Build things',
          short: 'Build',
          weight: { min: 10, max: 20 },
          sections: [
            { id: 'd3.pipelines', title: 'Pipelines', objectives: [{ id: 'd3.pipelines.yaml', text: text(10) }] },
          ],
        },
      ],
    },
    texts: [
      ['skillAreas.0.title', 5, 1_000],
      ['skillAreas.0.short', 3, 20],
      ['skillAreas.0.sections.0.title', 5, 1_000],
      ['skillAreas.0.sections.0.objectives.0.text', 10, 1_000],
    ],
    lists: [
      ['skillAreas', 1, Infinity],
      ['skillAreas.0.sections', 1, Infinity],
      ['skillAreas.0.sections.0.objectives', 1, Infinity],
    ],
    numbers: [
      ['version', 1, Infinity],
      ['skillAreas.0.weight.min', 0, 100],
      ['skillAreas.0.weight.max', 0, 100],
    ],
  },
  {
    name: 'the phrasings of a note',
    schema: Phrasings,
    whole: { id: 'canary-release', passages: [{ title: 'T', asked: ['how'] }] },
    texts: [['passages.0.asked.0', 3, 140]],
    lists: [
      ['passages', 1, Infinity],
      ['passages.0.asked', 1, 12],
    ],
  },
  {
    name: 'a change of a product',
    schema: Change,
    whole: {
      id: 'gone',
      kind: 'retired',
      names: ['A thing'],
      knows: ['retire'],
      day: checked,
      known: checked,
      fact: text(20),
      page: source,
    },
    texts: [
      ['names.0', 2, 60],
      ['knows.0', 2, 60],
      ['fact', 20, 240],
    ],
    lists: [
      ['names', 1, 8],
      ['knows', 0, 8],
    ],
    words: [['kind', ['retired', 'renamed', 'default', 'limited']]],
  },
  {
    name: 'a version',
    schema: Change,
    whole: { id: 'checkout', kind: 'version', uses: 'actions/checkout', current: 5, checked, page: source },
    texts: [['uses', 2, 60]],
    numbers: [['current', 0, Infinity]],
  },
  {
    name: 'a report on a question',
    schema: Report,
    whole: {
      id: 'r',
      at: `${checked}T08:00:00Z`,
      tenant: 't',
      user: 'u',
      text: 'x',
      question: 'q',
      revision: 1,
      reason: 'typo',
    },
    texts: [
      ['id', 1, 64],
      ['text', 0, 2_000],
    ],
    words: [['reason', ReportReason.options]],
    numbers: [['revision', 1, Infinity]],
  },
  {
    name: 'a report on an explanation',
    schema: Report,
    whole: {
      id: 'r',
      at: `${checked}T08:00:00Z`,
      tenant: 't',
      user: 'u',
      text: 'x',
      notes: ['canary-release'],
      asked: 'what',
      worded: 'this',
      reason: 'helped',
    },
    texts: [
      ['asked', 0, 300],
      ['worded', 0, 4_000],
    ],
    words: [['reason', ExplanationReason.options]],
  },
  {
    name: 'a diagram of boxes',
    schema: Diagram,
    whole: {
      ...diagram,
      form: 'flow',
      rows: [[{ id: 'one', text: 'One', sub: 'first', tone: 'focus' }], [{ id: 'two', text: 'Two', tone: 'plain' }]],
      frames: [{ text: 'Both', from: 1, to: 2 }],
      arrows: [{ from: 'one', to: 'two', text: 'then', tone: 'good', side: 'left' }],
    },
    texts: [
      ['alt', 60, 700],
      ['rows.0.0.text', 1, 60],
      ['rows.0.0.sub', 1, 60],
      ['frames.0.text', 1, 60],
      ['arrows.0.text', 1, 60],
    ],
    lists: [
      ['rows', 2, 7],
      ['rows.0', 1, 3],
      ['frames', 0, 3],
      ['arrows', 0, 12],
    ],
    words: [
      ['rows.0.0.tone', tones],
      ['arrows.0.side', ['left', 'right']],
    ],
    numbers: [
      ['frames.0.from', 1, Infinity],
      ['frames.0.to', 1, Infinity],
    ],
  },
  {
    name: 'a diagram of messages',
    schema: Diagram,
    whole: {
      ...diagram,
      form: 'sequence',
      actors: [
        { id: 'one', text: 'One', tone: 'plain' },
        { id: 'two', text: 'Two', tone: 'bad' },
      ],
      messages: repeated({ from: 'one', to: 'two', text: 'asks', tone: 'plain' }, 2),
    },
    texts: [['messages.0.text', 1, 60]],
    lists: [
      ['actors', 2, 4],
      ['messages', 2, 8],
    ],
  },
  {
    name: 'a diagram of branches',
    schema: Diagram,
    whole: {
      ...diagram,
      form: 'branches',
      graphs: [
        {
          title: 'Before',
          lanes: ['main'],
          commits: repeated({ id: 'one', lane: 1, from: 'a', merges: 'b', copies: 'c', text: 'fix', tone: 'good' }, 2),
        },
      ],
    },
    texts: [
      ['graphs.0.title', 1, 60],
      ['graphs.0.lanes.0', 1, 60],
    ],
    lists: [
      ['graphs', 1, 3],
      ['graphs.0.lanes', 1, 4],
      ['graphs.0.commits', 2, 9],
    ],
    numbers: [['graphs.0.commits.0.lane', 1, 4]],
  },
  {
    name: 'a diagram of bars',
    schema: Diagram,
    whole: {
      ...diagram,
      form: 'bars',
      align: 'middle',
      rows: repeated({ text: 'One', parts: [{ text: 'part', share: 50, tone: 'good' }] }, 2),
      legend: [{ text: 'what it means', tone: 'good' }],
    },
    texts: [['rows.0.parts.0.text', 1, 60]],
    lists: [
      ['rows', 2, 7],
      ['rows.0.parts', 1, 8],
      ['legend', 0, 4],
    ],
    words: [['align', ['left', 'middle']]],
    numbers: [['rows.0.parts.0.share', 1, 100]],
  },
]

describe.each(forms)('$name', ({ schema, whole, texts, lists = [], words = [], numbers = [] }) => {
  const takes = (place: string, value: unknown): boolean => schema.safeParse(changedAt(whole, place, value)).success
  const valueAt = (place: string): unknown =>
    place.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], whole)
  /** Just outside and just inside the bounds. */
  const around = (least: number, most: number, fits: (count: number) => boolean): boolean[] => [
    least > 0 ? fits(least - 1) : false,
    fits(least),
    Number.isFinite(most) ? fits(most) : true,
    Number.isFinite(most) && most !== 1_000 ? fits(most + 1) : false,
  ]
  const inner = [false, true, true, false]

  test('has what it may have, and nothing else', () => {
    expect(schema.safeParse(whole)).toMatchObject({ success: true, data: whole })
    for (const place of objectsIn(whole, new Set()))
      expect([place, takes(place ? `${place}.unknown` : 'unknown', 1)]).toEqual([place, false])
  })

  test('has texts and lists of some length, and words and numbers that are known', () => {
    for (const [place, least, most] of texts)
      expect([place, around(least, most, (length) => takes(place, text(length)))]).toEqual([place, inner])
    for (const [place, least, most] of lists) {
      const [first] = valueAt(place) as unknown[]
      expect([place, around(least, most, (count) => takes(place, repeated(first, count)))]).toEqual([place, inner])
    }
    for (const [place, known] of words) {
      expect([place, known.filter((word) => !takes(place, word))]).toEqual([place, []])
      expect([place, takes(place, ''), takes(place, 'both')]).toEqual([place, false, false])
    }
    for (const [place, least, most] of numbers) {
      expect([place, takes(place, least - 1), takes(place, least)]).toEqual([place, false, true])
      if (Number.isFinite(most)) expect([takes(place, most), takes(place, most + 1)]).toEqual([true, false])
    }
  })
})

test('what may be left out of a file has a value of its own', () => {
  const parsed = (schema: Form['schema'], whole: object) => schema.safeParse(whole).data
  const { facts: _, sources: __, ...guide } = forms[1]!.whole as Record<string, unknown>
  expect(parsed(Guide, guide)).toMatchObject({ facts: [], sources: [] })
  const boxes = { ...diagram, form: 'flow', rows: [[{ id: 'a', text: 'A' }], [{ id: 'b', text: 'B' }]] }
  expect(parsed(Diagram, { ...boxes, arrows: [{ from: 'a', to: 'b' }] })).toMatchObject({
    rows: [[{ tone: 'plain' }], [{ tone: 'plain' }]],
    frames: [],
    arrows: [{ tone: 'plain', side: 'right' }],
  })
  expect(parsed(Diagram, boxes)).toMatchObject({ arrows: [] })
  const bars = { ...diagram, form: 'bars', rows: repeated({ text: 'A', parts: [{ share: 1 }] }, 2) }
  expect(parsed(Diagram, bars)).toMatchObject({ align: 'left', legend: [], rows: [{ parts: [{ tone: 'plain' }] }, {}] })
})

test('the known facts, pages, and reasons are these', () => {
  expect(GuideId.options).toEqual(['fit', 'route', 'renewal', 'next'])
  expect(FactId.options.join(' ')).toBe(
    'exam pass-mark length items format cost retake booking open-book languages validity prerequisites level outline',
  )
  expect(ReportReason.options).toEqual(['wrong-key', 'unclear', 'outdated', 'typo', 'other'])
  expect(ExplanationReason.options).toEqual(['helped', 'wrong', 'unclear', 'outdated', 'other'])
})

test.each([
  ['d3.deployments.strategy', true],
  ['d0.deployments.strategy', false],
  ['d3.deployments', false],
  ['d3.deployments.strategy.more', false],
  ['xd3.deployments.strategy', false],
  ['d3.Deployments.strategy', false],
])('%s is the id of an objective: %s', (id, isOne) => {
  expect(NoteHeader.safeParse({ ...forms[2]!.whole, objectives: [id] }).success).toBe(isOne)
})

test('the names in a diagram are short words, which begin with a letter', () => {
  const { schema, whole } = forms.at(-4)!
  const takes = (name: string): boolean => schema.safeParse(changedAt(whole, 'rows.0.0.id', name)).success
  expect(['one', 'step-2', '2-steps', '-one', 'One', 'one two', 'onE'].map(takes)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ])
})

test('a source has an https address', () => {
  const takes = (url: string): boolean =>
    NoteHeader.safeParse({ ...forms[2]!.whole, sources: [{ ...source, url }] }).success
  expect([source.url, 'http://learn.microsoft.com', 'httpss://x.example', 'x'].map(takes)).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test('the labels of a diagram are all of its words', () => {
  const labels = forms.slice(-4).map(({ schema, whole }) => labelsOf(schema.safeParse(whole).data as Diagram))
  expect(labels).toEqual([
    ['One', 'Two', 'first', 'Both', 'then'],
    ['One', 'Two', 'asks', 'asks'],
    ['Before', 'main', 'fix', 'fix'],
    ['One', 'One', 'part', 'part', 'what it means'],
  ])
})
