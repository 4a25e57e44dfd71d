import { z } from 'zod'
import { texts } from './texts.en.ts'

/** A documentation page that supports a note or question. */
export const Source = z.strictObject({
  /** The page's title, as shown in a list of links. */
  title: z.string().min(3).max(160),
  /** https address without a locale segment, e.g. `https://learn.microsoft.com/azure/devops/pipelines/...`. */
  url: z.url({ protocol: /^https$/ }),
})
export type Source = z.infer<typeof Source>

/** A calendar day, `2026-11-23`. */
export const Day = z.iso.date({ error: texts.notADay })

/** `d3.deployments.strategy`: skill area, section, objective. */
export const ObjectiveId = z
  .string()
  .regex(/^d[1-9]\.[a-z0-9-]+\.[a-z0-9-]+$/, 'is not an objective id; the form is d3.deployments.strategy')

/** One bullet of the exam outline: the unit of coverage. */
export const Objective = z.strictObject({ id: ObjectiveId, text: z.string().min(10) })
export type Objective = z.infer<typeof Objective>

export const Section = z.strictObject({
  id: z.string().regex(/^d[1-9]\.[a-z0-9-]+$/, 'is not a section id; the form is d3.deployments'),
  title: z.string().min(5),
  objectives: z.array(Objective).min(1),
})
export type Section = z.infer<typeof Section>

export const SkillArea = z.strictObject({
  id: z.string().regex(/^d[1-9]$/, 'is not a skill area id; the form is d3'),
  title: z.string().min(5),
  /** One or two words, for cards on a phone. */
  short: z.string().min(3).max(20),
  /** The published share of the exam, in percent. */
  weight: z.strictObject({ min: z.number().min(0).max(100), max: z.number().min(0).max(100) }),
  sections: z.array(Section).min(1),
})
export type SkillArea = z.infer<typeof SkillArea>

/** The exam's blueprint. `asOf` is the day from which the outline applies. */
export const Outline = z.strictObject({
  version: z.number().int().positive(),
  asOf: Day,
  checked: Day,
  source: Source,
  skillAreas: z.array(SkillArea).min(1),
})
export type Outline = z.infer<typeof Outline>

/** The skill area that an objective or section id belongs to: `d3.deployments.strategy` → `d3`. */
export const skillAreaIdOf = (id: string): string => id.slice(0, id.indexOf('.') < 0 ? undefined : id.indexOf('.'))

/** Each skill area's share of the exam: the middle of its published range, scaled so that the shares add up to 1. */
export function blueprintShares(outline: Outline): ReadonlyMap<string, number> {
  const middles = outline.skillAreas.map((area) => [area.id, (area.weight.min + area.weight.max) / 2] as const)
  const total = middles.reduce((sum, [, middle]) => sum + middle, 0)
  return new Map(middles.map(([id, middle]) => [id, middle / total]))
}

/** Each objective's share of the exam: its skill area's share, divided evenly. The shares add up to 1. */
export function objectiveShares(outline: Outline): ReadonlyMap<string, number> {
  const areas = blueprintShares(outline)
  return new Map(
    outline.skillAreas.flatMap((area) => {
      const objectives = area.sections.flatMap((section) => section.objectives)
      return objectives.map(({ id }) => [id, (areas.get(area.id) ?? 0) / objectives.length] as const)
    }),
  )
}
