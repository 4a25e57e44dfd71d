import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { releaseOfJob } from './release/release-of-job.ts'
import { rollOut } from './release/roll-out.ts'
import { az, variable } from './release/run.ts'

// node deploy/pipelines/roll-out.ts: moves the traffic in steps while the telemetry says that the new revision is healthy.
const healthy = await rollOut(
  releaseOfJob(),
  {
    workspace: variable('WORKSPACE_ID'),
    query: readFileSync(new URL('../azure/queries/release-health.kql', import.meta.url), 'utf8'),
    steps: [10, 50, 100],
    waitSeconds: Number(process.env['WAIT_SECONDS'] ?? 300),
    checks: 3,
    minTurns: Number(variable('MIN_TURNS')),
  },
  { az, sleep: (seconds) => setTimeout(seconds * 1000), say: console.log },
)
if (!healthy) process.exitCode = 1
