import { parseBicep } from '../../../grading/read/bicep/parse-bicep.ts'
import { balanceFault } from './balance-fault.ts'

/** Valid code that the grammar doesn't know: parameter files, and extensions with a configuration. */
const unknownToGrammar = /^using\s|\breadEnvironmentVariable\(|^extension\s[^\n]*\swith\s/m

const balance = balanceFault({ comments: ['//'], quotes: `'` })

/** Parses the code. A snippet can also be part of a file, such as the properties of a resource. */
export async function bicepFault(text: string): Promise<string | undefined> {
  if (unknownToGrammar.test(text))
    return balance(text.replaceAll(/'''[\s\S]*?'''/g, "''").replaceAll(/\/\*[\s\S]*?\*\//g, ''))
  const fault = await firstFault(text)
  return fault === undefined || (await firstFault(`var part = {\n${text}\n}\n`)) === undefined
    ? undefined
    : `isn't valid Bicep: ${fault}`
}

const firstFault = (text: string): Promise<string | undefined> =>
  parseBicep(text, (_, fault) => fault && `${fault.message} (line ${fault.line})`)
