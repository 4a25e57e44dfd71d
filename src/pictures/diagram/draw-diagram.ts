import type { Diagram } from '../../domain/diagram.ts'
import { drawBars } from './bars.ts'
import { drawBranches } from './branches.ts'
import { drawFlow } from './flow.ts'
import type { Drawn } from './parts.ts'
import { drawSequence } from './sequence.ts'

/** Draws the diagram of a note. */
export function drawDiagram(diagram: Diagram): Drawn {
  switch (diagram.form) {
    case 'flow':
      return drawFlow(diagram)
    case 'sequence':
      return drawSequence(diagram)
    case 'branches':
      return drawBranches(diagram)
    case 'bars':
      return drawBars(diagram)
  }
}
