import { addressOf, type Learner } from '../../../domain/learner/learner.ts'

type Reachable = Learner & { readonly contact: NonNullable<Learner['contact']> }

/** Whether the coach may write to someone on a colleague's behalf: never to people who stopped its messages or removed it. */
export const isReachable = (learner: Learner | undefined): learner is Reachable =>
  learner !== undefined &&
  addressOf(learner) !== undefined &&
  learner.removedAt === undefined &&
  learner.push.status === 'on'
