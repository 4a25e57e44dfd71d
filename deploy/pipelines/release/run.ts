import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Runs Azure CLI. @returns what it printed @throws with the command and what it wrote to standard error */
export type Az = (args: readonly string[]) => Promise<string>

const execute = promisify(execFile)

export const az: Az = async (args) => {
  const { stdout } = await execute('az', args, { maxBuffer: 32 * 1024 * 1024 })
  return stdout
}

/** Reads a variable of the job. @throws with its name if it's missing or empty */
export function variable(name: string): string {
  const value = process.env[name] ?? ''
  // Azure Pipelines leaves a macro as it is when the variable doesn't exist.
  if (value === '' || value.startsWith('$(')) throw new Error(`The variable ${name} is missing.`)
  return value
}
