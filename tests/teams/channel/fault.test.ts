import { expect, test } from '@jest/globals'
import { ChannelError } from '../../../src/teams/channel/channel-error.ts'
import { faultOf } from '../../../src/teams/channel/fault.ts'

const system = (code: string, syscall: string, more = {}) =>
  Object.assign(new Error(`${code}: something, ${syscall}`), { code, syscall, errno: -1, ...more })

test.each(['ENOSPC', 'EROFS', 'EACCES', 'EIO', 'EMFILE', 'EDQUOT', 'ENOTDIR', 'ESTALE'])(
  '%s comes from the disk',
  (code) => {
    expect(faultOf(system(code, 'open', { path: '/data/x' }))).toBe('storage')
  },
)

test.each<[unknown, string]>([
  [system('ENOSPC', 'write'), 'storage'],
  [new Error('wrapped', { cause: system('EIO', 'fsync') }), 'storage'],
  [system('ECONNRESET', 'read'), 'transport'],
  [system('EPIPE', 'write'), 'transport'],
  [system('EMFILE', 'connect'), 'transport'],
  [system('ENOTFOUND', 'getaddrinfo'), 'transport'],
  [Object.assign(new Error('throttled'), { name: 'RestError', statusCode: 429 }), 'transport'],
  [Object.assign(new Error('aborted'), { name: 'AbortError' }), 'transport'],
  [new ChannelError({}, new TypeError('terminated')), 'transport'],
  [new TypeError('x is undefined'), 'unknown'],
  ['text', 'unknown'],
  [undefined, 'unknown'],
])('%p comes from: %s', (error, fault) => {
  expect(faultOf(error)).toBe(fault)
})
