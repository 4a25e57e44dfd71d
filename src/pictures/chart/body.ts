/** What is below a chart's title. */
export interface Body {
  readonly svg: string
  readonly height: number
}
