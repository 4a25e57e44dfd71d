import { snippetOf } from '../../../domain/question/question-texts.ts'
import type { Note } from '../../../domain/note.ts'
import type { Lab } from '../../../domain/practice/lab.ts'
import type { Question } from '../../../domain/question/question.ts'
import { waysOf } from '../checks/check-lab.ts'
import { filledSnippet } from '../checks/check-snippet.ts'
import { optionLists } from '../tells/option-lists.ts'
import { problemAt } from '../../read/entry.ts'
import type { Path, Problem } from '../../problem.ts'
import type { ReadContent } from '../check-all.ts'
import { codeFault, type Code } from './code-fault.ts'

interface PlacedCode extends Code {
  readonly path: Path
}

/** Returns every problem in the code of notes, questions, and labs, by the linters that the delivery of this project uses too. */
export async function codeProblems({ notes, questions, labs }: ReadContent): Promise<Problem[]> {
  const placed = [
    ...notes.entries.flatMap((entry) => codeOfNote(entry.value).map((code) => ({ entry, code }))),
    ...questions.entries.flatMap((entry) => codeOfQuestion(entry.value).map((code) => ({ entry, code }))),
    ...labs.entries.flatMap((entry) => codeOfLab(entry.value).map((code) => ({ entry, code }))),
  ]
  const problems: Problem[] = []
  for (const { entry, code } of placed) {
    const message = await codeFault(code)
    if (message !== undefined) problems.push(problemAt(entry, { path: code.path, message }))
  }
  return problems
}

/** Fenced code; the highlighter's name of KQL is `kusto`. */
const codeOfNote = ({ sections }: Note): PlacedCode[] =>
  Object.entries(sections).flatMap(([heading, section]) =>
    Array.from(section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm), ([, language = '', text = '']) => ({
      language: language === 'kusto' ? 'kql' : language,
      text,
      path: [`## ${heading}`],
    })),
  )

function codeOfQuestion(question: Question): PlacedCode[] {
  const snippet = snippetOf(question)
  const text = snippet && filledSnippet(snippet, optionLists(question))
  return text === undefined ? [] : [{ language: snippet?.language ?? '', text, path: ['snippet', 'text'] }]
}

const codeOfLab = ({ steps }: Lab): PlacedCode[] =>
  steps.flatMap((step, index) =>
    waysOf(step).flatMap(({ way: { snippet }, path }) =>
      snippet ? [{ ...snippet, path: ['steps', index, ...path, 'snippet', 'text'] }] : [],
    ),
  )
