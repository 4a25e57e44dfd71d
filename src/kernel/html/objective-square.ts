import type { Objective } from '../../domain/outline.ts'
import { markup, type Html } from './html.ts'

/** The place of an objective in the list of a page, to link to. */
export const placeOf = ({ id }: Objective): string => `objective-${id.replaceAll('.', '-')}`

/** A square that leads to its objective in the list. @param level from 0 to 4 */
export const objectiveSquare = (objective: Objective, level: number, number: number, label: string): Html =>
  markup`<li><a class="cell s${level}" href="#${placeOf(objective)}" aria-label="${label}" title="${objective.text}">${number}</a></li>`
