import type { Button, LetteredOption, Link } from '../../kernel/view.ts'

/** What a choice led to. */
export interface DrillResult {
  readonly chosen: string
  readonly consequence: string
  readonly tradeoff: string
}

/** A decision of a drill, below what the last choice led to. */
export interface DrillView {
  readonly view: 'drill'
  readonly title: string
  /** `Pipelines · decision 2 of about 5` */
  readonly place: string
  /** The drill's situation; only above the first decision, and after a pause. */
  readonly situation?: string
  readonly last?: DrillResult
  /** What has to be decided now. */
  readonly question: string
  readonly choices: readonly LetteredOption[]
  /** One for each choice, in order, then the ways out. */
  readonly buttons: readonly Button[]
}

/** A decision of the walk beside what a strong engineer would have done. */
export interface PathStep {
  readonly decision: string
  readonly mark: 'good' | 'workable' | 'harmful'
  readonly chosen: string
  /** Absent when it is what was chosen. */
  readonly strong?: string
}

/** The end of a drill: the path, and the interview question with a box for the learner's own answer. */
export interface DrillEndView {
  readonly view: 'drill-end'
  readonly title: string
  /** `3 of 5 decisions like a strong engineer` */
  readonly headline: string
  readonly last?: DrillResult
  readonly path: readonly PathStep[]
  readonly debrief: string
  readonly question: string
  readonly followUps: readonly string[]
  readonly walk: string
  readonly sources: readonly Link[]
  readonly buttons: readonly Button[]
}

/** The learner's interview answer beside the rubric. */
export interface InterviewView {
  readonly view: 'interview'
  readonly title: string
  readonly question: string
  /** `4 of 6 key points` */
  readonly headline: string
  readonly answer: string
  readonly points: readonly { readonly found: boolean; readonly text: string }[]
  readonly strongAnswer: string
  readonly buttons: readonly Button[]
}
