import { randomBytes } from 'node:crypto'
import { OperatorError } from '../operator-error.ts'
import { FolderInUse, lockFolder, type Lock } from '../store/embedded/files/lock.ts'
import { isRequestTaken, takeAnswer, withdrawRequest, writeRequest, type Task } from './requests.ts'

/** How long a running coach may take to notice a request, and to carry it out. */
const noticeMs = 20_000
const workMs = 900_000
const pollMs = 100

/** @returns the folder's lock, to release, if no process has it; undefined if the coach is running */
export async function lockUnlessRunning(dir: string): Promise<Lock | undefined> {
  try {
    return await lockFolder(dir, () => {})
  } catch (error) {
    if (error instanceof FolderInUse) return undefined
    throw error
  }
}

/** Asks the running coach to do something. @returns its lines @throws OperatorError if it doesn't answer, or if it refuses */
export async function askServer(dir: string, task: Task, now: Date): Promise<readonly string[]> {
  const id = randomBytes(8).toString('hex')
  await writeRequest(dir, { id, until: new Date(now.getTime() + noticeMs).toISOString(), task })
  const start = performance.now()
  for (let isTaken = false; ;) {
    const answer = await takeAnswer(dir, id)
    if (answer?.ok) return answer.lines
    if (answer) throw new Refused(answer.lines)
    isTaken ||= await isRequestTaken(dir)
    const waited = performance.now() - start
    if (waited > (isTaken ? workMs : noticeMs) && (isTaken || (await withdrawRequest(dir))))
      throw noAnswer(dir, isTaken)
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
}

/** The coach's own sentences, which already say what to do. */
class Refused extends OperatorError {
  override readonly name = 'Refused'

  constructor(lines: readonly string[]) {
    super(lines.slice(0, -1).join('\n'), lines.at(-1) ?? '')
    this.message = lines.join('\n')
  }
}

const noAnswer = (dir: string, isTaken: boolean): OperatorError =>
  isTaken
    ? new OperatorError('The coach has not finished in 15 minutes.', 'Look into its log, then try again.')
    : new OperatorError(
        `A process uses ${dir} but doesn't answer, so nothing was done.`,
        'Wait for the end of the doctor or of another admin command if one is running; otherwise, restart the coach.',
      )
