import { OperatorError } from '../../../operator-error.ts'

/** The data folder can't be opened because its disk is full. */
export class DiskFull extends OperatorError {
  override readonly name = 'DiskFull'
  readonly code = 'ENOSPC'

  constructor(dir: string) {
    super(`There is no space left on the disk that holds ${dir}.`, 'Free some space, then start again.')
  }
}

/** Whether a write failed because the disk or the quota is full. */
export const isDiskFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException | undefined)?.code ?? '')
