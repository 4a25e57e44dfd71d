import { daysBetween } from './calendar.ts'
import type { Outline, SkillArea } from './outline.ts'

/** The skill areas take turns, one a day. @param today a local day */
export function areaOfDay({ skillAreas }: Outline, today: string): SkillArea {
  return skillAreas[daysBetween('1970-01-01', today) % skillAreas.length] as SkillArea
}
