import { daysBetween } from '../../../domain/calendar.ts'
import { skillAreaIdOf } from '../../../domain/outline.ts'
import type { Reason } from '../../../domain/plan/reason.ts'
import { skipsOn } from '../../../domain/learner/skips.ts'
import type { Question } from '../../../domain/question/question.ts'
import type { Planning } from '../../../kernel/learner/planning.ts'
import { ago } from '../../../kernel/text/words.ts'
import { texts } from '../texts.en.ts'

const { reasons } = texts

/** Why a question comes now, in one line. @param reason the planner's; rounds of wrong answers have none */
export function reasonLine(context: Planning, question: Question, reason: Reason | undefined): string {
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
      const area = catalog.outline.skillAreas.find(({ id }) => id === areaIdOf(question))
      return area && !isRepeated(context, question, ({ why }, other) => why === 'new' && areaIdOf(other) === area.id)
        ? reasons.newIn(area.short, area.weight, reason.met, reason.of)
        : reasons.new
    }
    case 'weak':
      return reasons.weak(reason.right, reason.answered)
    case 'fading': {
      const { examDate } = learner.settings
      if (isRepeated(context, question, ({ why }) => why === 'fading')) return reasons.refresh(ago(reason.days))
      return reasons.fading[forgetting(reason.recall)](ago(reason.days), examDate !== undefined && examDate >= today)
    }
    case 'last-pass':
      return reason.daysLeft === 0 ? reasons.examToday : reasons.lastLook(reason.daysLeft)
  }
}

const areaIdOf = ({ objectives }: Question): string => skillAreaIdOf(objectives[0] as string)

/** Whether a question before this one in the round had such a reason, so that a shorter line is enough. */
function isRepeated(
  { catalog, learner: { round } }: Planning,
  { id }: Question,
  isSuch: (reason: Reason, question: Question) => boolean,
): boolean {
  return (round?.shown ?? []).some(({ question }) => {
    const [other, reason] = [catalog.questions.get(question), round?.reasons?.[question]]
    return question !== id && other !== undefined && reason !== undefined && isSuch(reason, other)
  })
}

/** In words, because the number behind it is an estimate. */
const forgetting = (recall: number): keyof typeof reasons.fading =>
  recall > 0.85 ? 'hardly' : recall > 0.6 ? 'partly' : recall > 0.4 ? 'half' : 'mostly'
