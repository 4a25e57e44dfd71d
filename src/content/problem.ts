/** A place in parsed data: `['options', 1, 'rationale']`. */
export type Path = readonly (string | number)[]

/** A violation of a rule, relative to the checked value. */
export interface Finding {
  readonly path: Path
  /** Continues the field's name: `is missing; say why …`. */
  readonly message: string
}

/** A finding with its place in a file. */
export interface Problem {
  /** `content/questions/d3/deployments.strategy.yaml` */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** `options[1].rationale`; empty for the whole entry or file. */
  readonly field: string
  readonly message: string
}

/** `['options', 1, 'rationale']` → `options[1].rationale`. */
export const fieldName = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')

/** `content/questions/d3/deployments.strategy.yaml:42  options[1].rationale  is missing; …` */
export const problemLine = ({ file, line, field, message }: Problem): string =>
  [`${file}:${line}`, field, message].filter((part) => part !== '').join('  ')

export const byPlace = (a: Problem, b: Problem): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1
