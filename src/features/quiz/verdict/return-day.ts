import type { Learner } from '../../../domain/learner/learner.ts'
import { nextStudyDay } from '../../../domain/learner/study-history.ts'

/** The day on which the learner sees a question again: the first study day from the day on which it's due. */
export const returnDay = (learner: Pick<Learner, 'settings' | 'study'>, due: string): string =>
  nextStudyDay(learner, due) ?? due
