import { balanceFault } from './balance-fault.ts'

// Tabular operators: https://learn.microsoft.com/kusto/query/tabular-operators
const operators = new Set(
  (
    'as consume count distinct evaluate extend facet find fork getschema invoke join limit lookup make-graph make-series ' +
    'mv-apply mv-expand order parse parse-kv parse-where partition project project-away project-keep project-rename ' +
    'project-reorder reduce render sample sample-distinct scan search serialize sort summarize take top top-hitters ' +
    'top-nested union where'
  ).split(' '),
)

const balance = balanceFault({ comments: ['//'], quotes: `"'` })

/** Checks that brackets and quotes match, and that an operator follows every pipe. */
export function kqlFault(text: string): string | undefined {
  const unbalanced = balance(text)
  if (unbalanced !== undefined) return unbalanced
  const code = text.replaceAll(/\/\/.*$/gm, '').replaceAll(/"[^"\n]*"|'[^'\n]*'/g, '""')
  const unknown = [...code.matchAll(/\|\s*([\w-]*)/g)]
    .map((match) => match[1] ?? '')
    .find((word) => !operators.has(word))
  return unknown === undefined ? undefined : `has "| ${unknown}", which is not a KQL operator`
}
