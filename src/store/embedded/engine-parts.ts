import type { FileSystem } from './files/file-system.ts'
import type { Queues } from '../../queues.ts'
import type { Journals } from './journal/journals.ts'
import type { StoreLog } from '../store-log.ts'

/** Shared by the parts of the embedded engine. */
export interface EngineParts {
  readonly dir: string
  readonly files: FileSystem
  readonly log: StoreLog
  /** Runs the operations on one file in order; the key is the file's path. */
  readonly queues: Queues
  readonly journals: Journals
  /** How many documents of a kind stay in memory. */
  readonly cacheSize: number
  /** Creates a folder durably, once. */
  readonly makeFolder: (path: string) => Promise<void>
}
