/** The top section of the changelog: its version and its text without the heading. @throws if it's of another version */
export function topSection(changelog: string, version: string): string {
  const section = changelog.split(/^(?=## )/m).find((part) => part.startsWith('## '))
  const [heading = '', ...lines] = section?.split('\n') ?? []
  const [, found] = /^## \[?v?(\d+\.\d+\.\d+[\w.-]*)\]?/.exec(heading) ?? []
  if (found === undefined) throw new Error('CHANGELOG.md has no section such as: ## 0.1.0')
  if (found !== version)
    throw new Error(
      `The top section of CHANGELOG.md is ${found}, but package.json has ${version}; use the same version.`,
    )
  const text = lines.join('\n').trim()
  if (text === '') throw new Error(`The section ${found} of CHANGELOG.md is empty.`)
  return `${text}\n`
}
