// Copies the service to dist/, with its version.
import { cpSync, rmSync, writeFileSync } from 'node:fs'

const given = process.argv.indexOf('--version')
const version = given < 0 ? 'development' : (process.argv[given + 1] ?? 'development')
rmSync('dist', { recursive: true, force: true })
cpSync('src', 'dist/src', { recursive: true })
cpSync('package.json', 'dist/package.json')
writeFileSync('dist/src/version.json', `${JSON.stringify({ version })}\n`)
console.log(`Built version ${version}`)
