import { expect, jest, test } from '@jest/globals'
import { badWeather } from './attacks/replicas.ts'
import { openRig } from './rig.ts'

jest.setTimeout(180_000)

// A short run of `npm run torture -- --only replicas`.
test('three replicas lose and double nothing in bad weather', async () => {
  const { rig, close } = openRig(2, 1)
  try {
    const { failures } = await badWeather(rig, { seconds: 8, people: 8, everyMs: 2_000 })
    expect(failures).toEqual([])
  } finally {
    await close()
  }
})
