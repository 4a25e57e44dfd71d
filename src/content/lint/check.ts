import { parseArgs } from 'node:util'
import { checkContent } from './check-content.ts'

// npm run content:check [-- [folder] [--area d3] [--part] [--quiet]]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    area: { type: 'string' },
    part: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
})
const { output, ok } = await checkContent({
  dir: positionals[0] ?? 'content',
  today: new Date().toISOString().slice(0, 10),
  area: values.area,
  part: values.part,
  quiet: values.quiet,
})
if (output !== '') console.log(output)
if (!ok) process.exitCode = 1
