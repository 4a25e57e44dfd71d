import type { Catalog } from '../../content/catalog.ts'
import type { Note } from '../../domain/note.ts'
import { startQuiz, wayBack } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { notice, say } from '../../kernel/notice.ts'
import { explainButton } from './explain-view.ts'
import type { Intent } from './intents.ts'
import { texts } from './texts.en.ts'

type Pasted = Extract<Intent, { kind: 'explain.pasted' }>

const longestKept = 4000
/** Fewer could be a question about one message. */
const fewestSigns = 3

/** Where lines of a stack trace or a log begin, also after Teams has joined them: frames, error names, a shell's messages, levels, and times. */
const signs =
  /\bat (?:async |new )?[\w$.<>[\]]+ ?\((?:[^()]{0,200}:\d+|native|<anonymous>|Unknown Source)[^()]*\)|\bat (?:async )?(?:file:\/\/|node:|[A-Z]:\\|\/)\S+:\d+:\d+|\bFile "[^"]{1,200}", line \d+|\bTraceback \(most recent call last\)|(?<![\w.])[A-Za-z_][\w.]*(?:Error|Exception)(?: \[\w+\])?: |\bCaused by: |(?<!\S)\S*(?:\bbash|\bzsh|\bsh|\.sh): (?:line )?\d+: |\bnpm (?:ERR!|error|WARN) |##\[\w+\]|(?<=^|\s)(?:ERROR|FATAL|WARN|WARNING|INFO|DEBUG|TRACE|error|fatal)(?:\]|:|\s-)|(?<=^|\s)\[?\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}\S*|\bexit(?:ed with)? (?:code|status):? \d+/g
const isError = /error|exception|fatal|denied|failed|not found|refused|unauthorized|forbidden/i

/** Takes a pasted stack trace or log, which is no sentence. Code and YAML aren't taken. */
export const takePasted = (text: string): Pasted | undefined =>
  [...text.matchAll(signs)].length >= fewestSigns
    ? { kind: 'explain.pasted', text: text.slice(-longestKept) }
    : undefined

/** The lines as far as they can be told. */
const linesOf = (text: string): string[] => text.replaceAll(signs, '\n$&').split('\n')

/** One word, such as `agent` or `build`, is in too many logs to be their topic. */
const isName = (name: string): boolean => /\S[\s-]\S/.test(name)

/** The notes that the errors of a log name, the longest name first. */
function notesNamedIn({ notes }: Catalog, text: string): readonly Note[] {
  const plain = (words: string): string =>
    ` ${words
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .join(' ')
      .trim()} `
  const errors = linesOf(text)
    .filter((line) => isError.test(line))
    .map(plain)
  return [...notes.values()]
    .flatMap((note) => {
      const named = [note.title, ...note.aliases]
        .filter(isName)
        .map(plain)
        .filter((name) => errors.some((line) => line.includes(name)))
      return named.length === 0 ? [] : [{ note, length: Math.max(...named.map((name) => name.length)) }]
    })
    .toSorted((a, b) => b.length - a.length)
    .map(({ note }) => note)
}

const mostTopics = 2

/** Says that the coach can't find errors, and which topics of the notes the log names. Claims no more than that. */
export function answerPasted({ catalog, learner }: Context, { text }: Pasted): Step {
  const { title, cannot, named, ask } = texts.pasted
  const isMock = learner.mock !== undefined && learner.mock.endedAt === undefined
  if (isMock) return say(notice(title, [cannot], wayBack('mock')))
  const notes = notesNamedIn(catalog, text).slice(0, mostTopics)
  const line = notes.length === 0 ? ask : named(notes.map((note) => note.title))
  return say(notice(title, [cannot, line], notes.length === 0 ? [startQuiz] : notes.map(explainButton)))
}
