import type { AnswerPart } from '../../../domain/question/mistakes.ts'
import { texts } from './texts.en.ts'

/** Words a part of a learner's answer: `“Swap the slots” as step 3`. */
export function wordAnswered(part: AnswerPart): string {
  switch (part.task) {
    case 'pick':
      return part.text
    case 'sort':
      return part.place === undefined ? texts.parts.leftOut(part.text) : texts.parts.asStep(part.text, part.place)
    case 'judge':
      return part.isTrue === undefined ? texts.parts.leftOut(part.text) : texts.parts.judged(part.text, part.isTrue)
  }
}

/** Words a part of the right answer: `3. Swap the slots`. */
export function wordKey(part: Required<AnswerPart>): string {
  switch (part.task) {
    case 'pick':
      return part.text
    case 'sort':
      return texts.parts.step(part.text, part.place)
    case 'judge':
      return texts.parts.statement(part.text, part.isTrue)
  }
}
