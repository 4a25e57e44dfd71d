import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { features } from '../../src/features/index.ts'
import { loadEnvFile } from '../../src/config.ts'
import { OperatorError } from '../../src/operator-error.ts'
import { packageOf } from './app-package.ts'
import { manifestFor } from './manifest.ts'
import { readPackageSettings } from './settings.ts'

// npm run package:teams [-- file.zip]: writes the app package from the environment, or from .env as the server does.

const icon = async (name: string): Promise<Uint8Array | undefined> =>
  readFile(new URL(name, import.meta.url)).catch(() => undefined)

const write = async (path: string, bytes: Uint8Array): Promise<void> => {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes)
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException
    throw new OperatorError(
      `${path} can't be written (${code}).`,
      'Give another path: npm run package:teams -- file.zip',
    )
  }
}

try {
  loadEnvFile()
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly version: string
  }
  const settings = readPackageSettings(process.env, version)
  const manifest = manifestFor(
    settings,
    features.flatMap(({ commands = [] }) => commands),
  )
  const zip = await packageOf(manifest, { color: await icon('color.png'), outline: await icon('outline.png') })
  const path = process.argv[2] ?? 'dist/shipmate-teams.zip'
  await write(path, zip)
  console.log(`${path}: version ${version}, app ${settings.appId}, bot ${settings.botId}, ${settings.publicUrl}`)
} catch (error) {
  if (!(error instanceof OperatorError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
