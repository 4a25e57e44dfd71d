import { test } from '@jest/globals'
import { chromiumPath } from './chromium.ts'

if (!chromiumPath && !process.env['CI'])
  console.warn('No Chromium was found, so the tests in the Playground are skipped. Install it, or set CHROMIUM_PATH.')

/** A test that needs a Chromium; with CI set it must be there. */
export const inPlayground = chromiumPath || process.env['CI'] ? test : test.skip
