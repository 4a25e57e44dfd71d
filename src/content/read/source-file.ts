/** A file of `content/` and its text. */
export interface SourceFile {
  /** Relative to the content folder, with `/`: `questions/d3/deployments.strategy.yaml`. */
  readonly path: string
  /** As problems name it: `content/questions/d3/deployments.strategy.yaml`. */
  readonly name: string
  readonly text: string
}

/** `questions/d3/deployments.strategy.yaml` → `d3.deployments`. */
export const stemOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '')
