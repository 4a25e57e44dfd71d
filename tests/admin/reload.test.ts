import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, expect, jest, test } from '@jest/globals'
import { loadCatalog } from '../../src/content/load.ts'
import { explainerOf } from '../../src/explainer/explainer-of.ts'
import { createKnowledge } from '../../src/knowledge.ts'
import { createCoach } from '../../src/router/create-coach.ts'
import { seededChance } from '../../src/domain/shuffle.ts'
import { changed, noteFile, questionFile, validContent } from '../content/valid-content.ts'
import { servicesOver } from '../fakes/services.ts'
import { openDesk } from '../features/desk.ts'
import { openFrontDoor, type FrontDoor } from '../teams/front-door.ts'
import { runCommand } from './run-command.ts'

jest.setTimeout(120_000)

const doors: FrontDoor[] = []
afterEach(() => Promise.all(doors.splice(0).map((door) => door.close())))

/** A coach on a content folder of its own, behind its HTTP server; the command runs as a process beside it. */
async function openOnFolder() {
  const content = await validContent()
  const door = await openFrontDoor({ LOG_LEVEL: 'info' }, { catalog: undefined, content })
  doors.push(door)
  const lastCard = (): string =>
    JSON.stringify(
      door.connector.requests.findLast(({ body }) => body.type === 'message')?.body.attachments?.[0]?.content,
    )
  return {
    door,
    write: (path: string, text: string) => writeFile(join(content, path), text),
    reload: () => runCommand(door.dir, ['reload']),
    say: async (text: string) => {
      await door.say(text)
      return lastCard()
    },
  }
}

test('the running coach reads changed content: what it asks, understands, and explains is new, and an open question that was rewritten is closed', async () => {
  const { door, write, reload, say } = await openOnFolder()
  const asked = await say('quiz')
  const [, presentation = ''] = /"presentation":"([^"]+)"/.exec(asked) ?? []
  expect(presentation).not.toBe('')
  expect(await say('explain zebra rollout')).not.toContain('Zebra rollout')
  const rewritten = changed(questionFile, 'stem: A tenth', 'stem: A tenth ').replaceAll(
    /^ {2}stem: /gm,
    '  revision: 2\n  stem: Rewritten. ',
  )
  await write(questionFile, rewritten)
  await write(noteFile, changed(noteFile, 'title: Canary release', 'title: Zebra rollout'))

  expect(await reload()).toEqual({ code: 0, out: 'The content was reloaded: 5 questions, 1 note.\n', err: '' })
  expect(door.logged.join('')).toContain('the content was reloaded')
  const pressed = await door.press('answer', { presentation, confidence: 'sure', pick1: 'a' })
  expect(pressed.status).toBe(200)
  expect(pressed.text).toContain('rewritten')
  expect(await say('explain zebra rollout')).toContain('Zebra rollout')
  expect(await say('quiz')).toContain('Rewritten. ')
})

test('a question that is gone leaves a round that goes on', async () => {
  const { door, write, reload, say } = await openOnFolder()
  await say('quiz')
  const one = changed(questionFile, /- id: two-gates[\s\S]*/, '').replace('first-tenth', 'the-only-one')
  await write(questionFile, one)
  expect((await reload()).out).toBe('The content was reloaded: 1 question, 1 note.\n')
  const after = await door.say('a')
  expect(after.status).toBe(200)
  expect(await say('quiz')).toContain('A tenth of the users get the new version first.')
  expect(door.logged.join('')).not.toContain('"level":"error"')
})

test('content with problems changes nothing: the command and the log name the file and the line', async () => {
  const { door, write, reload, say } = await openOnFolder()
  await write(questionFile, changed(questionFile, 'kind: single', 'kind: sinlge'))
  const { code, out, err } = await reload()
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(/^The content has \d+ problems?:\n/)
  expect(err).toMatch(/deployments\.strategy\.yaml:2  kind/)
  expect(err).toContain('Fix the files, then run npm run content:check.')
  const logged = door.logged.find((line) => line.includes('the content was not reloaded')) ?? ''
  expect(logged).toMatch(/deployments\.strategy\.yaml:2  kind/)
  expect(await say('explain canary release')).toContain('Canary release')
  // Once it's fixed, it's read.
  await write(questionFile, changed(questionFile, 'A tenth of', 'One tenth of'))
  expect((await reload()).code).toBe(0)
})

test('a deletion on a running coach is done by the coach', async () => {
  const { door, say } = await openOnFolder()
  await say('quiz')
  const before = await door.stored()
  expect(before).toContain('"schema":')
  const tenant = /"tenant":"([^"]+)"/.exec(before)?.[1] as string
  const production = {
    MicrosoftAppId: '11111111-1111-4111-8111-111111111111',
    MicrosoftAppTenantId: '33333333-3333-4333-8333-333333333333',
    MicrosoftAppPassword: 'secret',
    PUBLIC_URL: 'https://bot.example',
  }
  const done = await runCommand(door.dir, ['tenants', '--delete', tenant, '--confirm', '1'], production)
  expect(done).toEqual({ code: 0, out: 'Deleted: 1 learner, 0 teams.\n', err: '' })
  expect(await door.stored()).not.toContain('"schema":')
  // The coach goes on, and the person starts over.
  expect((await door.say('hello')).status).toBe(200)
  expect(await door.stored()).toContain('"schema":')
  expect(door.logged.join('')).not.toContain('"level":"error"')
})

test('twenty reloads leave no old content in memory', async () => {
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void
  const desk = await openDesk()
  const content = await validContent()
  const first = await loadCatalog(content)
  const knowledge = createKnowledge(desk.store, first)
  const old: WeakRef<object>[] = []
  let now = desk.now()
  const useIt = async (): Promise<void> => {
    const { catalog, explainer, standings } = knowledge
    const coach = createCoach({
      ...servicesOver(desk.store, catalog),
      explainer,
      standings,
      linkTo: () => '',
    })
    now = new Date(now.getTime() + 60_000)
    for (const text of ['quiz', 'explain canary', 'progress'])
      await coach.handle(
        {
          pressed: false,
          learner: desk.key,
          scope: 'personal',
          conversation: 'a:1',
          activity: `${text} ${now.getTime()}`,
          now,
          chance: seededChance('reload'),
        },
        { kind: 'said', text },
      )
  }
  for (let count = 0; count < 20; count++) {
    await useIt()
    old.push(new WeakRef(knowledge.catalog), new WeakRef(knowledge.explainer), new WeakRef(knowledge.standings))
    await knowledge.replace(await loadCatalog(content))
  }
  await useIt()
  // A weak reference holds its target until the current task is over.
  await new Promise((resolve) => setImmediate(resolve))
  collectGarbage()
  // The first catalog, and what was learned from it, are this test's own.
  const own = new Set<object | undefined>([undefined, first, explainerOf(first)])
  expect(old.filter((reference) => !own.has(reference.deref()))).toEqual([])
  await desk.close()
})
