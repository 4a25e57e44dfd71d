import type { Note } from '../../../domain/note.ts'

/** Recognizes names in texts: of products, features, settings, roles, commands, and files. */
export interface Names {
  /** The names in a text, with their places, first to last; they don't overlap. */
  find(text: string): readonly Found[]
  /** Whether a text is nothing but a name, such as an option *Burnup* among *Velocity* and *Cumulative flow*. */
  isName(text: string): boolean
}

interface Found {
  readonly start: number
  readonly end: number
  /** What makes two mentions the same name. */
  readonly name: string
  readonly isCode: boolean
}

/** Lowercase names of one word that notes mention among their names, but that rules can't tell from everyday words. */
const oneWord =
  'canary|rebase|rebasing|squash|fast-forward|cherry-pick|cherry-picking|reflog|stash|bisect|submodules?|subtree|scalar|kanban|scrum|trunk-based|gitflow|rolling|recreate|swap|slots?|runonce|terraform|bicep|ansible|packer|helm|kubectl|docker|npm|nuget|maven|gradle|pip|yarn|pnpm|cron|webhooks?|wiki|semver|calver|monorepo|sparse-checkout|lfs'

/** Longer texts say something. */
const mostWords = 4

/** Verbs and small words that start a sentence or an option without being part of a name. */
const starters = new Set(
  'a|an|the|add|allow|append|apply|approve|archive|assign|at|attach|block|both|build|by|call|change|check|choose|clear|clone|commit|compare|complete|configure|connect|convert|copy|create|declare|define|delete|deploy|disable|do|each|edit|enable|every|export|filter|fetch|for|from|generate|give|grant|group|if|import|in|include|increase|install|into|invite|it|keep|let|limit|link|list|lock|lower|make|mark|merge|move|name|no|on|one|only|open|output|pass|pin|place|point|press|promote|protect|publish|pull|push|put|query|queue|raise|read|record|reduce|reference|register|release|remove|rename|replace|require|rerun|reset|restart|restore|restrict|return|revert|review|revoke|rewrite|rotate|run|save|scan|schedule|see|select|send|set|share|show|sign|skip|split|start|stop|store|swap|switch|tag|take|team|test|that|there|these|they|this|to|train|turn|two|unlock|update|upload|use|using|wait|what|when|which|with|without|write|you|your|as|after|before|during|while|because|how|who|where|whose|its|their|some|many|most|three|four|five|all|any|and|or|not|but|then|so|of|since|under|over|until|once|into|repeat|runs|rerun|retry|drop|end|exclude|expand|fail|fix|force|hold|ignore|init|inspect|log|look|monitor|notify|order|pause|pick|print|process|raise|rebuild|redeploy|refer|resume|roll|search|skip|sort|squash|stage|submit|transfer|trust|validate|verify|view|watch'.split(
    '|',
  ),
)

const capital = String.raw`[A-Z][\w+#'-]*(?:\.[A-Za-z][\w+#-]*)*`
const joined = String.raw`(?: (?:(?:for|of|and|to|in|on|as|by|with|from|the|a) (?=[A-Z]))?(?:${capital}|\d+(?:\.\d+)*))`
const properName = new RegExp(String.raw`\b${capital}${joined}*`, 'g')
const codeSpan = /`[^`]+`/g
const emphasized = /\*\*?[^*\n]+\*\*?/g
/** Paths, file names, flags, variables, and words with capitals inside. */
const codeWord =
  /(?<![\w`])(?:--?[a-z][\w-]*(?:=\S+)?|@?[\w-]+(?:[./:@\\_][\w@*-]+)+|[a-z]+[A-Z]\w*|\$[\w(){}.:-]+|[0-9a-f]{7,40}|v\d[\w.*]*)(?!\w)/g

/** @param notes whose names of several words, such as *deployment slot*, count as names too */
export function namesIn(notes: readonly Note[]): Names {
  const ofNotes = notes
    .flatMap(({ title, aliases }) => [title, ...aliases])
    .filter((name) => /[ -]/.test(name) && !/[()]/.test(name))
    .toSorted((a, b) => b.length - a.length)
    .map((name) => escaped(name).replaceAll(/[ -]/g, '[ -]'))
  const lowercase = new RegExp(String.raw`\b(?:${[...ofNotes, oneWord].join('|')})(?:s|es)?\b`, 'gi')
  return {
    isName: (text) => {
      const [first = '', ...rest] = text.split(' ')
      return rest.length < mostWords && /^[A-Z][^`]*$/.test(text) && !starters.has(first.toLowerCase())
    },
    find(text) {
      const spans = matches(text, codeSpan, true)
      const isInside = ({ start, end }: Found): boolean => spans.some((span) => span.start <= start && end <= span.end)
      const all = [
        ...matches(text, emphasized, false),
        ...matches(text, codeWord, true),
        ...matches(text, properName, false).flatMap((found) => withoutStarter(text, found)),
        ...matches(text, lowercase, false),
      ]
      // What is between backticks is one piece, whatever is in it.
      return withoutOverlap([...spans, ...all.filter((found) => !isInside(found) && !overlaps(found, spans))])
    },
  }
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)

const matches = (text: string, pattern: RegExp, isCode: boolean): Found[] =>
  [...text.matchAll(pattern)].map((match) => at(text, match.index, match.index + match[0].length, isCode))

const at = (text: string, start: number, end: number, isCode: boolean): Found => ({
  start,
  end,
  isCode,
  name: isCode ? text.slice(start, end).replaceAll('`', '') : nameOf(text.slice(start, end)),
})

/** The same for a name in another case or number, and with emphasis. */
const nameOf = (text: string): string =>
  text
    .replaceAll('*', '')
    .toLowerCase()
    .replace(/(?<=[a-z]{3})s$/, '')

const overlaps = ({ start, end }: Found, others: readonly Found[]): boolean =>
  others.some((other) => start < other.end && other.start < end)

/** Drops a capitalized first word of a sentence that is no name. A lone one is a name only if it has more than one capital or a digit. */
function withoutStarter(text: string, found: Found): Found[] {
  const words = text.slice(found.start, found.end).split(' ')
  const [first = '', ...rest] = words
  const startsSentence = found.start === 0 || /[.?!:;)]["')\]]*\s+$|\n\s*$|^\W+$/.test(text.slice(0, found.start))
  if (!startsSentence) return [found]
  if (starters.has(first.toLowerCase())) {
    const left = rest.findIndex((word) => /^[A-Z0-9]/.test(word))
    if (left < 0) return []
    const skipped = [first, ...rest.slice(0, left)].join(' ').length + 1
    return [at(text, found.start + skipped, found.end, found.isCode)]
  }
  return rest.length > 0 || /[A-Z0-9].*[A-Z0-9]|[.#+]/.test(first) || isNameAlone(first) ? [found] : []
}

/** Products of one word that often start a sentence. */
const isNameAlone = (word: string): boolean =>
  /^(?:Dependabot|Terraform|Bicep|Ansible|Packer|Helm|Docker|Kubernetes|Git|Jenkins|Octopus|Nexus|Maven|Gradle|Prometheus|Grafana|Slack|Scalar|Contributor|Owner|Reader|Admin|Maintain|Triage|Basic|Stakeholder|Agile|Scrum|Rebase|Squash|Canary|Rolling|Splunk|Trivy|Jest|Playwright|Selenium|Codespaces|Packages|Actions)s?$/.test(
    word,
  )

/** Keeps the longest of overlapping names, first to last. */
function withoutOverlap(all: readonly Found[]): Found[] {
  const kept: Found[] = []
  for (const found of all.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (!overlaps(found, kept)) kept.push(found)
  return kept.toSorted((a, b) => a.start - b.start)
}
