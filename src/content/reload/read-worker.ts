import { parentPort, workerData } from 'node:worker_threads'
import { readContent } from '../read-content.ts'
import type { ReadInThread } from './read-in-thread.ts'

// Runs in a worker thread: reads and checks the content folder, and posts the content and its problems.

const { content, problems } = await readContent(workerData as string)
const read: ReadInThread = { ...(content ? { content } : {}), problems }
// In a thread, there is no window with an origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(read)
