/** A reporter for Node's test runner: writes which tests passed and failed as Markdown. */
export default async function* reportSummary(events) {
  yield '| Test | Result |\n| --- | --- |\n'
  for await (const { type, data } of events) {
    // A file is reported like a test, under its own path.
    if (data?.name === data?.file) continue
    if (type === 'test:pass') yield `| ${data.name} | passed |\n`
    if (type === 'test:fail') yield `| ${data.name} | **failed** |\n`
  }
}
