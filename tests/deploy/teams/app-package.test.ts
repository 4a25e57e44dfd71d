import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { packageOf } from '../../../deploy/teams/app-package.ts'
import { fileOf, icons, manifestWith, validEnv } from './valid-package.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shipmate-package-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const script = fileURLToPath(new URL('../../../deploy/teams/package.ts', import.meta.url))
const tsx = import.meta.resolve('tsx')

/** The command with nothing but this environment, in a folder that may have a .env file. */
const run = (env: Record<string, string>, args: readonly string[] = []) =>
  spawnSync(process.execPath, ['--import', tsx, script, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    encoding: 'utf8',
  })

test('the package has exactly three files, and they are what Teams gets', async () => {
  const files = unzipSync(await packageOf(manifestWith(), icons()))
  expect(Object.keys(files)).toEqual(['manifest.json', 'color.png', 'outline.png'])
  expect(JSON.parse(strFromU8(files['manifest.json']!))).toEqual(JSON.parse(JSON.stringify(manifestWith())))
  expect(Buffer.from(files['color.png']!).equals(fileOf('color.png'))).toBe(true)
  expect(Buffer.from(files['outline.png']!).equals(fileOf('outline.png'))).toBe(true)
})

test.each([
  ['color', undefined, 'deploy/teams/color.png is missing. Draw it with npm run icons:teams.'],
  [
    'outline',
    fileOf('color.png'),
    'deploy/teams/outline.png is 192 by 192 pixels. Teams needs a PNG file of 32 by 32 pixels.',
  ],
  [
    'color',
    fileOf('color.svg'),
    'deploy/teams/color.png is not a PNG file. Teams needs a PNG file of 192 by 192 pixels.',
  ],
  [
    'outline',
    Buffer.alloc(0),
    'deploy/teams/outline.png is not a PNG file. Teams needs a PNG file of 32 by 32 pixels.',
  ],
])('an icon %s that Teams would refuse is named', async (name, icon, message) => {
  await expect(packageOf(manifestWith(), { ...icons(), [name]: icon })).rejects.toThrow(message)
})

test('a manifest that does not fit the schema is never packed', async () => {
  const manifest = { ...manifestWith(), name: { short: 'x'.repeat(31), full: 'x' } } as never
  await expect(packageOf(manifest, icons())).rejects.toThrow('The manifest is not valid: ')
})

test('the command reads .env as the server does, and gives the same bytes in every time zone', () => {
  writeFileSync(
    join(folder, '.env'),
    Object.entries(validEnv)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  )
  const zips = ['UTC', 'America/New_York', 'Asia/Tokyo'].map((TZ, index) => {
    const path = index === 0 ? 'dist/shipmate-teams.zip' : `${index}/other.zip`
    expect(run({ TZ }, index === 0 ? [] : [path])).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining(path),
    })
    return readFileSync(join(folder, path))
  })
  expect(Object.keys(unzipSync(zips[0]!))).toHaveLength(3)
  expect(zips.every((zip) => zip.equals(zips[0]!))).toBe(true)
})

test('the command says what is wrong in one line, and writes nothing', () => {
  const none = run({}, ['none.zip'])
  expect(none).toMatchObject({
    status: 1,
    stdout: '',
    stderr: "MicrosoftAppId is missing: set it to the application (client) id of the bot's registration.\n",
  })
  writeFileSync(join(folder, 'taken'), '')
  expect(run(validEnv, ['taken/none.zip'])).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^taken\/none\.zip can't be written \(\w+\)\. [^\n]+\n$/),
  })
  expect(() => readFileSync(join(folder, 'none.zip'))).toThrow('ENOENT')
})
