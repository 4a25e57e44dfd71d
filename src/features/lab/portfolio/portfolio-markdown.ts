import { texts } from '../texts.en.ts'
import { figureRows } from './figure-rows.ts'
import type { CheckedFile, DoneStep, Portfolio } from './portfolio.ts'

/** Writes a portfolio as a Markdown page, to keep in a repository. */
export function portfolioMarkdown({ title, day, steps, figures, ...counts }: Portfolio): string {
  return [
    `# ${title}`,
    `${texts.portfolio.summary(counts)} ${texts.portfolio.exported(day)}`,
    ...(counts.checked > 0 ? [texts.portfolio.whatChecked] : []),
    ...steps.map(stepPart),
    ...(figures ? table(figureRows(figures)) : []),
    '',
  ].join('\n\n')
}

function stepPart({ title, track, day, checked, claimed, step }: DoneStep): string {
  const done = { track: texts.tracks[track], day }
  return [
    `## ${title}`,
    ...(step ? [step.why] : []),
    ...(checked ? [checkedPart(checked)] : []),
    ...(claimed ? [texts.portfolio.claimed, quote(claimed.text)] : []),
    step ? texts.portfolio.stepDone({ ...done, skills: step.skills.join('; ') }) : texts.portfolio.formerStepDone(done),
  ].join('\n\n')
}

const checkedPart = ({ lines, track, ...file }: CheckedFile): string =>
  [texts.portfolio.checked({ ...file, track: texts.tracks[track] }), lines.map((does) => `- ${does}`).join('\n')]
    .filter((part) => part !== '')
    .join('\n\n')

function table(rows: readonly (readonly [string, string])[]): string[] {
  const { heading, columns, note } = texts.portfolio.figures
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [`## ${heading}`, [line(columns), '| --- | --- |', ...rows.map(line)].join('\n'), note]
}

/** Quotes the learner's text. Escapes only `<`, which starts HTML: an escaped `&` would break links in Markdown. */
const quote = (text: string): string =>
  text
    .replaceAll('<', '&lt;')
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
