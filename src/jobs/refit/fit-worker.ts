import { parentPort, workerData } from 'node:worker_threads'
import { computeParameters, FSRSBindingItem, FSRSBindingReview } from '@open-spaced-repetition/binding'
import type { Look } from '../../domain/plan/refit.ts'

// Runs in a worker thread: fits FSRS's parameters to the given looks, and posts them.

const [again, good] = [1, 3]
/** Milliseconds between two checks of the binding whether to continue. Its default costs half a second per call. */
const timeout = 5

/** FSRS learns from each look that follows others. */
const items = (workerData as readonly (readonly Look[])[]).flatMap((looks) =>
  looks
    .map((_, last) => looks.slice(0, last + 1))
    .filter((sequence) => sequence.length > 1)
    .map(
      (sequence) =>
        new FSRSBindingItem(sequence.map(({ known, days }) => new FSRSBindingReview(known ? good : again, days))),
    ),
)

// In a thread, there is no window with an origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(await computeParameters(items, { enableShortTerm: false, timeout }))
