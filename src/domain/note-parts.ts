/** One way in which a topic fails: an item of *How it fails*. */
export interface Cause {
  /** What people see: `The cache is never hit`. */
  readonly symptom: string
  /** Why it happens, in one or two sentences. */
  readonly cause: string
  /** How to see that this is the cause. */
  readonly check: string
  readonly fix: string
}

/** A text below a `### ` title: a task of *How to*, a question of *Questions*. */
export interface TitledPart {
  readonly title: string
  /** Markdown: sentences, numbered steps or bullets. */
  readonly text: string
}

/** An item of *Example*. */
export interface CodeExample {
  readonly title: string
  readonly language: string
  readonly code: string
  /** What to look at, one or more sentences each. */
  readonly remarks: readonly string[]
}

const causeLine = /^- \*\*(.+?)\*\*:? +(.+?) +Check: +(.+?) +Fix: +(.+)$/

/** Reads *How it fails*: `- **symptom**: cause. Check: … Fix: …`, one line each. Other lines are left out. */
export const causesOf = (section: string): Cause[] =>
  section.split('\n').flatMap((line) => {
    const match = causeLine.exec(line.trim())
    if (!match) return []
    const [, symptom, cause, check, fix] = match as unknown as [string, string, string, string, string]
    return [{ symptom: symptom.replace(/[.:]$/, ''), cause, check, fix }]
  })

/** The lines of *How it fails* that `causesOf` can't read. */
export const strangeCauses = (section: string): string[] =>
  section.split('\n').filter((line) => line.trim() !== '' && !causeLine.test(line.trim()))

/** Splits a section at its `### ` titles, outside of fenced code. Text above the first title is left out. */
export function titledPartsOf(section: string): TitledPart[] {
  const parts: { title: string; lines: string[] }[] = []
  let fenced = false
  for (const line of section.split('\n')) {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced
    const title = fenced ? undefined : /^### +(.+?)\s*$/.exec(line)?.[1]
    if (title !== undefined) parts.push({ title, lines: [] })
    else parts.at(-1)?.lines.push(line)
  }
  return parts.map(({ title, lines }) => ({ title, text: lines.join('\n').trim() }))
}

const fence = /^```([\w-]+)\n([\s\S]*?)\n```$/m

/** Reads *Example*: a title, fenced code, and bullets that say what to look at. Parts without code are left out. */
export const examplesOf = (section: string): CodeExample[] =>
  titledPartsOf(section).flatMap(({ title, text }) => {
    const match = fence.exec(text)
    if (!match) return []
    const [whole, language = '', code = ''] = match
    const remarks = text
      .replace(whole, '')
      .split('\n')
      .map((line) => line.replace(/^\s*- +/, '').trim())
      .filter((line) => line !== '')
    return [{ title, language, code, remarks }]
  })
