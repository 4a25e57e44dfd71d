import { afterEach, expect, test } from '@jest/globals'
import type { Drawing } from '../../../src/kernel/picture.ts'
import { realContent } from '../../real-content.ts'
import { only, openDesk, type Desk } from '../desk.ts'

const catalog = await realContent()
const pictureUrl = (drawing: Drawing): string =>
  `https://bot.example/${drawing.kind}/${drawing.kind === 'diagram' ? drawing.note : ''}`
let desk: Desk
afterEach(() => desk.close())
const open = async (withPictures = true): Promise<Desk> =>
  (desk = await openDesk(catalog, undefined, undefined, withPictures ? { pictureUrl } : {}))
const canary = { url: 'https://bot.example/diagram/canary-release', alt: catalog.diagrams.get('canary-release')!.alt }

test('an explanation has the diagram of its topic, with its words', async () => {
  await open()
  expect(only(await desk.type('what is a canary release?'), 'note').picture).toEqual(canary)
})

test.each(['how does a canary release work?', 'why use a canary release?'])('so does “%s”', async (question) => {
  await open()
  expect(only(await desk.type(question), 'note').picture).toEqual(canary)
})

test('a follow-up on the same topic has no diagram again', async () => {
  await open()
  await desk.type('what is a canary release?')
  expect(only(await desk.type('why?'), 'note')).not.toHaveProperty('picture')
  expect(only(await desk.type('go on'), 'note')).not.toHaveProperty('picture')
  expect(only(await desk.type('what is a canary release?'), 'note')).not.toHaveProperty('picture')
  // Another topic has its own.
  expect(only(await desk.type('what is a rolling deployment?'), 'note').picture?.url).toMatch(/rolling-deployment$/)
})

test.each(['show me the yaml of a canary release', 'canary passes all checks but the bug still reached everybody'])(
  '“%s” asks for something that a diagram of the whole does not show',
  async (question) => {
    await open()
    expect(only(await desk.type(question), 'note')).not.toHaveProperty('picture')
  },
)

test('a comparison has the diagrams of both sides, or none', async () => {
  await open()
  expect(only(await desk.type('canary vs blue/green'), 'comparison').pictures?.map(({ url }) => url)).toEqual([
    canary.url,
    'https://bot.example/diagram/blue-green-deployment',
  ])
  const lone = catalog.comparisons.find(({ sides }) => {
    const ids = new Set(sides.map(({ note }) => note))
    return ids.size > 1 && [...ids].filter((id) => catalog.diagrams.has(id)).length === 1
  })!
  const reply = await desk.type(lone.sides.map(({ name }) => name).join(' vs '))
  expect(only(reply, 'comparison')).not.toHaveProperty('pictures')
})

test('a team gets the diagram, too', async () => {
  await open()
  const reply = await desk.type('explain canary release', 'channel')
  expect(reply.messages[0]).toMatchObject({ view: 'note', picture: canary })
})

test('without an address that clients can load, there are no pictures', async () => {
  await open(false)
  expect(only(await desk.type('what is a canary release?'), 'note')).not.toHaveProperty('picture')
  expect(only(await desk.type('canary vs blue/green'), 'comparison')).not.toHaveProperty('pictures')
})
