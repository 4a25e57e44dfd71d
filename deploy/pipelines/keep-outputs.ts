import { readFileSync } from 'node:fs'
import { setVariables } from './release/set-variables.ts'

// node deploy/pipelines/keep-outputs.ts outputs.json: sets the outputs of main.bicep that the following steps read.
const outputs = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Record<string, { value?: string }>
const output = (name: string): string => {
  const value = outputs[name]?.value
  if (value === undefined) throw new Error(`The deployment has no output ${name}.`)
  return value
}
setVariables({
  PUBLIC_ADDRESS: output('publicUrl'),
  REVISION_ADDRESS: output('revisionUrl'),
  WORKSPACE_ID: output('workspaceId'),
})
