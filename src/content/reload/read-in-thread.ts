import type { Worker } from 'node:worker_threads'
import type { Content } from '../catalog.ts'
import { ContentError } from '../content-error.ts'
import { startThread } from '../../threads.ts'
import type { Problem } from '../problem.ts'

/** Reading takes seconds. A thread that takes longer than this has failed. */
const patienceMs = 120_000

/** What the thread posts. */
export interface ReadInThread {
  readonly content?: Content
  readonly problems: readonly Problem[]
}

/**
 * Reads and checks a content folder in a worker thread, so that no turn waits for it.
 * @throws ContentError with every problem; Error if the folder can't be read
 */
export async function readInThread(dir: string): Promise<Content> {
  const { content, problems } = await posted(
    startThread(new URL('./read-worker.js', import.meta.url), { workerData: dir }),
  )
  if (!content || problems.length > 0) throw new ContentError(problems)
  return content
}

function posted(worker: Worker): Promise<ReadInThread> {
  return new Promise<ReadInThread>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('reading the content took too long')), patienceMs)
    worker.once('message', (read: ReadInThread) => (clearTimeout(timer), resolve(read)))
    worker.once('error', (error) => (clearTimeout(timer), reject(error)))
    worker.once('exit', () => (clearTimeout(timer), reject(new Error('the thread that reads the content ended'))))
    worker.unref()
  }).finally(() => void worker.terminate())
}
