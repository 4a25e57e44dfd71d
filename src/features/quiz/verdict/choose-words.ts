import { isConfidentError } from '../../../domain/memory/rating.ts'
import type { Confidence } from '../../../domain/memory/review.ts'
import { seededChance } from '../../../domain/shuffle.ts'
import { texts, type About } from './texts.en.ts'

/** What the words of a verdict depend on. */
export interface Graded {
  readonly presentation: string
  /** 0 to 1 */
  readonly credit: number
  /** Nothing was chosen. */
  readonly blank: boolean
  /** Absent if the learner didn't say it, and in a mock exam, which doesn't ask. */
  readonly confidence?: Confidence | undefined
  /** The learner didn't say it, outside a mock exam. */
  readonly assumed?: boolean | undefined
  /** How often the question was missed before, if it was missed the last time too. */
  readonly missed?: number | undefined
  /** How often the question was missed, from the third time on. */
  readonly misses?: number | undefined
  readonly dontKnow?: boolean | undefined
  readonly hinted?: boolean | undefined
  /** Title of the question's first note. */
  readonly topic: string
}

/** The sentences of one verdict. Headlines are for answers that are entirely right or wrong. */
export interface Words {
  readonly headline: string
  readonly remark: (about: About) => string
  readonly comesBack: (day: string) => string
}

/** Chooses the sentences for the last of a round's answers, so that no sentence comes twice in a row. */
export const chooseWords = (answers: readonly Graded[]): Words | undefined =>
  answers.reduce<Words | undefined>((before, answer) => {
    const chance = seededChance(answer.presentation)
    const { right, wrong } = texts.otherHeadlines
    return {
      headline: choose(answer.credit === 1 ? right : wrong, chance(), before?.headline),
      remark: choose<Words['remark']>(texts.remarks[situationOf(answer)], chance(), before?.remark),
      comesBack: choose(texts.comesBackLines, chance(), before?.comesBack),
    }
  }, undefined)

/** The sentences of a verdict outside of rounds. */
export const usualWords = (answer: Graded): Words => ({
  headline: texts.headlines[answer.credit === 1 ? 'right' : 'wrong'],
  remark: texts.remarks[situationOf(answer)][0] as Words['remark'],
  comesBack: texts.comesBack,
})

function choose<T>(all: readonly T[], chance: number, before: T | undefined): T {
  const others = all.length > 1 ? all.filter((one) => one !== before) : all
  return others[Math.floor(chance * others.length)] as T
}

function situationOf(answer: Graded): keyof typeof texts.remarks {
  const { credit, blank, confidence, assumed, missed = 0 } = answer
  if (answer.misses !== undefined) return 'missedOften'
  if (answer.dontKnow) return 'dontKnow'
  if (blank) return 'blank'
  if (credit < 1) {
    if (confidence && isConfidentError(credit, confidence)) return 'confidentError'
    if (credit >= 0.5) return 'partly'
    if (missed > 0) return 'missedAgain'
    return confidence === 'guess' ? 'wrongGuess' : 'wrong'
  }
  if (answer.hinted) return 'hinted'
  if (confidence === 'guess') return 'luckyGuess'
  if (missed > 0) return missed > 1 ? 'backAfterMany' : 'backRight'
  if (assumed) return 'right'
  if (confidence === undefined) return 'inExam'
  return confidence === 'sure' ? 'confident' : 'fairlySure'
}
