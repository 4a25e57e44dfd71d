import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Catalog } from '../../../src/content/catalog.ts'
import { realContent } from '../../real-content.ts'
import { only, openDesk, type Desk } from '../desk.ts'

let catalog: Catalog
let desk: Desk
beforeAll(async () => {
  catalog = await realContent()
})
beforeEach(async () => {
  desk = await openDesk(catalog)
})
afterEach(() => desk.close())

const logs: readonly (readonly [string, string])[] = [
  [
    'Python',
    `Traceback (most recent call last):
  File "deploy.py", line 12, in <module>
    main()
  File "deploy.py", line 8, in main
    import requests
ModuleNotFoundError: No module named 'requests'`,
  ],
  [
    'JavaScript',
    `TypeError: Cannot read properties of undefined (reading 'map')
    at render (/app/src/index.js:10:15)
    at async Promise.all (index 0)
    at Module._compile (node:internal/modules/cjs/loader:1356:14)
    at node:internal/main/run_main_module:28:49`,
  ],
  [
    'bash',
    `./deploy.sh: line 3: terraform: command not found
./deploy.sh: line 4: jq: command not found
./deploy.sh: line 9: [: too many arguments
exit code 127`,
  ],
  [
    'npm',
    `npm ERR! code ERESOLVE
npm ERR! ERESOLVE unable to resolve dependency tree
npm ERR! While resolving: app@1.0.0
npm ERR! Found: react@18.2.0`,
  ],
  [
    'a server’s log',
    `2026-11-23T08:00:01Z INFO starting worker
2026-11-23T08:00:02Z WARN queue is slow
2026-11-23T08:00:03Z ERROR connection refused
2026-11-23T08:00:04Z INFO stopping`,
  ],
]

test.each(
  logs.flatMap(([name, log]) => [
    [name, log] as const,
    // As it arrives from Teams.
    [`${name}, in one line`, log.replaceAll(/\s+/g, ' ')] as const,
  ]),
)('a pasted log (%s) gets an honest answer', async (_, log) => {
  const view = only(await desk.type(log), 'notice')
  expect(view.title).toBe('That looks like a log')
  expect(view.lines[0]).toContain("can't debug it")
  expect(view.lines.join(' ')).not.toContain('My note')
})

test('a topic that the error names is offered, without a promise', async () => {
  const log = `2026-11-23T08:00:01Z INFO deploy
2026-11-23T08:00:02Z INFO sign in
2026-11-23T08:00:03Z ERROR workload identity federation: no matching record found
2026-11-23T08:00:04Z INFO canary release is on`
  const view = only(await desk.type(log), 'notice')
  expect(view.lines[1]).toContain('maybe not what went wrong here')
  expect(view.buttons).toHaveLength(1)
  expect((await desk.press(view.buttons[0]!)).messages[0]?.view).toBe('note')
})

test('in a mock exam, a log leads back to it', async () => {
  await desk.type('mock exam')
  await desk.press({ verb: 'mock.begin', data: { count: 5, minutes: 60 } })
  const view = only(await desk.type(logs[0]![1]), 'notice')
  expect(view.buttons).toMatchObject([{ verb: 'mock' }])
})

test.each([
  'what does the error "fatal: refusing to merge unrelated histories" mean?',
  'trigger:\n  - main\npool:\n  vmImage: ubuntu-latest\nsteps:\n  - script: npm test',
  'what happens at build time (see docs) and at release time (see wiki) and at run time',
])('“%s” is no log', async (text) => {
  expect(JSON.stringify((await desk.type(text)).messages)).not.toContain('looks like a log')
})
