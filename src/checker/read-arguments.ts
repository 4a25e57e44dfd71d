import type { CheckerSteps } from '../features/lab/checker-steps.ts'
import { texts } from './texts.en.ts'

/** What to check. */
export interface Asked extends Pick<CheckerSteps, 'track' | 'way'> {
  /** From 1; none are all. */
  readonly numbers: readonly number[]
  /** Instead of the file that the step names. */
  readonly path?: string
}

const { words } = texts

const chosenBy: Readonly<Record<string, Partial<Pick<CheckerSteps, 'track' | 'way'>>>> = {
  [words.azure]: { track: 'azure-pipelines' },
  [words.github]: { track: 'github-actions' },
  [words.free]: { way: 'free' },
  [words.usual]: { way: 'usual' },
}

/** Reads the command line: `2 3`, `azure free`, `7 other.yml`, in any order. */
export function readArguments(
  args: readonly string[],
  { track, way, steps }: CheckerSteps,
): Asked | { readonly problem: readonly string[] } {
  let asked: Asked = { track, way, numbers: [] }
  for (const arg of args) {
    const chosen = Object.hasOwn(chosenBy, arg.toLowerCase()) ? chosenBy[arg.toLowerCase()] : undefined
    if (chosen) asked = { ...asked, ...chosen }
    else if (/^\d+$/.test(arg)) asked = { ...asked, numbers: [...asked.numbers, Number(arg)] }
    else if (arg.startsWith('-') || asked.path !== undefined) return { problem: texts.usage }
    else asked = { ...asked, path: arg }
  }
  if (asked.numbers.some((number) => number < 1 || number > steps.length))
    return { problem: [texts.noStep(steps.length), ...texts.usage] }
  if (asked.path !== undefined && asked.numbers.length !== 1) return { problem: [texts.onePath, ...texts.usage] }
  return asked
}
