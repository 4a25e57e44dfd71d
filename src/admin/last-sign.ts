import type { Learner } from '../domain/learner/learner.ts'
import type { LogEntry } from '../domain/memory/review.ts'

/**
 * The latest instant at which a learner did something that's stored: the installation, an answer, an explanation, a drill, a task, the lab, a mock exam.
 * Looking at progress or help leaves no trace. An exam that's still ahead counts as a sign, too.
 */
export function lastSign(learner: Learner, log: readonly LogEntry[]): string {
  const { createdAt, removedAt, settings, memory, round, mock, drills, tasks, interview, explained, offered } = learner
  const shown = round?.shown.flatMap(({ answered, skippedAt }) => [answered?.at, skippedAt]) ?? []
  const instants = [
    createdAt,
    removedAt,
    settings.examDate && `${settings.examDate}T00:00:00.000Z`,
    ...memory.days.slice(-1).map((day) => `${day}T00:00:00.000Z`),
    ...shown,
    mock?.startedAt,
    ...Object.values(drills).map(({ at }) => at),
    tasks?.open?.at,
    interview?.at,
    ...explained.map(({ at }) => at),
    offered?.at,
    ...log.map(({ at }) => at),
  ]
  return instants.reduce<string>((last, at) => (at !== undefined && at > last ? at : last), createdAt)
}
