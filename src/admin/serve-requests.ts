import { OperatorError } from '../operator-error.ts'
import { takeRequest, writeAnswer, type Answer, type Task } from './requests.ts'

interface Serving {
  /** The data folder. */
  readonly dir: string
  readonly clock: () => Date
  /** @returns lines for the operator @throws OperatorError with what to do */
  readonly carryOut: (task: Task) => Promise<readonly string[]>
  readonly log: (message: string, fields: Record<string, unknown>) => void
}

/** The time of a look is that of one `open` of a file that isn't there. */
const everyMs = 1_000

/** Looks for requests of the admin command and carries them out, one at a time. `stop` waits for the running one. */
export function serveRequests({ dir, clock, carryOut, log }: Serving): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const look = async (): Promise<void> => {
    try {
      const request = await takeRequest(dir, clock())
      if (request) await writeAnswer(dir, { id: request.id, ...(await answered(request.task)) })
    } catch (error) {
      log('a request of the admin command failed', { error })
    }
    if (!stopped) timer = setTimeout(() => void (running = look()), everyMs).unref()
  }
  const answered = async (task: Task): Promise<Omit<Answer, 'id'>> => {
    try {
      return { ok: true, lines: [...(await carryOut(task))] }
    } catch (error) {
      log('a request of the admin command failed', { task: task.kind, error })
      const message =
        error instanceof OperatorError ? error.message : 'It failed because of an unexpected error, which the log has.'
      return { ok: false, lines: message.split('\n') }
    }
  }
  let running = look()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
