import type { TaskLanguage } from '../../domain/task/task.ts'

/** The words by which people name what they want to write. Longer names come first. */
const named: readonly (readonly [RegExp, readonly TaskLanguage[]])[] = [
  [/\b(?:github|gh) actions?(?: workflows?| ya?ml)?\b/g, ['github-actions']],
  [/\b(?:azure|ado|azdo)[- ]pipelines?(?: ya?ml)?\b/g, ['azure-pipelines']],
  [/\b(?:branch )?polic(?:y|ies)\b(?: json)?/g, ['policy']],
  [/\barm(?: templates?)?\b/g, ['arm']],
  [/\bdocker ?files?\b|\bdocker\b/g, ['dockerfile']],
  [/\b(?:kql|kusto)(?: quer(?:y|ies))?\b|\b(?:log )?quer(?:y|ies)\b/g, ['kql']],
  [/\bbicep(?: files?| templates?)?\b/g, ['bicep']],
  [/\bterraform\b|\bhcl\b/g, ['terraform']],
  [/\bgit(?: commands?)?\b(?! ?hub)/g, ['git']],
  [/\bworkflows?\b/g, ['github-actions']],
  [/\b(?:yaml |yml )?pipelines?(?: ya?ml)?\b/g, ['azure-pipelines']],
  [/\bya?mls?\b/g, ['azure-pipelines', 'github-actions']],
  [/\b(?:iac|infrastructure as code)\b/g, ['bicep', 'arm', 'terraform']],
]

/** What a topic says besides its subject: `some kusto`, `a yaml file`. */
const filler =
  /^(?:(?:some|any|a|an|the|my|one|few|more|with|in|on|of|for|about|using|files?|code|tasks?|and|or|please)\b\s*)+|(?:\s*\b(?:files?|code|tasks?|exercises?|please|and|in|on|with|for))+$/g

/** Which languages a topic names, and what is left of it. */
export function languagesIn(topic: string): { readonly languages: readonly TaskLanguage[]; readonly rest: string } {
  let rest = topic.toLowerCase()
  const languages = new Set<TaskLanguage>()
  for (const [words, meant] of named) {
    const without = rest.replaceAll(words, ' ')
    if (without === rest) continue
    for (const language of meant) languages.add(language)
    rest = without
  }
  let tidy = rest.replaceAll(/\s+/g, ' ').trim()
  for (let before = ''; before !== tidy;) {
    before = tidy
    tidy = tidy.replaceAll(filler, '').trim()
  }
  return { languages: [...languages], rest: tidy }
}

/** The word that lists the tasks of a language. */
export const wordFor: Readonly<Record<TaskLanguage, string>> = {
  'azure-pipelines': 'azure pipelines',
  'github-actions': 'github actions',
  bicep: 'bicep',
  arm: 'arm',
  terraform: 'terraform',
  kql: 'kql',
  git: 'git',
  dockerfile: 'dockerfile',
  policy: 'policy',
}
