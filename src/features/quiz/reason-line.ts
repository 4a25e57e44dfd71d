import { daysBetween } from '../../domain/calendar.ts'
import { skillAreaIdOf } from '../../domain/outline.ts'
import type { Reason } from '../../domain/plan/reason.ts'
import type { Question } from '../../domain/question/question.ts'
import type { Context } from '../../kernel/context.ts'
import { ago, counted } from '../../kernel/text/words.ts'

/** Why a question comes now, in one line. @param reason the planner's; rounds of wrong answers have none */
export function reasonLine(context: Context, question: Question, reason: Reason | undefined): string {
  const { catalog, learner, today } = context
  if (!reason) {
    const last = learner.memory.questions[question.id]?.last
    return last === undefined ? 'Not answered yet.' : `You last saw it ${ago(daysBetween(last, today))}.`
  }
  switch (reason.why) {
    case 'confident-error': {
      const topic = catalog.notes.get(question.notes[0] as string)?.title
      return `${topic ? `${topic}: y` : 'Y'}ou were sure and wrong ${ago(reason.days)}.`
    }
    case 'misconception':
      return 'You mixed something up here before; this asks it from another side.'
    case 'new': {
      const area = catalog.outline.skillAreas.find(({ id }) => id === skillAreaIdOf(question.objectives[0] as string))
      if (!area) return 'New to you.'
      const { min, max } = area.weight
      return `New. ${area.short} is ${min}–${max} % of the exam, and you have met ${reason.met} of its ${counted(reason.of, 'objective')}.`
    }
    case 'weak':
      return `${reason.right} of your last ${counted(reason.answered, 'answer')} on this objective ${reason.right === 1 ? 'was' : 'were'} right.`
    case 'fading': {
      const when = learner.settings.examDate && learner.settings.examDate >= today ? 'by the exam' : 'in two months'
      return `This objective was last asked ${ago(reason.days)}; left alone, it would be ${forgotten(reason.recall)} ${when}.`
    }
    case 'last-pass':
      return reason.daysLeft === 0
        ? 'A last look: the exam is today.'
        : `A last look: ${counted(reason.daysLeft, 'day')} to the exam.`
  }
}

/** In words, since the number behind it is an estimate. */
const forgotten = (recall: number): string =>
  recall > 0.85
    ? 'still there, and firmer after another look,'
    : recall > 0.6
      ? 'partly forgotten'
      : recall > 0.4
        ? 'half forgotten'
        : 'mostly forgotten'
