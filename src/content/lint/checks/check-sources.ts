import type { Source } from '../../../domain/outline.ts'
import type { Finding } from '../../problem.ts'

/** Hosts of primary documentation besides Microsoft Learn. Add others here, with a reason, in a review. */
const allowedHosts: ReadonlySet<string> = new Set([
  'docs.github.com',
  'github.com',
  'git-scm.com',
  'dora.dev',
  'semver.org',
  'calver.org',
  // Announcements and changelogs of the products themselves.
  'devblogs.microsoft.com',
  'azure.microsoft.com',
  'github.blog',
  // Vendors and specifications of tools that the outline names or needs.
  'git-lfs.com',
  'cli.github.com',
  'codeql.github.com',
  'mermaid.js.org',
  'www.conventionalcommits.org',
  'trunkbaseddevelopment.com',
  'docs.docker.com',
  'kubernetes.io',
  'helm.sh',
  'developer.hashicorp.com',
  'docs.npmjs.com',
  'docs.sonarsource.com',
  'jmeter.apache.org',
  'opentelemetry.io',
  'opentofu.org',
  'spdx.org',
  'www.rfc-editor.org',
])

const localized: ReadonlySet<string> = new Set(['learn.microsoft.com', 'docs.github.com'])

/** Checks that every link leads to an allowed host, and on Microsoft Learn to a page that's known to exist. */
export const checkSources = (sources: readonly Source[], learnPages: ReadonlySet<string>): Finding[] =>
  sources.flatMap(({ url }, index) => {
    const message = objection(new URL(url), learnPages)
    return message ? [{ path: ['sources', index, 'url'], message }] : []
  })

function objection({ hostname, pathname }: URL, learnPages: ReadonlySet<string>): string | undefined {
  const locale = pathname.split('/')[1] ?? ''
  if (localized.has(hostname) && /^[a-z]{2}(?:-[a-z]{2,4})?$/i.test(locale))
    return `has the locale segment "${locale}"; leave it out, so that readers get the page in their language`
  if (hostname === 'learn.microsoft.com')
    return learnPages.has(pageOf(pathname))
      ? undefined
      : `isn't in content/learn-pages.txt; use a page from the list, or add ${pathname} with a comment that says where you read it`
  return allowedHosts.has(hostname)
    ? undefined
    : `is on ${hostname}, which isn't an allowed host; use primary documentation (the list is in src/content/lint/checks/check-sources.ts)`
}

const pageOf = (path: string): string => path.toLowerCase().replace(/\/$/, '')

/** Reads `content/learn-pages.txt`: one path per line, with comments after ` #`. */
export const readLearnPages = (text: string): ReadonlySet<string> =>
  new Set(text.split('\n').map((line) => pageOf(line.replace(/(?:^| )#.*/, '').trim())))
