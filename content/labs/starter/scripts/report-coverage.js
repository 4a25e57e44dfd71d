import { relative } from 'node:path'

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
const rate = (covered, all) => (all === 0 ? 1 : covered / all).toFixed(4)

/** A reporter for Node's test runner: writes the coverage of the lines in the format of Cobertura. */
export default async function* reportCoverage(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:coverage') continue
    const { files, totals, workingDirectory } = data.summary
    const classes = files.map(({ path, lines, coveredLineCount, totalLineCount }) => {
      const name = escaped(relative(workingDirectory, path))
      const hits = lines.map(({ line, count }) => `<line number="${line}" hits="${count}"/>`).join('')
      return `<class name="${name}" filename="${name}" line-rate="${rate(coveredLineCount, totalLineCount)}"><methods/><lines>${hits}</lines></class>`
    })
    const total = rate(totals.coveredLineCount, totals.totalLineCount)
    yield `<?xml version="1.0"?>
<coverage line-rate="${total}" lines-covered="${totals.coveredLineCount}" lines-valid="${totals.totalLineCount}" version="1" timestamp="${Date.now()}">
<sources><source>${escaped(workingDirectory)}</source></sources>
<packages><package name="orders" line-rate="${total}"><classes>
${classes.join('\n')}
</classes></package></packages>
</coverage>
`
  }
}
