import { posix } from 'node:path'

/** What the pages can name. */
export interface Repository {
  /** Every file, from the root, such as `src/app.ts`. */
  readonly files: ReadonlySet<string>
  /** Text of a file; only asked for files that exist. */
  readonly read: (path: string) => string
  /** Names in `scripts` of package.json. */
  readonly scripts: ReadonlySet<string>
  /** Variables that the server, the templates, or the pipelines read. */
  readonly variables: ReadonlySet<string>
}

/** Folders whose files are named from the root. */
const folders = /^(?:\.github|cards|content|deploy|docs|src|tests)\//
/** Files that a build writes, or that the reader writes while following the page. */
const written = new Set(['dist/shipmate-teams.zip', 'src/teams/sdk/fetch-channel.ts'])

/**
 * Finds what a page names and the repository doesn't have: npm scripts, files, links, anchors, variables, and parameters of templates.
 * @param path of the page, from the root
 * @returns one line per problem
 */
export function pageProblems(path: string, page: string, repository: Repository): string[] {
  const blocks = Array.from(page.matchAll(/^ *```.*\n([\s\S]*?)^ *```$/gm), ([, code = '']) => code)
  const shell = Array.from(page.matchAll(/^ *```(?:bash|sh)\n([\s\S]*?)^ *```$/gm), ([, code = '']) => code)
  const prose = page.replaceAll(/^ *```.*\n[\s\S]*?^ *```$/gm, '')
  const spans = Array.from(prose.matchAll(/`([^`\n]+)`/g), ([, code = '']) => code)
  const code = [...blocks, ...spans]
  return [
    ...code.flatMap((text) => scriptProblems(text, repository)),
    // Recipes name the files that the reader creates.
    ...(path.startsWith('docs/how-to/') ? [] : code.flatMap((text) => fileProblems(text, repository))),
    ...linkProblems(path, page, prose, repository),
    ...code.flatMap((text) => namedVariableProblems(text, page, repository)),
    ...shellProblems(page, [...shell, ...spans.filter((span) => /^(?:az|echo|node|npm) /.test(span))]),
    ...blocks.flatMap((text) => parameterProblems(text, repository)),
  ].map((problem) => `${path}: ${problem}`)
}

const scriptProblems = (code: string, { scripts }: Repository): string[] =>
  Array.from(code.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g), ([, name = '']) => name)
    .filter((name) => !scripts.has(name))
    .map((name) => `there is no npm run ${name}`)

function fileProblems(code: string, { files }: Repository): string[] {
  return code
    .replaceAll('$ENVIRONMENT', 'test')
    .split(/[\s"'=,;:()[\]]+/)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => (folders.test(word) || /^dist\/.*\.(?:js|zip)$/.test(word)) && !/[<>*{}…$]/.test(word))
    .filter((word) => !written.has(word) && !isThere(word, files))
    .map((word) => `there is no ${word}`)
}

/** A folder counts, and a compiled file if its source is there. */
function isThere(word: string, files: ReadonlySet<string>): boolean {
  const path = word.replace(/^dist\/(.*)\.js$/, 'src/$1.ts').replace(/\/$/, '')
  return files.has(path) || [...files].some((file) => file.startsWith(`${path}/`))
}

function linkProblems(path: string, page: string, prose: string, { files, read }: Repository): string[] {
  return Array.from(prose.matchAll(/\]\(([^)\s]+)\)/g), ([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .flatMap((target) => {
      const [file = '', anchor] = target.split('#')
      const to = file === '' ? path : posix.join(posix.dirname(path), file)
      if (file !== '' && !isThere(to, files)) return [`the link ${target} leads nowhere`]
      const text = anchor === undefined || file === '' ? page : read(to)
      return anchor === undefined || anchorsOf(text).has(anchor) ? [] : [`${to} has no heading #${anchor}`]
    })
}

/** The anchors that GitHub gives to headings. */
const anchorsOf = (page: string): Set<string> =>
  new Set(
    Array.from(page.matchAll(/^#+ (.+)$/gm), ([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )

/** What `teams app create` writes. */
const ofOtherTools = new Set(['CLIENT_ID', 'CLIENT_SECRET', 'TENANT_ID'])

const variable = /(?<![\w$/.-])(?:[A-Z][A-Z0-9]*_[A-Z0-9_]+|MicrosoftApp\w+)\b(?![.(/-])/g

/** Variables that nothing reads, and that the page doesn't set either. */
const namedVariableProblems = (code: string, page: string, { variables }: Repository): string[] =>
  (code.match(variable) ?? [])
    .filter((name) => !variables.has(name) && !ofOtherTools.has(name) && page.search(settingOf(name)) < 0)
    .map((name) => `nothing reads ${name}`)

/** Variables of the shell that the page uses before it sets them. */
function shellProblems(page: string, shell: readonly string[]): string[] {
  const used = shell.flatMap((text) => Array.from(text.matchAll(/\$\{?([A-Za-z_]\w*)/g), ([, name = '']) => name))
  return [...new Set(used)]
    .filter((name) => {
      const at = page.search(settingOf(name))
      return at < 0 || at > page.search(new RegExp(`\\$\\{?${name}\\b`))
    })
    .map((name) => `$${name} is used before it is set`)
}

const settingOf = (name: string): RegExp => new RegExp(`(?:\\b${name}=|\\bfor ${name} in\\b)`)

/** Parameters of `az deployment` that a template must have. */
function parameterProblems(code: string, { files, read }: Repository): string[] {
  return code
    .replaceAll('\\\n', ' ')
    .split('\n')
    .flatMap((line) => {
      const [, template = ''] = /-f (\S+\.bicep)\b/.exec(line) ?? []
      if (!files.has(template)) return []
      const text = read(template)
      return Array.from(line.matchAll(/ (\w+)=/g), ([, name = '']) => name)
        .filter((name) => !new RegExp(`^param ${name} `, 'm').test(text))
        .map((name) => `${template} has no parameter ${name}`)
    })
}
