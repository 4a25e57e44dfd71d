import { kindNames, questionKinds } from '../../domain/question-kinds/index.ts'
import { describedFields } from './described-fields.ts'

/** The right form of a field, for messages about missing and invalid fields. */
export const fieldHints: Readonly<Record<string, string>> = {
  id: 'lowercase words joined by hyphens, such as canary-abort-metric',
  kind: `one of ${kindNames.join(', ')}`,
  objectives: 'one or two ids from the outline, such as [d3.deployments.strategy]',
  difficulty: '1 to know it, 2 to apply it, 3 to weigh it under constraints',
  notes: 'one to four ids of the notes that explain it',
  sources: 'pages that the facts come from, each with title and url',
  title: 'the name that readers see',
  url: 'an https address without a locale segment',
  checked: 'the day on which the facts were checked, such as 2026-11-23',
  tags: 'up to six words that learners find it by',
  stem: 'a situation, a goal, and its constraints, in 20 to 900 characters',
  options: 'three to five for a single choice or a blank, four to six for a multiple choice',
  rationale: 'say why the option is right, or what it would be right for',
  aliases: 'one to 36 other names and abbreviations',
  asks: "five to thirty questions about it in people's words",
  belief: 'the mistaken belief in one sentence of at most 200 characters',
  alt: "what the diagram shows, in words, for people who don't see it",
  truth: 'what is true instead, in one sentence of at most 260 characters',
  ...Object.assign({}, ...kindNames.map((kind) => describedFields(questionKinds[kind].schema))),
}
