import { existsSync } from 'node:fs'

/** Debian's Chromium, or the one named by CHROMIUM_PATH; undefined when there is none. */
export const chromiumPath = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && existsSync(path),
)

/** No sandbox, because tests may run as root; no background traffic, because a test speaks to loopback only. */
export const chromiumArgs = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
