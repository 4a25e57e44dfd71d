import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Catalog } from '../../../src/content/catalog.ts'
import { realContent } from '../../real-content.ts'
import { drawExam } from '../../../src/domain/mock/draw-exam.ts'
import type { ExamToDraw } from '../../../src/domain/mock/exam-to-draw.ts'
import { quotasOf } from '../../../src/domain/mock/quotas-of.ts'
import { blueprintShares, skillAreaIdOf } from '../../../src/domain/outline.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'

let catalog: Catalog
beforeAll(async () => {
  catalog = await realContent()
})

const draw = (change: Partial<ExamToDraw> = {}) =>
  drawExam({
    questions: catalog.bank,
    cases: [...catalog.cases.keys()].map((id) => catalog.questionsOfCase(id)),
    drills: [...catalog.drills.values()],
    shares: blueprintShares(catalog.outline),
    count: 50,
    seen: new Map(),
    walked: new Set(),
    chance: seededChance('draw'),
    ...change,
  })

const size = ({ questions, case: study }: ReturnType<typeof drawExam>) =>
  questions.length + (study?.decisions.length ?? 0)

describe('an exam that is drawn', () => {
  test.each(Array.from({ length: 40 }, (_, seed) => 5 + ((seed * 7) % 76)))(
    'has %i questions and decisions, none twice, every kind of question once there are ten',
    (count) => {
      const exam = draw({ count, chance: seededChance(`exam ${count}`) })
      expect(size(exam)).toBe(count)
      expect(new Set(exam.questions).size).toBe(exam.questions.length)
      if (count >= 10) expect(new Set(exam.questions.map(({ kind }) => kind)).size).toBe(5)
      expect(exam.case === undefined).toBe(count < 20)
    },
  )

  test('is the same for the same chance', () => {
    expect(draw()).toEqual(draw())
  })

  test('never asks about a skill area without weight', () => {
    const shares = new Map([...blueprintShares(catalog.outline)].map(([id]) => [id, id === 'd3' ? 0 : 0.25]))
    const { questions, case: study } = draw({ shares })
    const decisions = study?.drill.decisions.filter(({ id }) => study.decisions.includes(id)) ?? []
    const areas = [...questions.map(({ objectives: [first] }) => first as string), ...decisions.map((d) => d.objective)]
    expect(areas.map(skillAreaIdOf)).not.toContain('d3')
  })

  test('asks a seen question only if an objective has no other left', () => {
    const fresh = draw()
    const seen = new Map(fresh.questions.map(({ id }) => [id, 1]))
    expect(draw({ seen }).questions.filter(({ id }) => seen.has(id)).length).toBeLessThan(5)
  })

  test('has fewer questions if the bank is too small', () => {
    const questions = catalog.bank.slice(0, 7)
    expect(draw({ questions, cases: [], drills: [] }).questions).toHaveLength(7)
    expect(draw({ questions: [], cases: [], drills: [] }).questions).toEqual([])
  })
})

test('quotas add up, and the case study counts in its own skill areas', () => {
  const shares = new Map([
    ['d1', 0.13],
    ['d2', 0.13],
    ['d3', 0.54],
    ['d4', 0.13],
    ['d5', 0.07],
  ])
  const quotas = quotasOf(shares, 50, ['d3', 'd3', 'd3', 'd5'])
  expect([...quotas.values()].reduce((sum, quota) => sum + quota, 0)).toBe(46)
  expect(quotas.get('d3')).toBe(24)
})
