import { jest } from '@jest/globals'

/** Stops the date of this test's process, packages included, and moves it by hand. Timers stay real. */
export function stopDate(instant: string): { moveTo(instant: string): void; moveBy(ms: number): void } {
  jest.useFakeTimers({
    now: new Date(instant),
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  })
  return {
    moveTo(to) {
      jest.setSystemTime(new Date(to))
    },
    moveBy(ms) {
      jest.setSystemTime(Date.now() + ms)
    },
  }
}
