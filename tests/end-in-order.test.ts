import { EventEmitter } from 'node:events'
import { expect, test } from '@jest/globals'
import { endInOrder, type Ending } from '../src/end-in-order.ts'

function fakeProcess(stop: () => Promise<void>) {
  const events = new EventEmitter()
  const exits: number[] = []
  const reported: unknown[] = []
  const timers: { ms: number; run: () => void }[] = []
  const process: Ending = {
    on: (event, listener) => void events.on(event, listener),
    exit: (code) => void exits.push(code),
  }
  endInOrder(process, {
    stop,
    report: (error) => void reported.push(error),
    after: (ms, run) => void timers.push({ ms, run }),
  })
  return { events, exits, reported, timers, settle: () => new Promise((resolve) => setImmediate(resolve)) }
}

test.each(['uncaughtException', 'unhandledRejection'])(
  'after %s the process says so once, stops in order and exits with 1',
  async (event) => {
    let stops = 0
    const run = fakeProcess(async () => void stops++)
    const error = new Error('unforeseen')
    run.events.emit(event, error)
    await run.settle()
    expect([run.reported, stops, run.exits]).toEqual([[error], 1, [1]])
  },
)

test('a second error during the stop is only logged', async () => {
  let stops = 0
  const run = fakeProcess(() => new Promise(() => void stops++))
  run.events.emit('uncaughtException', 1)
  run.events.emit('unhandledRejection', 2)
  await run.settle()
  expect([run.reported, stops, run.exits]).toEqual([[1, 2], 1, []])
})

test('a signal stops in order and exits with 0; another one during the stop exits immediately', async () => {
  const calm = fakeProcess(async () => {})
  calm.events.emit('SIGTERM')
  await calm.settle()
  expect([calm.exits, calm.reported]).toEqual([[0], []])
  const stuck = fakeProcess(() => new Promise(() => {}))
  stuck.events.emit('SIGTERM')
  await stuck.settle()
  expect(stuck.exits).toEqual([])
  stuck.events.emit('SIGINT')
  expect(stuck.exits).toEqual([1])
})

test('a stop that hangs is ended after 5 s, and one that fails is logged', async () => {
  const stuck = fakeProcess(() => new Promise(() => {}))
  stuck.events.emit('SIGTERM')
  await stuck.settle()
  expect(stuck.timers.map(({ ms }) => ms)).toEqual([5_000])
  stuck.timers[0]?.run()
  expect(stuck.exits).toEqual([1])
  const failing = fakeProcess(() => Promise.reject(new Error('no')))
  failing.events.emit('SIGTERM')
  await failing.settle()
  expect([failing.exits, failing.reported.length]).toEqual([[1], 1])
})
