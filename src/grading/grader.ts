import { gradeOf, type Graded, type ReadAnswer } from '../domain/task/grade.ts'
import type { Task, TaskLanguage } from '../domain/task/task.ts'
import { readArm } from './read/arm.ts'
import { readAzurePipelines } from './read/azure-pipelines.ts'
import { readGit } from './read/git/read-git.ts'
import { readGitHubActions } from './read/github-actions.ts'
import { readKql } from './read/kql/read-kql.ts'
import { readBicep } from './read/bicep.ts'
import { readDockerfile } from './read/dockerfile.ts'
import { readPolicy } from './read/policy.ts'
import { readTerraform } from './read/terraform.ts'

/** Parses an answer into the tree that a task's rules look at. Each reader describes its tree. */
type Read = (text: string, task: Task) => ReadAnswer | Promise<ReadAnswer>

const readers: Partial<Record<TaskLanguage, Read>> = {
  'azure-pipelines': readAzurePipelines,
  'github-actions': readGitHubActions,
  kql: readKql,
  git: readGit,
  bicep: readBicep,
  arm: readArm,
  terraform: readTerraform,
  dockerfile: readDockerfile,
  policy: readPolicy,
}

/** Longer answers than any task needs. */
export const longestAnswer = 6000

/** Grades a learner's answer to a task, in the form of its variant (`variantOf`). It runs nothing outside the process, except Git in a folder of its own. */
export async function grade(task: Task, answer: string): Promise<Graded> {
  const text = codeIn(answer)
  if (text.trim() === '') return gradeOf(task, { fault: { message: 'is empty' } })
  if (text.length > longestAnswer)
    return gradeOf(task, {
      fault: { message: `has more than ${longestAnswer} characters, which is more than any task needs` },
    })
  const read = readers[task.language]
  if (!read) throw new Error(`no reader for ${task.language}`)
  return gradeOf(task, await read(text, task))
}

/** What people paste: code in a fence, with spaces that don't break, or in a pasted block. */
export function codeIn(answer: string): string {
  const text = answer.replaceAll('\r\n', '\n').replaceAll('\u00a0', ' ').replaceAll('\u200b', '')
  const fenced = /^\s*```[\w-]*\n([\s\S]*?)\n?```\s*$/.exec(text)?.[1]
  return (fenced ?? text).replaceAll(/[\t ]+$/gm, '')
}
