import { expect, test } from '@jest/globals'
import { fillersOf } from '../../../src/domain/job/fill-gaps.ts'
import type { Gap } from '../../../src/domain/job/coverage.ts'
import { canaryDrill, secretDrill, smallLab } from '../../features/small-practice.ts'

const gap = (...missing: string[]) => ({ missing, share: 0.1 }) as unknown as Gap
const steps = smallLab.steps.slice(0, 2).map((step, index) => ({ step, number: index + 1 }))

test('the exercise that covers the most of a gap fills it', () => {
  const [filler] = fillersOf([gap('d3.deployments.strategy', 'd5.analysis.kql')], {
    steps: steps.map(({ step, number }) => ({ step: { ...step, objectives: ['d5.analysis.kql'] }, number })),
    drills: [canaryDrill, secretDrill],
    tasks: [],
  })
  expect(filler).toEqual({ kind: 'drill', drill: canaryDrill })
})

test('kinds vary, an exercise fills one gap, and what has none is left to a quiz', () => {
  const both = { ...secretDrill, objectives: ['d4.secrets.leakage', 'd3.pipelines.yaml'] }
  const fillers = fillersOf(
    [gap('d4.secrets.leakage'), gap('d3.pipelines.yaml'), gap('d4.secrets.leakage'), gap('d5.analysis.kql')],
    { steps, drills: [both, { ...both, id: 'other' }], tasks: [] },
  )
  expect(fillers.map(({ kind }) => kind)).toEqual(['drill', 'lab', 'drill', 'quiz'])
  expect(fillers[1]).toMatchObject({ number: 2 })
})
