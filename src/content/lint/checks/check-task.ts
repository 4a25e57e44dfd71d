import type { Task } from '../../../domain/task/task.ts'
import type { Finding } from '../../problem.ts'
import { stemOf } from '../../read/source-file.ts'

/**
 * Checks the rules of a task that its schema can't express. Its rules are tested with right and wrong answers in `tests/grading/answers`.
 * @param path the file's path in the content folder: `tasks/kql/failed-requests.yaml`
 */
export const checkTask = (task: Task, path: string): Finding[] => [
  ...checkName(task, path),
  ...checkVariants(task),
  ...checkRules(task),
  ...checkForm(task),
]

function checkName({ id, language }: Task, path: string): Finding[] {
  const name = stemOf(path)
  return [
    ...(id === name
      ? []
      : [{ path: ['id'], message: `is ${id}, but the file is ${name}.yaml; use the same name for both` }]),
    ...(path.startsWith(`tasks/${language}/`)
      ? []
      : [{ path: ['language'], message: `is ${language}, so the file belongs in tasks/${language}/` }]),
  ]
}

/** Each variant has the same names, each with a value of its own, and each name is used where the learner sees it and in a rule or the solution. */
function checkVariants({ variants, ...task }: Task): Finding[] {
  const [first = {}] = variants
  const names = Object.keys(first)
  const seen = `${task.situation} ${task.starter ?? ''} ${JSON.stringify(task.tables ?? '')} ${task.setup ?? ''}`
  const unequal = variants.flatMap((variant, index) =>
    Object.keys(variant).toSorted().join() === names.toSorted().join()
      ? []
      : [{ path: ['variants', index], message: `has other names than the first variant (${names.join(', ')})` }],
  )
  const unused = names.flatMap((name) =>
    seen.includes(`[[${name}]]`)
      ? []
      : [
          {
            path: ['variants', 0, name],
            message: `is never told the learner; write [[${name}]] in the situation or the starter`,
          },
        ],
  )
  const used = [...JSON.stringify(task).matchAll(/\[\[(\w+)\]\]/g)].map(([, name = '']) => name)
  const unknown = [...new Set(used)].flatMap((name) =>
    names.includes(name) ? [] : [{ path: ['variants'], message: `have no value for [[${name}]]` }],
  )
  return [...unequal, ...unused, ...unknown]
}

function checkRules({ rules }: Task): Finding[] {
  const ids = rules.map(({ id }) => id)
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ path: ['rules', index, 'id'], message: `is ${id}, which is used twice` }] : [],
  )
}

/** Tables belong to queries, and a repository to Git. */
function checkForm({ language, tables, setup }: Task): Finding[] {
  return [
    ...((tables !== undefined) === (language === 'kql')
      ? []
      : [{ path: ['tables'], message: 'belong to KQL tasks, and each of those needs them' }]),
    ...((setup !== undefined) === (language === 'git')
      ? []
      : [{ path: ['setup'], message: 'belongs to Git tasks, and each of those needs one' }]),
  ]
}
