import { readFileSync } from 'node:fs'

/** The version that the build wrote. The container gets it as a variable. */
export function readVersion() {
  if (process.env.VERSION) return process.env.VERSION
  try {
    return JSON.parse(readFileSync(new URL('version.json', import.meta.url), 'utf8')).version
  } catch {
    return 'development'
  }
}
