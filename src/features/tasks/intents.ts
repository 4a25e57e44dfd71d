import type { TaskLanguage } from '../../domain/task/task.ts'

export type Intent =
  /** A task by id, or by language and topic as said; otherwise the open one, or the most useful one. `another` leaves the open one. */
  | {
      readonly kind: 'task'
      readonly task?: string
      readonly languages?: readonly TaskLanguage[]
      readonly topic?: string
      readonly another?: true
    }
  /** All tasks, or those of some languages. */
  | { readonly kind: 'tasks'; readonly languages?: readonly TaskLanguage[] }
  /** An answer, from the card or pasted. Pasted, it has no `attempt` and belongs to the open task. */
  | { readonly kind: 'task.check'; readonly attempt?: string; readonly text: string }
  /** One more hint. From the card, it brings the text in the box, so that nothing is lost. */
  | { readonly kind: 'task.hint'; readonly attempt?: string; readonly text?: string }
  | { readonly kind: 'task.solution'; readonly attempt?: string }
  /** Tomorrow, with other values. */
  | { readonly kind: 'task.again'; readonly task: string }
  | { readonly kind: 'task.stop' }
  | { readonly kind: 'task.undo' }
  /** The open task as it was at first; what counted, counts. */
  | { readonly kind: 'task.restart' }
