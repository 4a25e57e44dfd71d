import { setTimeout } from 'node:timers/promises'
import { checkServer } from './pipelines/release/check-server.ts'

// node deploy/smoke-test.ts https://host [attempts]: needs Node 24 or later and no packages.
const [url = '', attempts = '60'] = process.argv.slice(2)
if (!URL.canParse(url) || !(Number(attempts) >= 1)) {
  console.error('Give the address of the server: node deploy/smoke-test.ts https://host [attempts]')
  process.exitCode = 1
} else {
  const sleep = (seconds: number) => setTimeout(seconds * 1000)
  const passed = await checkServer(url, { attempts: Number(attempts) }, { fetch, sleep, say: console.log })
  if (!passed) process.exitCode = 1
}
