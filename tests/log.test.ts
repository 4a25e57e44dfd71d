import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { createLog, safeError } from '../src/log.ts'
import { openFrontDoor, recorded, type FrontDoor } from './teams/front-door.ts'

let door: FrontDoor
beforeAll(async () => {
  door = await openFrontDoor({ LOG_LEVEL: 'trace' })
})
afterAll(() => door.close())

test('a turn is logged with its kind and duration, and with nothing of a person or a text', async () => {
  door.connector.will({ status: 400 })
  await door.post(recorded('message-personal'), { text: 'my secret words' })
  await door.say('help')
  const lines = door.logged.join('')
  expect(lines).toContain('"msg":"turn"')
  expect(lines).toContain('"type":"message"')
  for (const secret of [
    'secret words',
    'A Learner',
    '22222222-2222',
    '29:1learner',
    '11111111-1111',
    'a:1conversation',
    'Bearer',
  ])
    expect(lines).not.toContain(secret)
})

test('an error of a request is logged without its message, which can quote what was sent', () => {
  const error = Object.assign(new Error('token abc was refused'), { name: 'RestError', statusCode: 401 })
  expect(JSON.stringify(safeError(error))).not.toContain('abc')
  expect(safeError(new Error('the disk is full'))).toMatchObject({ message: 'the disk is full' })
  expect(safeError('text')).toEqual({ name: 'string' })
})

const id = '22222222-2222-4222-8222-222222222222'
const path = `/data/tenants/11111111-1111-4111-8111-111111111111/learners/${id}.json`

test('an error of the file system is logged with its code and without its path', async () => {
  const error = await readFile(path).catch((reason: unknown) => reason)
  expect(safeError(error)).toMatchObject({ name: 'Error', code: 'ENOENT', syscall: 'open' })
  expect(JSON.stringify(safeError(error))).not.toMatch(/learners|22222222|data/)
})

test.each([
  new Error(`could not read ${path}`),
  new Error(`first line\n    at ${path}:1:2\n    at a:1conversation ${id}`),
  new Error(`the document of ${id} is damaged`),
  new TypeError(`Cannot read properties of undefined (reading '${id}')`),
  new SyntaxError('Unexpected token m, "my own words" is not valid JSON'),
  Object.assign(new Error(id), { path }),
  Object.assign(new Error('moved'), { dest: path, code: path }),
  Object.assign(new Error('named'), { name: path }),
])('nothing that an error quotes is logged: %#', (error) => {
  expect(JSON.stringify(safeError(error))).not.toMatch(/2222|1111|1conversation|learners|own words/)
})

test('the place of an error is logged as lines of the project', () => {
  const { at } = safeError(new Error('x')) as { at: string[] }
  expect(at[0]).toMatch(/^(?:\S+ )?tests\/log\.test\.ts:\d+:\d+$/)
})

test('one of our own messages keeps its words and small numbers', () => {
  expect(safeError(new Error('expected version 3, found 4'))).toMatchObject({ message: 'expected version 3, found 4' })
})

test('a field that names a file or an id is cut, whatever its name', () => {
  const lines: string[] = []
  const log = createLog('info', { write: (line: string) => void lines.push(line) })
  log.error(
    { file: `${path}.corrupt-1`, reason: `bad ${path}`, who: '29:1learner', count: 3, err: new Error(path) },
    'set aside',
  )
  expect(lines.join('')).not.toMatch(/2222|1111|learners|1learner/)
  expect(lines.join('')).toContain('"count":3')
  expect(lines.join('')).toContain('"msg":"set aside"')
})
