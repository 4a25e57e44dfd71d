import type { Diagram } from '../domain/diagram.ts'
import type { Drawing } from '../kernel/picture.ts'
import { drawChart } from './chart/draw-chart.ts'
import { drawDiagram } from './diagram/draw-diagram.ts'
import { pictureSvg } from './diagram/parts.ts'

/** Draws a picture as SVG; undefined if the content no longer has what it shows. */
export function draw(drawing: Drawing, diagrams: ReadonlyMap<string, Diagram>): string | undefined {
  if (drawing.kind !== 'diagram') return drawChart(drawing)
  const diagram = diagrams.get(drawing.note)
  return diagram && pictureSvg(drawDiagram(diagram))
}
