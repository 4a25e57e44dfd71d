import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { Task, variantOf } from '../../src/domain/task/task.ts'
import { grade } from '../../src/grading/grader.ts'
import { readGit } from '../../src/grading/read/git/read-git.ts'
import { realContent } from '../real-content.ts'
import { answersTo } from './answers.ts'
import { printTable } from './table.ts'

// npm run --silent grade -- content/tasks/<language>/<id>.yaml [ANSWER]
// Grades the answer in a file, or the task's starter, solution, and test answers, and prints which rules each meets.
// npm run --silent grade -- --table
// Grades the test answers to all tasks, and prints how many are graded as they should be, by language.

const [file = '', answer] = process.argv.slice(2)
if (file === '--table') {
  await printTable((await realContent()).tasks.values())
  process.exit(0)
}
const task = Task.parse(parse(await readFile(file, 'utf8')))
const variant = variantOf(task, 0)

const show = async (name: string, text: string, expected = '', form = variant): Promise<void> => {
  const { rules, credit, fault } = await grade(form, text)
  const missed = rules.filter(({ isMet }) => !isMet).map(({ rule }) => rule.id)
  const found = fault ? `can't be read: line ${fault.line ?? '?'} ${fault.message}` : missed.join(', ') || 'everything'
  console.log(`${name}: ${Math.round(credit * 100)} %, ${missed.length > 0 ? 'misses ' : ''}${found}${expected}`)
}

/** The commits that a Git task starts with, because a situation may name them. */
const showCommits = async (form: Task, number: number): Promise<void> => {
  const read = await readGit('git status', form)
  const { branches = [] } = ('tree' in read ? read.tree : {}) as {
    branches?: { name: string; log: { commit: string; subject: string }[] }[]
  }
  for (const { name, log } of branches)
    console.log(`variant ${number}, ${name}: ${log.map(({ commit, subject }) => `${commit} ${subject}`).join(', ')}`)
}

if (answer) await show(answer, await readFile(answer, 'utf8'))
else {
  if (task.language === 'git')
    for (const attempt of task.variants.keys()) await showCommits(variantOf(task, attempt), attempt + 1)
  if (task.starter !== undefined) await show('starter', variant.starter ?? '')
  for (const attempt of task.variants.keys()) {
    const form = variantOf(task, attempt)
    await show(`solution ${attempt + 1}`, form.solution, '', form)
  }
  const { right, wrong } = await answersTo(task)
  for (const [index, text] of right.entries()) await show(`right ${index + 1}`, text)
  for (const [index, one] of wrong.entries())
    await show(
      `wrong ${index + 1}`,
      one.answer,
      ` (expected: ${'fault' in one ? `line ${one.fault}` : one.misses.join(', ')})`,
    )
}
