import type { ClosedView } from '../view.ts'
import { literal, markdown } from './markdown.ts'

/** Data of `cards/shared/closed.json`. */
export const closedData = (view: ClosedView) => ({
  summary: view.text,
  header: literal(view.area),
  stem: markdown(view.stem),
  text: view.text,
})
