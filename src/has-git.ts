import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Places where Git is installed. Tasks run it from there, without the environment of the process and its secrets. */
export const gitPath = '/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin'

/** Whether Git is installed on this computer. Without it, tasks with Git can't be graded. */
export const hasGit = (path = gitPath): Promise<boolean> =>
  promisify(execFile)('git', ['--version'], { env: { PATH: path } }).then(
    () => true,
    () => false,
  )
