import type { QuestionSnippet, TextList } from '../../../domain/question-kinds/question-kind-rules.ts'
import { checkSize } from '../code/check-size.ts'
import type { Finding } from '../../problem.ts'

/** Checks that the markers [[1]] … [[n]] occur once each, in order, and that the snippet fits on a phone. */
export function checkSnippet(snippet: QuestionSnippet, blanks: readonly TextList[]): Finding[] {
  const path = ['snippet', 'text']
  const markers = markersOf(snippet)
  const wanted = markersFor(blanks)
  const findings = checkSize(snippet.text, path)
  if (markers.join() === wanted.join()) return findings
  const message = `has the markers ${marked(markers)}; for ${blanks.length} blanks it needs ${marked(wanted)}, each once and in order`
  return [{ path, message }, ...findings]
}

/** The snippet with the key in every blank; undefined if the markers don't fit the blanks. */
export const filledSnippet = (snippet: QuestionSnippet, blanks: readonly TextList[]): string | undefined =>
  markersOf(snippet).join() === markersFor(blanks).join()
    ? snippet.text.replaceAll(/\[\[(\d+)\]\]/g, (_, number) => {
        const key = blanks[Number(number) - 1]?.items.find(({ correct }) => correct)
        return key?.text.replaceAll('`', '') ?? ''
      })
    : undefined

const markersOf = ({ text }: QuestionSnippet): number[] =>
  [...text.matchAll(/\[\[(\d+)\]\]/g)].map((match) => Number(match[1]))

const markersFor = (blanks: readonly TextList[]): number[] => blanks.map((_, index) => index + 1)

const marked = (numbers: readonly number[]): string => numbers.map((number) => `[[${number}]]`).join(' ') || 'none'
