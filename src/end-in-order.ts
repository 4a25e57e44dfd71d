/** What of a process is needed to end it. */
export interface Ending {
  on(event: 'uncaughtException' | 'unhandledRejection' | 'SIGINT' | 'SIGTERM', listener: (cause: unknown) => void): void
  exit(code: number): void
}

interface Parts {
  /** Finishes what is under way and gives everything back. */
  readonly stop: () => Promise<void>
  /** Says in one line what nothing has caught. */
  readonly report: (error: unknown) => void
  /** Runs something once, after some milliseconds. */
  readonly after: (ms: number, run: () => void) => unknown
}

/** Milliseconds after which the process ends whatever still runs. */
const patienceMs = 5_000

/**
 * Ends a process in order, once: with 0 on a signal, with 1 on an error that nothing has caught. After 5 s it ends anyway, and on a second signal at once.
 */
export function endInOrder(process: Ending, { stop, report: tell, after }: Parts): void {
  let isStopping = false
  /** An end that cannot be reported is an end all the same. */
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
