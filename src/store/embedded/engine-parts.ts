import type { FileSystem } from './files/file-system.ts'
import type { Queues } from '../../queues.ts'
import type { Journals } from './journal/journals.ts'
import type { StoreLog } from './store-log.ts'

/** What the parts of the embedded engine share. */
export interface EngineParts {
  readonly dir: string
  readonly files: FileSystem
  readonly log: StoreLog
  /** Runs the operations on one file in order; the key is the file's path. */
  readonly queues: Queues
  readonly journals: Journals
  /** Documents of a kind kept in memory. */
  readonly cacheSize: number
  /** Makes a folder durably, once. */
  readonly makeFolder: (path: string) => Promise<void>
}
