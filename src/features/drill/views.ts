import type { Button, LetteredOption, Link } from '../../kernel/view.ts'

/** The result of a choice. */
export interface DrillResult {
  readonly chosen: string
  readonly consequence: string
  readonly tradeoff: string
}

/** A decision of a drill, below the result of the last choice. */
export interface DrillView {
  readonly view: 'drill'
  readonly title: string
  /** `Pipelines · decision 2 of about 5` */
  readonly place: string
  /** The drill's situation; only before the first decision and after a pause. */
  readonly situation?: string
  readonly last?: DrillResult
  /** The decision to make now. */
  readonly question: string
  readonly choices: readonly LetteredOption[]
  /** One per choice, in order, then the ways to leave. */
  readonly buttons: readonly Button[]
}

/** A decision of the walk, compared with a strong engineer's. */
export interface PathStep {
  readonly decision: string
  readonly mark: 'good' | 'workable' | 'harmful'
  readonly chosen: string
  /** Absent if the learner chose it. */
  readonly strong?: string
}

/** The end of a drill: the path, and the interview question with a text box. */
export interface DrillEndView {
  readonly view: 'drill-end'
  readonly title: string
  /** `3 of 5 decisions match a strong engineer's` */
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

/** An interview question outside a drill, with a text box. */
export interface InterviewQuestionView {
  readonly view: 'interview-question'
  readonly title: string
  /** Why the question isn't on the topic that the learner named. */
  readonly remark?: string
  readonly question: string
  readonly followUps: readonly string[]
  /** Id of the drill that it belongs to. */
  readonly drill: string
  readonly buttons: readonly Button[]
}

/** The learner's interview answer, compared with the rubric. */
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
