import { expect, test } from '@jest/globals'
import {
  addEvidence,
  evidenceIn,
  learnedDifficulties,
  levelOf,
  withDifficulties,
  type DifficultyEvidence,
} from '../../../src/domain/plan/item-difficulty.ts'
import { planRound } from '../../../src/domain/plan/plan-round.ts'
import type { StudyAnswer } from '../../../src/domain/plan/study-answer.ts'
import type { StudyItem } from '../../../src/domain/plan/study-item.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'

const item = (number: number, difficulty = 2): StudyItem => ({
  id: `q${number}`,
  objectives: [`d1.topic.${number}`],
  notes: [],
  misconceptions: [],
  difficulty,
  guess: 0.25,
  seconds: 60,
})
const answer = (of: StudyItem, day: number, credit: number, more: Partial<StudyAnswer> = {}): StudyAnswer => ({
  item: of,
  day,
  credit,
  confidence: 'think',
  believed: [],
  ...more,
})

const bank = Array.from({ length: 40 }, (_, number) => item(number))
const items = new Map(bank.map((one) => [one.id, one]))

/** Learners who answer everything once; of the first question `hard` are right, of all others `usual`. */
function crowd(learners: number, hard: number, usual = 0.5): Map<string, DifficultyEvidence> {
  const all = new Map<string, DifficultyEvidence>()
  for (let learner = 0; learner < learners; learner++) {
    const chance = seededChance(`learner ${learner}`)
    addEvidence(
      all,
      evidenceIn(bank.map((one, place) => answer(one, place, chance() < (place === 0 ? hard : usual) ? 1 : 0))),
    )
  }
  return all
}

const firstOf = (evidence: ReadonlyMap<string, DifficultyEvidence>): number | undefined =>
  learnedDifficulties(items, evidence).get('q0')

test('a question that fewer get right than expected is harder, and the more answers say so, the less the author counts', () => {
  const [few, some, many] = [10, 40, 300].map((learners) => firstOf(crowd(learners, 0.1)) as number)
  expect(few).toBeGreaterThan(2)
  expect(some).toBeGreaterThan(few as number)
  expect(many).toBeGreaterThan(some as number)
  expect(firstOf(crowd(300, 0.95)) as number).toBeLessThan(1.5)
})

test('with too few learners, the author decides', () => {
  expect(learnedDifficulties(items, crowd(7, 0))).toEqual(new Map())
  expect(learnedDifficulties(items, new Map())).toEqual(new Map())
  expect(withDifficulties(items, new Map()).get('q0')?.difficulty).toBe(2)
})

test('if everything goes worse than expected, nothing is harder than the rest', () => {
  const difficulties = [...learnedDifficulties(items, crowd(100, 0.25, 0.25)).values()]
  expect(difficulties).toHaveLength(40)
  for (const difficulty of difficulties) expect(Math.abs(difficulty - 2)).toBeLessThan(1)
})

test('where authors are right, they go on counting', () => {
  const labeled = new Map(bank.map((one, place) => [one.id, { ...one, difficulty: place % 2 === 0 ? 1 : 3 }]))
  const agreeing = new Map<string, DifficultyEvidence>()
  for (let learner = 0; learner < 60; learner++) {
    const chance = seededChance(`agreeing ${learner}`)
    addEvidence(
      agreeing,
      evidenceIn(bank.map((one, place) => answer(one, place, chance() < (place % 2 === 0 ? 0.6 : 0.47) ? 1 : 0))),
    )
  }
  const off = [...learnedDifficulties(labeled, agreeing)].map(([id, difficulty]) =>
    Math.abs(difficulty - (labeled.get(id)?.difficulty ?? 2)),
  )
  expect(off.reduce((sum, value) => sum + value, 0) / off.length).toBeLessThan(0.5)
})

test('only first answers that nothing helped count, to the question as it is now', () => {
  const [one, sibling] = [item(1), { ...item(2), objectives: ['d1.topic.1'] }]
  const counted = (...answers: StudyAnswer[]): string[] => [...evidenceIn(answers).keys()]
  expect(counted(answer(one, 1, 0), answer(one, 5, 1))).toEqual(['q1'])
  expect(evidenceIn([answer(one, 1, 0), answer(one, 5, 1)]).get('q1')?.learners).toBe(1)
  expect(counted(answer(one, 1, 0), answer(sibling, 1, 1))).toEqual(['q1'])
  expect(counted(answer(one, 1, 0), answer(sibling, 2, 1))).toEqual(['q1', 'q2'])
  expect(counted(answer(one, 1, 0.5, { right: 1 }))).toEqual([])
  expect(counted(answer(one, 1, 0, { isOutdated: true }))).toEqual([])
})

test('a round prefers the question of an objective that turned out to be easier', () => {
  const same = bank.map((one) => ({ ...one, objectives: ['d1.topic.0'] }))
  const learned = withDifficulties(new Map(same.map((one) => [one.id, one])), new Map([['q7', 1.2]]))
  const planned = planRound({
    items: [...learned.values()],
    weights: new Map([['d1.topic.0', 1]]),
    answers: [],
    today: 1,
    count: 1,
    chance: seededChance('round'),
    learner: 'tenant-1 user-1',
  })
  expect(planned.map(({ item: { id } }) => id)).toEqual(['q7'])
  expect(levelOf({ difficulty: 1.2 })).toBe(1)
})

test('where authors are wrong, what they say about questions without answers counts less, too', () => {
  const labeled = new Map(bank.map((one, place) => [one.id, { ...one, difficulty: place % 2 === 0 ? 1 : 3 }]))
  labeled.set('unanswered', { ...item(99, 3), id: 'unanswered' })
  const unanswered = (rightOfEasy: number, rightOfHard: number): number => {
    const evidence = new Map<string, DifficultyEvidence>()
    for (let learner = 0; learner < 60; learner++) {
      const chance = seededChance(`wrong ${learner}`)
      addEvidence(
        evidence,
        evidenceIn(
          bank.map((one, place) =>
            answer(one, place, chance() < (place % 2 === 0 ? rightOfEasy : rightOfHard) ? 1 : 0),
          ),
        ),
      )
    }
    return learnedDifficulties(labeled, evidence).get('unanswered') as number
  }
  const [agreeing, indifferent, opposed] = [unanswered(0.6, 0.47), unanswered(0.55, 0.55), unanswered(0.47, 0.6)]
  expect(indifferent).toBeLessThan(agreeing - 0.4)
  expect(opposed).toBeLessThan(2)
})
