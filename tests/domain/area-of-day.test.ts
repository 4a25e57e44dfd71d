import { expect, test } from '@jest/globals'
import { areaOfDay } from '../../src/domain/area-of-day.ts'
import type { Outline } from '../../src/domain/outline.ts'

const outline = { skillAreas: ['d1', 'd2', 'd3'].map((id) => ({ id })) } as unknown as Outline

test('the areas take turns, also over the end of a month', () => {
  const ids = ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02'].map((day) => areaOfDay(outline, day).id)
  expect(new Set(ids.slice(0, 3)).size).toBe(3)
  expect(ids[3]).toBe(ids[0])
})
