import { OperatorError } from '../../../operator-error.ts'
import { DiskFull, isDiskFull } from './disk-full.ts'

/** The data folder can't be opened because this process may not read or write it. */
export class AccessDenied extends OperatorError {
  override readonly name = 'AccessDenied'
  readonly code: string

  constructor(dir: string, code: string) {
    super(
      `${dir} can't be read and written (${code}).`,
      'Give it to the user that runs Shipmate, and mount it for writing. Then start again.',
    )
    this.code = code
  }
}

/** @returns an error that says what an operator can do, if they can do something about it; otherwise the same error */
export function folderProblem(dir: string, error: unknown): unknown {
  if (isDiskFull(error)) return new DiskFull(dir)
  const { code = '' } = (error ?? {}) as NodeJS.ErrnoException
  return ['EACCES', 'EPERM', 'EROFS'].includes(code) ? new AccessDenied(dir, code) : error
}
