import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { OperatorError } from '../operator-error.ts'
import { folderProblem } from '../store/embedded/files/folder-problem.ts'
import { runAdmin } from './run-admin.ts'

// `npm run admin -- COMMAND`: the process. It reads the environment and the clock, and everything else gets them as arguments.

if (existsSync('.env')) process.loadEnvFile('.env')

// A pipe that closes early, such as to `head`, isn't an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const dir = process.env['DATA_DIR'] || './data'

try {
  process.exitCode = await runAdmin(process.argv.slice(2), {
    dir,
    now: new Date(),
    env: process.env,
    content: {
      dir: fileURLToPath(new URL('../../content', import.meta.url)),
      snapshot: new URL('../content.json', import.meta.url),
    },
    print: (line) => console.log(line),
    warn: (line) => console.error(line),
  })
} catch (found) {
  process.exitCode = 2
  const error = folderProblem(dir, found)
  if (!(error instanceof OperatorError)) throw error
  console.error(error.message)
}
