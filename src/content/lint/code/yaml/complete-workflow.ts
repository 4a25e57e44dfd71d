type Mapping = Readonly<Record<string, unknown>>

const isMapping = (data: unknown): data is Mapping => typeof data === 'object' && data !== null && !Array.isArray(data)

/**
 * Adds what a snippet leaves out, so that the rest can be checked as a workflow: the trigger, the runner, and the jobs and steps
 * that it only refers to. What's there stays as it is.
 */
export function completeWorkflow(data: unknown): Mapping {
  if (Array.isArray(data)) return completeWorkflow({ steps: data as unknown })
  if (!isMapping(data)) return {}
  if ('steps' in data || 'runs-on' in data) {
    const { on, ...job } = data
    return completeWorkflow({ ...(on === undefined ? {} : { on }), jobs: { job } })
  }
  const jobs = isMapping(data['jobs']) ? data['jobs'] : { job: {} }
  const text = JSON.stringify(data)
  const complete = Object.fromEntries(Object.entries(jobs).map(([id, job]) => [id, completeJob(job, text)]))
  const needed = Object.values(jobs).flatMap((job) => (isMapping(job) ? [job['needs'] ?? []].flat() : []))
  const left = needed.filter((id): id is string => typeof id === 'string' && !(id in complete))
  const others = Object.fromEntries(left.map((id) => [id, completeJob({ outputs: outputsOf(id, text) }, text)]))
  return { on: triggerOf(text), ...data, jobs: { ...complete, ...others } }
}

function completeJob(job: unknown, text: string): unknown {
  if (!isMapping(job) || 'uses' in job) return job
  const { steps = [], ...rest } = job
  const known = Array.isArray(steps) ? steps.flatMap((step) => (isMapping(step) ? [step['id']] : [])) : []
  const left = [...new Set(Array.from(text.matchAll(/\bsteps\.([\w-]+)\.out(?:puts|come)/g), ([, id]) => id))].filter(
    (id) => !known.includes(id),
  )
  const earlier = left.map((id) => ({ id, run: 'true' }))
  return {
    'runs-on': 'ubuntu-latest',
    ...rest,
    steps: Array.isArray(steps) ? [...earlier, ...(steps.length > 0 ? steps : [{ run: 'true' }])] : steps,
  }
}

/** A trigger with the inputs that the snippet reads. */
const triggerOf = (text: string): unknown => ({
  workflow_dispatch: { inputs: valuesOf(/\binputs\.([\w-]+)/g, text, { type: 'string' }) },
})

const outputsOf = (job: string, text: string): Mapping =>
  valuesOf(new RegExp(`\\bneeds\\.${job}\\.outputs\\.([\\w-]+)`, 'g'), text, '1')

const valuesOf = (pattern: RegExp, text: string, value: unknown): Mapping =>
  Object.fromEntries(Array.from(text.matchAll(pattern), ([, name = '']) => [name, value]))
