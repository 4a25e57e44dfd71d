import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { safeError } from '../src/log.ts'
import { openFrontDoor, recorded, type FrontDoor } from './bot/front-door.ts'

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
