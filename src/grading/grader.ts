import type { Graded, ReadAnswer } from '../domain/task/grade.ts'
import { TaskLanguage, type Gradable } from '../domain/task/task.ts'
import { hasGit } from '../has-git.ts'
import { gradeText } from './grade-text.ts'

/** Parses an answer into the tree that a task's rules look at. Each reader describes its tree. */
type Read = (text: string, task: Gradable) => ReadAnswer | Promise<ReadAnswer>

/** Loaded by the first answer in a language, so that the server starts without any parser. */
const readers: Readonly<Record<TaskLanguage, () => Promise<Read>>> = {
  'azure-pipelines': async () => (await import('./read/azure-pipelines.ts')).readAzurePipelines,
  'github-actions': async () => (await import('./read/github-actions.ts')).readGitHubActions,
  bicep: async () => (await import('./read/bicep.ts')).readBicep,
  arm: async () => (await import('./read/arm.ts')).readArm,
  terraform: async () => (await import('./read/terraform.ts')).readTerraform,
  kql: async () => (await import('./read/kql/read-kql.ts')).readKql,
  git: async () => (await import('./read/git/read-git.ts')).readGit,
  dockerfile: async () => (await import('./read/dockerfile.ts')).readDockerfile,
  policy: async () => (await import('./read/policy.ts')).readPolicy,
}

/** The languages whose answers can be graded on this machine: all, unless Git isn't installed. */
export const gradedLanguages = async (): Promise<ReadonlySet<TaskLanguage>> => {
  const isThere = await hasGit()
  return new Set(TaskLanguage.options.filter((language) => language !== 'git' || isThere))
}

/** Removes what a killed process left of answers that it was grading. @returns the number of folders */
export const removeLeftovers = async (now: Date): Promise<number> =>
  (await import('./read/git/leftovers.ts')).removeLeftovers(now)

/** Grades what a learner wrote. It runs nothing outside the process, except Git in a folder of its own. */
export const grade = (task: Gradable, answer: string): Promise<Graded> =>
  gradeText(task, answer, async (text) => (await readers[task.language]())(text, task))
