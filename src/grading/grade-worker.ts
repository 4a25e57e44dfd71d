import { parentPort } from 'node:worker_threads'
import { grade } from './grader.ts'
import type { GradedInThread, ToGrade } from './grade-in-thread.ts'

// Runs in a worker thread: grades what it's sent. What a parser throws counts as no grade.

parentPort?.on('message', ({ id, task, answer }: ToGrade) => {
  const post = (graded: GradedInThread): void => {
    // In a thread, there is no window with an origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    parentPort?.postMessage(graded)
  }
  grade(task, answer).then(
    (graded) => post({ id, graded }),
    () => post({ id }),
  )
})
