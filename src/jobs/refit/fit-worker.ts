import { parentPort, workerData } from 'node:worker_threads'
import { computeParameters, FSRSBindingItem, FSRSBindingReview } from '@open-spaced-repetition/binding'
import type { Look } from '../../domain/plan/refit.ts'

// Runs in a thread of its own: fits FSRS's parameters to the looks that it is given, and says them.

const [again, good] = [1, 3]
/** Milliseconds between two looks of the binding at whether to go on. Its default costs half a second a call. */
const timeout = 5

/** FSRS learns from each look that has others before it. */
const items = (workerData as readonly (readonly Look[])[]).flatMap((looks) =>
  looks
    .map((_, last) => looks.slice(0, last + 1))
    .filter((sequence) => sequence.length > 1)
    .map(
      (sequence) =>
        new FSRSBindingItem(sequence.map(({ known, days }) => new FSRSBindingReview(known ? good : again, days))),
    ),
)

// A thread has no windows whose origin could be named.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(await computeParameters(items, { enableShortTerm: false, timeout }))
