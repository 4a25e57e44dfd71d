import { keyIndex, type KeyIndex } from '../../content/key-index.ts'

/** The parts of each example, by the name of its meaning. */
export type Examples = ReadonlyMap<string, readonly (readonly string[])[]>

/** Which examples have which parts. */
export interface ExampleIndex extends KeyIndex {
  /** Names of the meanings. */
  readonly meanings: readonly string[]
  /** The place in `meanings` of each example's meaning. */
  readonly meaningOf: Uint16Array
}

export const exampleIndex = (examples: Examples): ExampleIndex => ({
  meanings: [...examples.keys()],
  meaningOf: Uint16Array.from([...examples.values()].flatMap((own, meaning) => own.map(() => meaning))),
  ...keyIndex([...examples.values()].flat()),
})
