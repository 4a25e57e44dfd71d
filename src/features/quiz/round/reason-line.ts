import type { Catalog } from '../../../content/catalog.ts'
import { daysBetween } from '../../../domain/calendar.ts'
import { skillAreaIdOf } from '../../../domain/outline.ts'
import type { Reason } from '../../../domain/plan/reason.ts'
import type { Round } from '../../../domain/learner/learner.ts'
import { skipsOn } from '../../../domain/learner/skips.ts'
import type { Question } from '../../../domain/question/question.ts'
import type { Planning } from '../../../kernel/learner/planning.ts'
import { ago } from '../../../kernel/text/words.ts'
import { texts } from '../texts.en.ts'

const { reasons } = texts

/** Why a question comes now, in one line. Rounds of wrong answers have no reasons of the planner. */
export function reasonLine(context: Planning, question: Question, round: Round): string {
  const { catalog, learner, today } = context
  const reason = round.reasons?.[question.id]
  // The round may be from an earlier day.
  const since = Math.max(0, daysBetween(round.day, today))
  if (skipsOn(learner, today).later.includes(question.id)) return reasons.skipped
  if (!reason || (reason.why === 'last-pass' && reason.daysLeft < since)) {
    const last = learner.memory.questions[question.id]?.last
    return last === undefined ? reasons.notAnswered : reasons.lastSeen(ago(daysBetween(last, today)))
  }
  switch (reason.why) {
    case 'confident-error':
      return reasons.confidentError(ago(reason.days + since), catalog.notes.get(question.notes[0] as string)?.title)
    case 'misconception':
      return learner.memory.questions[question.id] ? reasons.sameMisconception : reasons.misconception
    case 'new': {
      const area = catalog.outline.skillAreas.find(({ id }) => id === areaIdOf(question))
      return area &&
        !isRepeated(catalog, round, question, ({ why }, other) => why === 'new' && areaIdOf(other) === area.id)
        ? reasons.newIn(area.short, area.weight, reason.met, reason.of)
        : reasons.new
    }
    case 'weak':
      return reasons.weak(reason.right, reason.answered)
    case 'fading': {
      const { examDate } = learner.settings
      if (isRepeated(catalog, round, question, ({ why }) => why === 'fading'))
        return reasons.refresh(ago(reason.days + since))
      const hasExam = examDate !== undefined && examDate >= today
      return reasons.fading[forgetting(reason.recall)](ago(reason.days + since), hasExam)
    }
    case 'last-pass':
      return reason.daysLeft === since ? reasons.examToday : reasons.lastLook(reason.daysLeft - since)
  }
}

const areaIdOf = ({ objectives }: Question): string => skillAreaIdOf(objectives[0] as string)

/** Whether a question before this one in the round had such a reason, so that a shorter line is enough. */
function isRepeated(
  catalog: Catalog,
  { shown, reasons: planned }: Round,
  { id }: Question,
  isSuch: (reason: Reason, question: Question) => boolean,
): boolean {
  return shown.some(({ question }) => {
    const [other, reason] = [catalog.questions.get(question), planned?.[question]]
    return question !== id && other !== undefined && reason !== undefined && isSuch(reason, other)
  })
}

/** In words, because the number behind it is an estimate. */
const forgetting = (recall: number): keyof typeof reasons.fading =>
  recall > 0.85 ? 'hardly' : recall > 0.6 ? 'partly' : recall > 0.4 ? 'half' : 'mostly'
