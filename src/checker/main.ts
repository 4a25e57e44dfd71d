import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { CheckerSteps } from '../features/lab/checker-steps.ts'
import { texts as lab } from '../features/lab/texts.en.ts'
import { checkSteps } from './check-steps.ts'
import { decode } from './decode.ts'
import { readArguments } from './read-arguments.ts'
import { texts } from './texts.en.ts'

// `checker/check.cjs` in the repository that the lab starts with. `npm run build` makes one file of it and all that it imports.

/** One file has no address of its own as a module, so it's known by how it was started. */
const folder = dirname(process.argv[1] ?? '.')
const steps = JSON.parse(readFileSync(join(folder, 'steps.json'), 'utf8')) as CheckerSteps

/**
 * Paths that were given are relative to where the command was started, and the others to the repository. npm starts scripts in the folder of
 * `package.json`, and says where it was started itself.
 */
function read(file: string, isGiven: boolean): string | undefined {
  try {
    return decode(readFileSync(isGiven ? resolve(process.env['INIT_CWD'] ?? '.', file) : join(folder, '..', file)))
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}

const { words } = texts

async function check(): Promise<void> {
  const asked = readArguments(process.argv.slice(2), steps)
  if ('problem' in asked) {
    for (const line of asked.problem) console.error(line)
    process.exitCode = 2
    return
  }
  const isAzure = asked.track === 'azure-pipelines'
  const isFree = asked.way === 'free'
  const about = texts.about({
    track: lab.tracks[asked.track],
    isFree,
    other: {
      track: lab.tracks[isAzure ? 'github-actions' : 'azure-pipelines'],
      trackWord: isAzure ? words.github : words.azure,
      wayWord: isFree ? words.usual : words.free,
    },
  })
  const { lines, isMet } = await checkSteps(steps, asked, read)
  console.log([...about, ...lines].join('\n'))
  process.exitCode = isMet ? 0 : 1
}

void check()
