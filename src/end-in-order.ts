/** The part of `process` that ending it needs. */
export interface Ending {
  on(event: 'uncaughtException' | 'unhandledRejection' | 'SIGINT' | 'SIGTERM', listener: (cause: unknown) => void): void
  exit(code: number): void
}

interface Parts {
  /** Finishes running work and releases all resources. */
  readonly stop: () => Promise<void>
  /** Reports an uncaught error in one line. */
  readonly report: (error: unknown) => void
  /** Runs a function once, after some milliseconds. */
  readonly after: (ms: number, run: () => void) => unknown
}

/** Milliseconds after which the process ends, even if something is still running. */
const patienceMs = 5_000

/**
 * Ends a process in order, once: with 0 on a signal, with 1 on an uncaught error. It ends anyway after 5 s, and immediately on a second signal.
 */
export function endInOrder(process: Ending, { stop, report: tell, after }: Parts): void {
  let isStopping = false
  /** The process ends even if reporting fails. */
  const report = (error: unknown): void => {
    try {
      tell(error)
    } catch {}
  }
  const end = (code: number): void => {
    isStopping = true
    after(patienceMs, () => process.exit(1))
    Promise.resolve()
      .then(stop)
      .then(
        () => process.exit(code),
        (error: unknown) => {
          report(error)
          process.exit(1)
        },
      )
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (isStopping ? process.exit(1) : end(0)))
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error) => {
      if (!isStopping) end(1)
      report(error)
    })
}
