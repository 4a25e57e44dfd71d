import type { Catalog } from '../../../content/catalog.ts'
import { displayOrder } from '../../../domain/question/display.ts'
import type { Question } from '../../../domain/question/question.ts'
import { snippetOf } from '../../../domain/question/question-texts.ts'
import { skillAreaIdOf } from '../../../domain/outline.ts'
import type { Button, Snippet } from '../../../kernel/view.ts'
import { quizKindOf } from '../kinds/index.ts'
import type { AskedQuestion, QuestionView } from '../views.ts'

/** The short title of a question's skill area and the text of its first objective. */
export function placeInOutline(catalog: Catalog, question: Question): { area: string; objective: string } {
  const id = question.objectives[0] as string
  return {
    area: catalog.outline.skillAreas.find((area) => area.id === skillAreaIdOf(id))?.short ?? '',
    objective: catalog.objective(id)?.text ?? '',
  }
}

/** The question as displayed: only texts, in display order. @param presentation decides the order */
export function askedQuestion(catalog: Catalog, question: Question, presentation: string): AskedQuestion {
  return {
    kind: question.kind,
    ...placeInOutline(catalog, question),
    ...caseOf(catalog, question),
    stem: question.stem,
    ...quizKindOf(question).ask(question, displayOrder(question, presentation)),
    ...snippetPart(question),
  }
}

/** The case study that a question is about, shown in full with its first question. */
function caseOf(catalog: Catalog, question: Question): Pick<AskedQuestion, 'case'> {
  const study = catalog.cases.get(question.case ?? '')
  if (!study) return {}
  const isOpen = catalog.questionsOfCase(study.id)[0]?.id === question.id
  return { case: { title: study.title, parts: study.situation, isOpen } }
}

/** The card of a question in a round. */
export function questionView(
  catalog: Catalog,
  question: Question,
  presentation: string,
  place: string,
  reason: string,
  asksConfidence = false,
  buttons: readonly Button[] = [],
): QuestionView {
  return {
    view: 'question',
    presentation,
    ...askedQuestion(catalog, question, presentation),
    place,
    reason,
    asksConfidence,
    buttons,
  }
}

/** The code of a question, if any. Learners see blanks as `«1»`; files have `[[1]]`. */
export function snippetPart(question: Question): { snippet?: Snippet } {
  const snippet = snippetOf(question)
  if (!snippet) return {}
  const text = snippet.text.replaceAll(/\[\[(\d)\]\]/g, '«$1»').trimEnd()
  return { snippet: { language: snippet.language, text } }
}
