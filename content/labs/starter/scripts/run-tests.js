// Runs the tests, and writes their results and coverage to reports/.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

mkdirSync('reports', { recursive: true })
const to = (reporter, destination) => [`--test-reporter=${reporter}`, `--test-reporter-destination=${destination}`]
const { status } = spawnSync(
  process.execPath,
  [
    '--no-warnings',
    '--test',
    '--experimental-test-coverage',
    ...to('spec', 'stdout'),
    ...to('junit', 'reports/junit.xml'),
    ...to('./scripts/report-coverage.js', 'reports/cobertura.xml'),
    ...to('./scripts/report-summary.js', 'reports/summary.md'),
  ],
  { stdio: 'inherit' },
)
process.exitCode = status ?? 1
