import type { Frame, Page } from 'playwright-core'

/**
 * Waits until an expression is true in a page. Playwright's own waitForFunction looks a second time with `eval`, which the pages' policy
 * forbids, so it failed whenever the first look came too early.
 */
export const untilTrue = (page: Page | Frame, expression: string): Promise<unknown> =>
  page.evaluate(`new Promise((found) => {
    const look = () => (${expression} ? found(true) : setTimeout(look, 20))
    look()
  })`)
