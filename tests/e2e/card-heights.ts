import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { loadCatalog } from '../../src/content/load.ts'
import { bankHeights } from './bank-heights.ts'
import { chromiumArgs, chromiumPath } from './chromium.ts'
import { phone } from './measure-cards.ts'

// How many of the bank's questions and verdicts fit a phone's screen: `npm run cards:heights`. Needs Chromium.

const catalog = await loadCatalog(process.argv[2] ?? fileURLToPath(new URL('../../content/', import.meta.url)))
const questions = [...catalog.questions.values()]
const limits = [phone.height, phone.height - 100]

const share = (values: readonly number[], limit: number): string =>
  `${Math.round((100 * values.filter((value) => value <= limit).length) / values.length)}%`
const at = (values: readonly number[], quantile: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(quantile * (values.length - 1))] ?? 0

function print(name: string, values: readonly number[]): void {
  const cells = [
    String(values.length),
    ...limits.map((limit) => share(values, limit)),
    ...[0.5, 0.8, 0.95].map((quantile) => String(at(values, quantile))),
  ]
  console.log(name.padEnd(32) + cells.map((cell) => cell.padStart(7)).join(''))
}

const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: chromiumArgs })
const { asked, right, wrong } = bankHeights(browser, catalog, questions)
console.log(
  `${`At ${phone.width} px`.padEnd(32)}  cards${limits.map((limit) => `≤ ${limit}`.padStart(7)).join('')}    50 %   80 %   95 %`,
)
for (const [name, asksConfidence] of [
  ['question', false],
  ['question that asks how sure', true],
] as const) {
  const heights = (await asked(asksConfidence)).map(({ height }) => height)
  print(name, heights)
  for (const kind of new Set(questions.map((question) => question.kind)))
    print(
      `  ${kind}`,
      heights.filter((_, index) => questions[index]?.kind === kind),
    )
}
for (const [name, measure] of [
  ['right answer', right],
  ['wrong answer', wrong],
] as const) {
  const found = await measure()
  print(
    `${name}, down to Next`,
    found.map(({ firstButton }) => firstButton),
  )
  print(
    `${name}, all`,
    found.map(({ height }) => height),
  )
}
await browser.close()
