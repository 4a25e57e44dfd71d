import { expect, test } from '@jest/globals'
import { ConfigError } from '../src/config.ts'
import { ContentError } from '../src/content/content-error.ts'
import { safeError } from '../src/log.ts'
import { OperatorError } from '../src/operator-error.ts'
import { DiskFull } from '../src/store/embedded/files/disk-full.ts'
import { AccessDenied } from '../src/store/embedded/files/folder-problem.ts'
import { UnknownLayout } from '../src/store/embedded/layout.ts'
import { FolderInUse, StoreLost } from '../src/store/embedded/files/lock.ts'
import { NewerSchema } from '../src/store/migrate.ts'

const errors = [
  new ConfigError(['PORT is not a number.', 'HOST is missing.']),
  new ContentError([{ file: 'content/outline.yaml', line: 1, field: 'id', message: 'is missing' }]),
  new DiskFull('/data'),
  new FolderInUse('/data is in use.', 'Stop that process.'),
  new NewerSchema(9, 3),
  new AccessDenied('/data', 'EACCES'),
  new StoreLost('Another process took over.', 'Stop one of them.'),
  new UnknownLayout('/data has layout 7.', 'Start the version that wrote it.'),
]

test.each(errors.map((error) => [error.name, error] as const))(
  '%s says what is wrong and what to do, and keeps its name',
  (name, error) => {
    expect(error).toBeInstanceOf(OperatorError)
    expect(error.constructor.name).toBe(name)
    expect(error.hint).toMatch(/^[A-Z].*\.$/)
    expect(error.message.endsWith(error.hint)).toBe(true)
    expect(error.message.length).toBeGreaterThan(error.hint.length + 5)
  },
)

test('problems on several lines put the hint on a line of its own', () => {
  expect(new ConfigError(['A is missing.', 'B is missing.']).message).toBe(
    'The configuration is invalid:\nA is missing.\nB is missing.\nSee .env.example for every variable.',
  )
})

test('the log has the message of an operator error without the path', () => {
  expect(safeError(new FolderInUse('/some/data is in use.', 'Stop that process.'))).toMatchObject({
    name: 'FolderInUse',
    message: '… is in use. Stop that process.',
  })
})
