import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { parseSync } from '@swc/core'

/** Folders of `src` whose texts are for learners. The others speak to operators and to authors of content. */
const forLearners = new Set(['domain', 'explainer', 'features', 'jobs', 'kernel', 'router', 'teams'])

/** Files whose texts no learner reads, and what they are. */
const exceptions: Readonly<Record<string, string>> = {
  'router/reader/normalize.ts': 'short forms that people type',
  'router/reader/read-answer.ts': 'words around an answer',
  'router/reader/slots.ts': 'words for times, dates, and places',
  'router/reader/tokens.ts': 'words that carry no meaning of their own',
  'domain/plan/answer-regression.ts': 'what the weights of a model are for',
  'kernel/text/places.en.ts': 'names of places',
  'domain/word-vectors.ts': 'what authors of content read about a damaged file',
  'explainer/check/same-meaning.ts': 'synonyms that sentences are compared with',
  'explainer/check/word-lists.ts': 'words that sentences are searched for',
  'explainer/find/alike.ts': 'words that mean the same in every question',
  'explainer/follow-up/paraphrases.ts': 'words that ask for the same thing',
  'explainer/read/errand.ts': 'words of requests that are declined',
  'explainer/read/moving-target.ts': 'words of questions about what changes',
  'explainer/read/question-words.ts': 'names of what questions ask for',
  'explainer/read/read-question.ts': 'forms of a question that others are turned into',
  'explainer/read/languages.words.ts': 'words of other languages, and the English that the explainer reads instead',
  'explainer/model/prompt.ts': 'instructions to a language model',
  'kernel/html/style.ts': 'the style of pages',
  'features/tasks/languages.ts': 'words that name what people want to write',
  'features/take-along/anki/apkg.ts': 'the format of Anki’s files',
}

/** Capitalized words that Adaptive Cards, Bot Framework, the configuration, or Node define. */
const technical = new Set(
  'Accent Action Attention Authorization Bold Bolder Carousel Chart Claim Code Column Container Date Default Federated Good Image Input Large Lighter Medium Message Monospace Note Object Small Table Warning'.split(
    ' ',
  ),
)

/** Calls whose texts operators, authors, or nobody reads: logs, errors, schema messages, word lists, patterns. */
const notForLearners = new Set(
  'Error TypeError RangeError AbortError AggregateError RegExp info warn error debug log fatal regex min max refine superRefine addIssue describe meta check split test match matchAll replace replaceAll startsWith endsWith includes'.split(
    ' ',
  ),
)

interface Node {
  readonly type?: string
  readonly [field: string]: unknown
}

/** A text that a person reads: words with a space between them, or one capitalized word. */
const isText = (value: string): boolean =>
  /[A-Za-z’']{2,}[,.:;!?)*]*\s+[(*]*[A-Za-z’']{2,}/.test(value)
    ? /[a-z]/.test(value)
    : /^[A-Z][a-z’']+[.!?…:]?$/.test(value.trim()) && !technical.has(value.trim().replace(/\W$/, ''))

const calleeName = ({ callee }: Node): string | undefined => {
  const node = callee as Node
  return (node.value ?? (node.property as Node | undefined)?.value) as string | undefined
}

/** The texts in a syntax tree, without those in calls and types that no learner reads. */
function textsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn)
  if (typeof node !== 'object' || node === null) return []
  const { type } = node as Node
  if (type?.startsWith('Ts') && !/^Ts(?:As|NonNull|Satisfies|Const)/.test(type)) return []
  if (type === 'ImportDeclaration' || type?.startsWith('Export') === true) {
    const { declaration, decl } = node as Node
    return textsIn(declaration ?? decl)
  }
  if ((type === 'CallExpression' || type === 'NewExpression') && notForLearners.has(calleeName(node as Node) ?? ''))
    return textsIn((node as Node).callee).filter((text) => !wordList(node as Node).includes(text))
  if (type === 'TaggedTemplateExpression' && ((node as Node).tag as Node).value === 'markup')
    return textsInMarkup((node as Node).template as Node)
  if (type === 'StringLiteral') return [(node as Node).value as string].filter(isText)
  if (type === 'TemplateElement') return [(node as Node).cooked as string].filter(isText)
  return Object.entries(node)
    .filter(([field]) => field !== 'span')
    .flatMap(([, child]) => textsIn(child))
}

/** The texts of a page's HTML: those between its tags, and those in it that have a text of their own. */
function textsInMarkup({ quasis, expressions }: Node): string[] {
  const whole = (quasis as Node[]).map(({ cooked }) => cooked as string).join('\0')
  const between = whole.replaceAll(/<[^>]*>/g, '\0').split('\0')
  const attributes = Array.from(whole.matchAll(/(?:alt|aria-label|title)="([^"]*)"/g), ([, text = '']) => text)
  return [...[...between, ...attributes].map((text) => text.trim()).filter(isText), ...textsIn(expressions)]
}

/** The receiver of `'a b c'.split(' ')`. */
const wordList = ({ callee }: Node): string[] => {
  const receiver = (callee as Node).object as Node | undefined
  return receiver?.type === 'StringLiteral' ? [receiver.value as string] : []
}

const root = fileURLToPath(new URL('../src/', import.meta.url))
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && forLearners.has(file.split('/')[0] as string))

const strays = (file: string): string[] =>
  textsIn(parseSync(readFileSync(root + file, 'utf8'), { syntax: 'typescript', target: 'es2022' }))

test('what learners read stands in texts.en.ts files only', () => {
  const found = files
    .filter((file) => !/(?:^|\/)(?:texts|says|words)\.en\.ts$/.test(file))
    .filter((file) => exceptions[file] === undefined)
    .flatMap((file) => strays(file).map((text) => `${file}: ${text}`))
  expect(found).toEqual([])
})

test.each(Object.keys(exceptions))('the exception %s is needed', (file) => {
  expect(strays(file)).not.toEqual([])
})

test('the search finds texts where they are', () => {
  const source = `
    const a = notice('Nothing is open', [\`You have \${n} left to do.\`], [button('Next')])
    throw new Error('the file has no version')
    const list = 'all of them'.split(' ')
    log.info('the turn took long')
    const b = { color: 'Good', kind: 'mock-page' }
    const c = markup\`<p class="small soft">\${n}<b title="Open it">read more</b></p>\``
  expect(textsIn(parseSync(source, { syntax: 'typescript' }))).toEqual([
    'Nothing is open',
    'You have ',
    ' left to do.',
    'Next',
    'read more',
    'Open it',
  ])
})
