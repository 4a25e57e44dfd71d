import type { QuestionSnippet, TextList } from '../../../domain/question-kinds/question-kind-rules.ts'
import { checkCode, checkSize } from '../code/check-code.ts'
import type { Finding } from '../../problem.ts'

/** Checks that the markers [[1]] … [[n]] occur once each, in order, and that the snippet fits on a phone and is well formed once it's filled in. */
export function checkSnippet(snippet: QuestionSnippet, blanks: readonly TextList[]): Finding[] {
  const path = ['snippet', 'text']
  const markers = [...snippet.text.matchAll(/\[\[(\d+)\]\]/g)].map((match) => Number(match[1]))
  const wanted = blanks.map((_, index) => index + 1)
  if (markers.join() !== wanted.join())
    return [
      {
        path,
        message: `has the markers ${marked(markers)}; for ${blanks.length} blanks it needs ${marked(wanted)}, each once and in order`,
      },
      ...checkSize(snippet.text, path),
    ]
  // Only the displayed text must fit; a filled-in line can be longer.
  const code = checkCode({ language: snippet.language, text: filled(snippet.text, blanks) }, ['snippet'])
  return [...checkSize(snippet.text, path), ...code.filter(({ message }) => !message.endsWith('fit on a phone'))]
}

/** The snippet with the key in every blank. */
const filled = (text: string, blanks: readonly TextList[]): string =>
  text.replaceAll(/\[\[(\d+)\]\]/g, (_, number) => {
    const key = blanks[Number(number) - 1]?.items.find(({ correct }) => correct)
    return key?.text.replaceAll('`', '') ?? ''
  })

const marked = (numbers: readonly number[]): string => numbers.map((number) => `[[${number}]]`).join(' ') || 'none'
