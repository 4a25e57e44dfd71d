import fc from 'fast-check'

/** Values that programs trip over. */
const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    1e308,
    true,
    [],
    {},
    [[]],
    '__proto__',
    'constructor',
    '${$root}',
    '\u0000',
    '💥'.repeat(50),
    'x'.repeat(5000),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer(),
  fc.jsonValue({ maxDepth: 3 }),
)

const keys = [
  'type',
  'id',
  'name',
  'text',
  'value',
  'from',
  'recipient',
  'conversation',
  'channelData',
  'entities',
  'serviceUrl',
  'membersAdded',
  'action',
  'replyToId',
  'locale',
  'localTimezone',
  'verb',
  'data',
  'presentation',
  'confidence',
  'pick1',
  'tenant',
  'deliveryMode',
  'callerId',
  'relatesTo',
  '__proto__',
]

type Json = Record<string, unknown>

/** An activity with up to four things changed: a field replaced, removed, added or buried, anywhere in it. */
const mutated = (activities: readonly Json[]): fc.Arbitrary<Json> =>
  fc
    .tuple(
      fc.constantFrom(...activities),
      fc.array(
        fc.record({
          path: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
          how: fc.constantFrom('replace', 'remove', 'add', 'bury'),
          key: fc.constantFrom(...keys),
          value: strange,
        }),
        { minLength: 1, maxLength: 4 },
      ),
    )
    .map(([activity, changes]) => {
      const copy = structuredClone(activity)
      for (const change of changes) apply(copy, change)
      return copy
    })

function apply(
  root: Json,
  { path, how, key, value }: { path: number[]; how: string; key: string; value: unknown },
): void {
  let place: Json = root
  let name = ''
  for (const step of path) {
    const names = Object.keys(place)
    if (names.length === 0) break
    name = names[step % names.length] as string
    const next = place[name]
    if (typeof next !== 'object' || next === null) break
    if (step !== path.at(-1)) place = next as Json
  }
  if (how === 'add') Object.defineProperty(place, key, { value, enumerable: true, configurable: true, writable: true })
  else if (how === 'remove') delete place[name]
  else if (how === 'bury') place[name] = nested(place[name], 60)
  else if (name) place[name] = value
}

const nested = (value: unknown, levels: number): unknown =>
  levels === 0 ? value : { deeper: nested(value, levels - 1) }

/** A whole envelope whose text or card data is strange: it passes the gate and reaches the coach. */
const strangeInside = (activities: readonly Json[]): fc.Arbitrary<Json> =>
  fc
    .tuple(fc.constantFrom(...activities), mutated(activities), fc.string({ unit: 'binary', maxLength: 60 }))
    .map(([activity, other, text]) => ({
      ...activity,
      ...(activity['type'] === 'message' ? { text } : {}),
      ...('value' in activity ? { value: other['value'] ?? other } : {}),
    }))

/** What arrives as the body: mostly a whole activity, sometimes cut off, doubled, deep or huge. */
export const bodies = (activities: readonly Json[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 24, arbitrary: mutated(activities).map((activity) => JSON.stringify(activity)) },
    { weight: 16, arbitrary: strangeInside(activities).map((activity) => JSON.stringify(activity)) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(mutated(activities), fc.nat(2000))
        .map(([activity, at]) => JSON.stringify(activity).slice(0, at)),
    },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 500 }) },
    { weight: 1, arbitrary: fc.jsonValue().map((value) => JSON.stringify(value)) },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 50, max: 30_000 })
        .map((levels) => `{"type":"message","value":${'['.repeat(levels)}${']'.repeat(levels)}}`),
    },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 60_000, max: 600_000 })
        .map((length) => JSON.stringify({ ...activities[0], text: 'x'.repeat(length) })),
    },
  )
