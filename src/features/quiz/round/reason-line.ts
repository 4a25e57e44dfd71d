import { daysBetween } from '../../../domain/calendar.ts'
import { skillAreaIdOf } from '../../../domain/outline.ts'
import type { Reason } from '../../../domain/plan/reason.ts'
import { skipsOn } from '../../../domain/learner/skips.ts'
import type { Question } from '../../../domain/question/question.ts'
import type { Context } from '../../../kernel/context.ts'
import { ago } from '../../../kernel/text/words.ts'
import { texts } from '../texts.en.ts'

const { reasons } = texts

/** Why a question comes now, in one line. @param reason the planner's; rounds of wrong answers have none */
export function reasonLine(context: Context, question: Question, reason: Reason | undefined): string {
  const { catalog, learner, today } = context
  if (skipsOn(learner, today).later.includes(question.id)) return reasons.skipped
  if (!reason) {
    const last = learner.memory.questions[question.id]?.last
    return last === undefined ? reasons.notAnswered : reasons.lastSeen(ago(daysBetween(last, today)))
  }
  switch (reason.why) {
    case 'confident-error':
      return reasons.confidentError(ago(reason.days), catalog.notes.get(question.notes[0] as string)?.title)
    case 'misconception':
      return learner.memory.questions[question.id] ? reasons.sameMisconception : reasons.misconception
    case 'new': {
      const area = catalog.outline.skillAreas.find(({ id }) => id === skillAreaIdOf(question.objectives[0] as string))
      return area ? reasons.newIn(area.short, area.weight, reason.met, reason.of) : reasons.new
    }
    case 'weak':
      return reasons.weak(reason.right, reason.answered)
    case 'fading': {
      const { examDate } = learner.settings
      return reasons.fading[forgetting(reason.recall)](ago(reason.days), examDate !== undefined && examDate >= today)
    }
    case 'last-pass':
      return reason.daysLeft === 0 ? reasons.examToday : reasons.lastLook(reason.daysLeft)
  }
}

/** In words, because the number behind it is an estimate. */
const forgetting = (recall: number): keyof typeof reasons.fading =>
  recall > 0.85 ? 'hardly' : recall > 0.6 ? 'partly' : recall > 0.4 ? 'half' : 'mostly'
