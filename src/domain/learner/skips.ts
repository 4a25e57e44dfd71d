import type { Learner } from './learner.ts'

type Skips = NonNullable<Learner['skips']>

/** What the learner skipped on a local day. */
export const skipsOn = ({ skips }: Pick<Learner, 'skips'>, today: string): Skips =>
  skips?.day === today ? skips : { day: today, later: [], dropped: [] }

/** The learner after skipping a question. The first time, it comes back the same day; the second time, it doesn't. */
export function withSkip(learner: Learner, question: string, today: string): Learner {
  const { later, dropped } = skipsOn(learner, today)
  const isSecond = later.includes(question) || dropped.includes(question)
  const others = (ids: readonly string[]): string[] => ids.filter((id) => id !== question)
  const skips: Skips = isSecond
    ? { day: today, later: others(later), dropped: [...others(dropped), question] }
    : { day: today, later: [...later, question], dropped: [...dropped] }
  return { ...learner, skips }
}

/** The learner after answering a question, which therefore doesn't have to come back. */
export function withoutSkip(learner: Learner, question: string): Learner {
  const { skips } = learner
  if (!skips?.later.includes(question)) return learner
  return { ...learner, skips: { ...skips, later: skips.later.filter((id) => id !== question) } }
}

/** The learner after taking back a skip. The second skip of a day becomes the first one again. */
export function withSkipUndone(learner: Learner, question: string, today: string): Learner {
  const { later, dropped } = skipsOn(learner, today)
  const others = (ids: readonly string[]): string[] => ids.filter((id) => id !== question)
  const wasSecond = dropped.includes(question)
  const skips: Skips = {
    day: today,
    later: wasSecond ? [...others(later), question] : others(later),
    dropped: others(dropped),
  }
  return { ...learner, skips }
}
