import { examplesOf } from '../../domain/note-parts.ts'
import type { Answer, Example } from '../explanation.ts'
import { choices, hasCode, titleKind } from '../find/fit-for.ts'
import type { Passage } from '../find/passages.ts'
import { example } from '../note-headings.ts'
import { leastCause, answersAnyKind } from './fits.ts'
import type { Ground } from './ground.ts'
import { answeredBy } from './passage.ts'
import { found } from './section.ts'

/** The example that fits best; without words, the first one. */
export function exampled(ground: Ground): Answer {
  const { note, passages } = ground
  const items: Example[] = [
    ...passages.flatMap(({ passage }) => (passage.type === 'example' ? [{ ...passage.example, source: 1 }] : [])),
    ...examplesOf(note.sections[example]).map((item) => ({ ...item, source: 1 })),
  ]
  const wanted = languagesOf(ground.words)
  const fitting = items.find(({ language }) => wanted.includes(language)) ?? items[0]
  const fit = passages.find(({ passage }) => passage.type === 'example' && passage.title === fitting?.title)?.score ?? 0
  const other = passages.find(
    ({ passage }) =>
      passage.type === 'task' || (passage.type === 'question' && !choices.has(titleKind(passage)) && !saysWhy(passage)),
  )
  // The command that is asked for can stand in a task.
  const wantsCommand = ground.words.some((word) => /^(?:command|cli|query|kql|az|git|kubectl|helm)$/.test(word))
  const wantsFile = ground.words.some((word) => /^(?:yaml|yml|pipeline|workflow|file|bicep|template)$/.test(word))
  const isInLanguage = fitting !== undefined && wanted.includes(fitting.language)
  const isBetter = other && hasCode(other.passage) && other.score > fit + 0.2
  const [top] = passages
  if (top && top.score >= answersAnyKind && top.score > fit + 0.3 && showsCase(top.passage))
    return answeredBy(ground, top.passage)
  if (top && top.score >= answersAnyKind && top.score > fit + 0.14 && !wantsFile && saysCommand(top.passage))
    return answeredBy(ground, top.passage)
  if (isBetter && (wantsCommand || (!isInLanguage && (fit < leastCause || other.score >= answersAnyKind)))) {
    const answer = answeredBy(ground, other.passage)
    return fitting && fit >= leastCause ? { ...answer, examples: [fitting] } : answer
  }
  return fitting ? { lead: [], parts: [], examples: [fitting], answeredBy: fitting.title } : found(ground)
}

/** An example can be a case instead of code: `example of a company that should stay`. */
const showsCase = ({ type, title }: Passage): boolean =>
  type === 'question' && /\b(?:example|looks? like|states|names?|which|command|query)\b/i.test(title)

/** What can be done is often said with the command that does it. */
const saysCommand = (passage: Passage): boolean =>
  passage.type === 'question' && hasCode(passage) && /^(?:can|how (?:do|can|to))\b/i.test(passage.title)

const saysWhy = (passage: Passage): boolean => titleKind(passage) === 'why' || titleKind(passage) === 'trouble'

/** The language that is asked for and that an answer's examples aren't in, as typed. */
export const missingLanguage = (words: readonly string[], examples: readonly Example[]): string | undefined =>
  examples.length === 0
    ? undefined
    : words.find((word) => {
        const wanted = askable.test(word) ? languagesOf([word]) : []
        return (
          wanted.length > 0 &&
          !examples.some(
            ({ language, title, code, remarks }) =>
              wanted.includes(language) || isNamedIn(word, [title, code, ...remarks].join('\n')),
          )
        )
      })
/** A YAML file can have a script in another language, under the name of that language or of its shell. */
const isNamedIn = (language: string, text: string): boolean => (shells[language] ?? named(language)).test(text)
const named = (language: string): RegExp => new RegExp(`\\b${language}\\b`, 'i')
const shells: Readonly<Record<string, RegExp>> = {
  powershell: /\b(?:powershell|pwsh)\b/i,
  bash: /\b(?:bash|az|sh)\b/i,
  terraform: /\bterraform\b/i,
  kql: /\b(?:kql|kusto|summarize|analytics query)\b/i,
}
const askable = /^(?:yaml|yml|kql|kusto|bicep|terraform|hcl|bash|powershell|json|dockerfile)$/

/** Languages that words ask for. */
const languagesOf = (words: readonly string[]): string[] =>
  words.flatMap((word) => {
    if (/^(?:yaml|yml|workflow)$/.test(word)) return ['yaml']
    if (/^(?:kql|kusto|query|queries)$/.test(word)) return ['kusto']
    if (/^(?:terraform|hcl)$/.test(word)) return ['hcl']
    if (/^(?:command|cli|bash|shell)$/.test(word)) return ['bash', 'powershell']
    return [word]
  })
