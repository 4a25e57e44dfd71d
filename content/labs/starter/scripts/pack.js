// Builds the service and packs it as out/service.zip. Needs the program zip.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'

function run(program, args, cwd) {
  const { status } = spawnSync(program, args, { cwd, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

run(process.execPath, ['scripts/build.js', ...process.argv.slice(2)])
mkdirSync('out', { recursive: true })
rmSync('out/service.zip', { force: true })
run('zip', ['--quiet', '--recurse-paths', '../out/service.zip', '.'], 'dist')
