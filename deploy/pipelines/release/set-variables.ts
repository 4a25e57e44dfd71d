import { appendFileSync } from 'node:fs'

/** Sets variables for the following steps of the job, in GitHub Actions or Azure Pipelines, and prints them. */
export function setVariables(values: Readonly<Record<string, string>>): void {
  const file = process.env['GITHUB_ENV']
  for (const [name, value] of Object.entries(values)) {
    // A line break would let a value set other variables.
    if (/[\r\n]/.test(value)) throw new Error(`The value of ${name} has a line break.`)
    console.log(`${name}=${value}`)
    if (file !== undefined) appendFileSync(file, `${name}=${value}\n`)
    if (process.env['TF_BUILD'] !== undefined) console.log(`##vso[task.setvariable variable=${name}]${value}`)
  }
}
