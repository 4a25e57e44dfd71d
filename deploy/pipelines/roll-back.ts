import { setTimeout } from 'node:timers/promises'
import { releaseOfJob } from './release/release-of-job.ts'
import { rollBack } from './release/roll-out.ts'
import { az } from './release/run.ts'

// node deploy/pipelines/roll-back.ts: gives all the traffic back to the revision before this release.
const sleep = (seconds: number) => setTimeout(seconds * 1000)
await rollBack(releaseOfJob(), { az, sleep, say: console.log })
