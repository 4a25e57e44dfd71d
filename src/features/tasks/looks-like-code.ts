import { cleanCode } from '../../kernel/text/clean-text.ts'

/** Code in a fence, whatever is around it. */
const fence = /```[\w-]*\s[\s\S]*```/

const kqlOperator =
  /\|\s*(?:where|summarize|project(?:-\w+)?|extend|join|order by|sort by|top|take|limit|count|make-series|render|distinct|union|parse|mv-expand|evaluate|lookup|search)\b/i
const gitCommand = /^\s*(?:\$\s*)?git\s+[a-z][\w-]*\s(?=.*(?:\s-|HEAD|origin|\/|\.|:|"|'))/m
/** `git rebase -i or merge?` asks. */
const asks = /\?\s*$|^\s*(?:what|how|why|when|where|which|who|is|are|does|do|should|can|could|explain|compare)\b/i

/** What lines of the known languages look like. */
const yamlLine = /^\s*(?:-\s+)?["']?[\w.$/-]+["']?\s*:(?:\s|$)|^\s*-(?:\s|$)|^\s*#/
const codeLine =
  /^\s*(?:[{}[\]()]+[,;]?|"[^"]+"\s*:.*|\w+\s*=\s*\S.*|(?:param|var|resource|module|output|targetScope|terraform|provider|variable|locals|data)\b.*[{='"].*|\|.*|let\s.*|git\s.*|(?:FROM|RUN|COPY|ADD|WORKDIR|ENV|ARG|ENTRYPOINT|CMD|EXPOSE|USER|HEALTHCHECK|LABEL)\s.*|#.*|\/\/.*)$/
/** A bullet without a key, or a heading: people write lists, too. */
const prose = /^\s*(?:-(?:\s+(?!["']?[\w.$/-]+["']?\s*:(?:\s|$))|$)|#|\/\/)/
/** So many lines have to look like code, and this share of all: scripts inside YAML can be anything. */
const fewest = 2
const leastShare = 0.3

/** Whether a message is an answer to a task rather than something said: pasted code, with or without a fence. */
export function looksLikeCode(text: string): boolean {
  if (fence.test(text)) return true
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const [only = ''] = lines
  if (lines.length < 2)
    return (
      !asks.test(only) && (kqlOperator.test(only) || gitCommand.test(only) || /^\s*[{[][\s\S]*[}\]]\s*$/.test(only))
    )
  const isCode = (line: string): boolean => yamlLine.test(line) || codeLine.test(line)
  // A question with an example below it asks.
  if (asks.test(only) && !isCode(only)) return false
  if (kqlOperator.test(text)) return true
  const like = lines.filter(isCode)
  return like.length >= fewest && like.length / lines.length >= leastShare && like.some((line) => !prose.test(line))
}

/** The code in a message: what's in its fence, or all of it. */
const codeOf = (text: string): string => /```[\w-]*[ \t]*\n?([\s\S]*?)\n?```/.exec(text)?.[1] ?? text

/** The code in a message as it was written, with the spaces that its first line starts with. */
export const cleanAnswer = (text: string): string =>
  cleanCode(codeOf(text))
    .trimEnd()
    .replace(/^(?:[ \t\u00a0]*\n)+/, '')
