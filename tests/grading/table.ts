import { isDeepStrictEqual } from 'node:util'
import { variantOf, type Task } from '../../src/domain/task/task.ts'
import { grade } from '../../src/grading/grader.ts'
import { answersTo } from './answers.ts'

/** How the test answers to some tasks are graded. */
interface Counts {
  tasks: number
  right: number
  accepted: number
  wrong: number
  /** Wrong answers that miss exactly what they should, or can't be read from the right line on. */
  asExpected: number
  /** Answers by someone who saw only the task. */
  blind: number
  blindAccepted: number
  rules: number
  /** Rules that a wrong answer misses, so that they're known to find something. */
  missed: number
}

const none = (): Counts => ({
  tasks: 0,
  right: 0,
  accepted: 0,
  wrong: 0,
  asExpected: 0,
  blind: 0,
  blindAccepted: 0,
  rules: 0,
  missed: 0,
})

/** Grades the test answers to all tasks, and prints a table by language. */
export async function printTable(tasks: Iterable<Task>): Promise<void> {
  const byLanguage = new Map<string, Counts>()
  for (const task of tasks) {
    const counts = byLanguage.get(task.language) ?? none()
    byLanguage.set(task.language, counts)
    await addTo(counts, task)
  }
  const all = none()
  for (const counts of byLanguage.values())
    for (const key of Object.keys(all) as (keyof Counts)[]) all[key] += counts[key]
  console.log(
    '| language | tasks | right accepted | wrong graded as they should be | blind accepted | rules missed once |',
  )
  console.log('| --- | --- | --- | --- | --- | --- |')
  for (const [language, one] of [...byLanguage, ['all', all] as const])
    console.log(
      `| ${language} | ${one.tasks} | ${one.accepted} of ${one.right} | ${one.asExpected} of ${one.wrong} | ${one.blindAccepted} of ${one.blind} | ${one.missed} of ${one.rules} |`,
    )
}

async function addTo(counts: Counts, task: Task): Promise<void> {
  const variant = variantOf(task, 0)
  const found = async (answer: string): Promise<{ misses: string[] } | { fault: number }> => {
    const { rules, fault } = await grade(variant, answer)
    if (fault) return { fault: fault.line ?? 0 }
    return { misses: rules.filter(({ isMet }) => !isMet).map(({ rule }) => rule.id) }
  }
  const isAccepted = async (answer: string): Promise<boolean> => isDeepStrictEqual(await found(answer), { misses: [] })
  const { right, wrong, blind = [] } = await answersTo(task)
  const missed = new Set<string>()
  counts.tasks++
  counts.rules += task.rules.length
  for (const answer of right) {
    counts.right++
    if (await isAccepted(answer)) counts.accepted++
  }
  for (const { answer, ...expected } of wrong) {
    const is = await found(answer)
    counts.wrong++
    if (isDeepStrictEqual(is, expected)) counts.asExpected++
    if ('misses' in is) for (const rule of is.misses) missed.add(rule)
  }
  for (const answer of blind) {
    counts.blind++
    if (await isAccepted(answer)) counts.blindAccepted++
  }
  counts.missed += missed.size
}
