import { kindNames, questionKinds } from '../domain/question-kinds/index.ts'
import { describedFields } from './described-fields.ts'

/** The right form of a field, said when it is missing or does not fit. */
export const fieldHints: Readonly<Record<string, string>> = {
  id: 'lower case words joined by hyphens, like canary-abort-metric',
  kind: `one of ${kindNames.join(', ')}`,
  objectives: 'one or two ids of the outline, like [d3.deployments.strategy]',
  difficulty: '1 knows it, 2 applies it, 3 weighs it under constraints',
  notes: 'one to four ids of the notes that explain it',
  sources: 'pages that the facts come from, each with title and url',
  title: 'the name that a reader sees',
  url: 'an https address without a locale segment',
  checked: 'the day on which the facts were checked, like 2026-11-23',
  tags: 'up to six words that quiz finds it by',
  stem: 'a situation, what is wanted and what constrains it, in 20 to 900 characters',
  options: 'three to five for single and for a blank, four to six for multiple',
  rationale: 'every option says why it is right or what it would be right for',
  aliases: 'one to fifteen other names and abbreviations',
  asks: 'five to ten ways in which people ask for it',
  belief: 'the mistaken belief in one sentence of at most 200 characters',
  truth: 'what is true instead, in one sentence of at most 260 characters',
  ...Object.assign({}, ...kindNames.map((kind) => describedFields(questionKinds[kind].schema))),
}
