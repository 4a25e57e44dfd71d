import { balanceFault } from './balance-fault.ts'
import { bicepFault } from './bicep-fault.ts'
import { dockerfileFault } from './dockerfile-fault.ts'
import { kqlFault } from './kql-fault.ts'
import { yamlFault } from './yaml/yaml-fault.ts'

/** A piece of code in the content. */
export interface Code {
  readonly language: string
  readonly text: string
}

/** Returns a message that continues the field's name (`has a ( that isn't closed`), or undefined if the text is well formed. */
type Fault = (text: string) => string | undefined | Promise<string | undefined>

const faults: Readonly<Record<string, Fault>> = {
  yaml: yamlFault,
  json: jsonFault,
  kql: kqlFault,
  bicep: bicepFault,
  hcl: balanceFault({ comments: ['#', '//'], quotes: `"` }),
  sql: balanceFault({ comments: ['--'], quotes: `'` }),
  dockerfile: dockerfileFault,
}

/**
 * Finds a fault in code, as far as that's possible without running it. The linters are development dependencies, so nothing that
 * the server loads can import this.
 */
export const codeFault = async ({ language, text }: Code): Promise<string | undefined> => faults[language]?.(text)

function jsonFault(text: string): string | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return `isn't valid JSON once it's filled in: ${(error as Error).message}`
  }
}
