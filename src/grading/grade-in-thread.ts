import type { Worker } from 'node:worker_threads'
import type { Graded } from '../domain/task/grade.ts'
import type { Gradable } from '../domain/task/task.ts'
import { startThread } from '../threads.ts'

/** What the thread is asked, and what it posts. */
export interface ToGrade {
  readonly id: number
  readonly task: Gradable
  readonly answer: string
}
export interface GradedInThread {
  readonly id: number
  readonly graded?: Graded
}

/** A parser that takes more memory than this has met an answer that was made to do so. */
const mostMegabytes = 160

const startWorker = (): Worker =>
  startThread(new URL('./grade-worker.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })

/**
 * Grades answers in a worker thread, which starts with the first one. An answer can be written to keep a parser busy for hours or to fill the
 * memory: then the thread ends, and the next answer gets a new one.
 * @param patienceMs how long an answer may take
 * @param start makes the thread
 * @returns a function that resolves to undefined if the answer takes too long or too much
 */
export function gradingThread(
  patienceMs: number,
  start: () => Worker = startWorker,
): (task: Gradable, answer: string) => Promise<Graded | undefined> {
  let worker: Worker | undefined
  let last = 0
  const waiting = new Map<number, (graded: Graded | undefined) => void>()

  /** No one who waits for this thread gets a grade, because no one knows whose answer keeps it. */
  const end = (ended: Worker | undefined): void => {
    if (ended === undefined || ended !== worker) return
    worker = undefined
    for (const resolve of waiting.values()) resolve(undefined)
    waiting.clear()
    void ended.terminate()
  }
  const started = (): Worker => {
    const fresh = start()
    fresh.unref()
    fresh.on('message', ({ id, graded }: GradedInThread) => {
      waiting.get(id)?.(graded)
      waiting.delete(id)
      // A parser that has failed once may misread the next answer.
      if (graded === undefined) end(fresh)
    })
    fresh.on('error', () => end(fresh))
    fresh.on('exit', () => end(fresh))
    return fresh
  }

  return (task, answer) =>
    new Promise((resolve) => {
      const thread = (worker ??= started())
      const id = ++last
      const timer = setTimeout(() => end(thread), patienceMs)
      waiting.set(id, (graded) => {
        clearTimeout(timer)
        resolve(graded)
      })
      const asked: ToGrade = { id, task, answer }
      // In a thread, there is no window with an origin.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      thread.postMessage(asked)
    })
}
