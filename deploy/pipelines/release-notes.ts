import { readFileSync } from 'node:fs'
import { topSection } from './release/changelog.ts'

// node deploy/pipelines/release-notes.ts: prints the top section of CHANGELOG.md.
const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const { version } = JSON.parse(file('../../package.json')) as { version: string }
process.stdout.write(topSection(file('../../CHANGELOG.md'), version))
