import { validate, ValidationSeverity } from 'dockerfile-utils'

interface Instruction {
  readonly name: string
  readonly text: string
}

interface Stage {
  readonly base: string
  readonly name: string
  readonly instructions: readonly Instruction[]
}

/** The folder that an image is built from. */
export interface BuildFolder {
  exists(path: string): boolean
  /** Text of `.dockerignore`. */
  readonly ignore: string
}

const labels = ['title', 'description', 'licenses', 'version', 'revision', 'created', 'source', 'base.name']

/** @returns what is wrong with a Containerfile of several stages, one line per problem */
export function checkContainerfile(text: string, folder: BuildFolder): string[] {
  const warning = ValidationSeverity.WARNING
  const lint = validate(text, {
    deprecatedMaintainer: warning,
    directiveCasing: warning,
    emptyContinuationLine: warning,
    instructionCasing: warning,
    instructionCmdMultiple: warning,
    instructionEntrypointMultiple: warning,
    instructionHealthcheckMultiple: warning,
    instructionJSONInSingleQuotes: warning,
    instructionWorkdirRelative: warning,
  }).map(
    ({ range, message }) => `line ${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
  )
  const stages = stagesOf(text)
  const final = stages.at(-1)
  if (!final) return [...lint, 'there is no FROM']
  return [
    ...lint,
    ...(stages.length < 2 ? ['there is one stage only, so the image has what the build needs'] : []),
    ...stages.flatMap(({ base }) =>
      /:\d+\.\d+\.\d+[\w-]*@sha256:[0-9a-f]{64}$/.test(base) ? [] : [`${base} is not pinned`],
    ),
    ...stages.flatMap(({ base }) => (base.startsWith('node:24.') ? [] : [`${base} is not Node 24`])),
    ...stages.flatMap((stage, index) => copyProblems(stage, stages.slice(0, index), folder)),
    ...runtimeProblems(final),
  ]
}

function runtimeProblems({ instructions }: Stage): string[] {
  const last = (name: string): string => instructions.findLast((instruction) => instruction.name === name)?.text ?? ''
  const label = last('LABEL')
  const user = last('USER')
  return [
    ...(/^(?!0\b)\d+/.test(user) ? [] : [`the user is ${user || 'root'}`]),
    ...(/CMD \["node", /.test(last('HEALTHCHECK')) ? [] : ['there is no health check with Node']),
    ...(last('CMD').startsWith('["node", ') ? [] : ['the command is not Node itself, so signals may not reach it']),
    ...(/\bNODE_ENV=production\b/.test(last('ENV')) ? [] : ['NODE_ENV is not production']),
    ...labels
      .filter((name) => !label.includes(`org.opencontainers.image.${name}=`))
      .map((name) => `the label ${name} is missing`),
    ...instructions
      .filter(({ name, text }) => name === 'ADD' || /\b(?:curl|wget|apt-get|apk)\b/.test(text))
      .map(({ name, text }) => `${name} ${text} brings in something that isn't pinned`),
    ...instructions
      .filter(({ name, text }) => /^(?:ARG|ENV)$/.test(name) && /password|secret|token|key/i.test(text))
      .map(({ text }) => `${text} would stay in the image`),
  ]
}

/** Everything that is copied exists, is not ignored, and comes from a stage that has it. */
function copyProblems({ instructions }: Stage, before: readonly Stage[], { exists, ignore }: BuildFolder): string[] {
  const allowed = [...ignore.matchAll(/^!(.+)$/gm)].map(([, path]) => path ?? '')
  const ignoresRest = /^\*$/m.test(ignore)
  return instructions
    .filter(({ name }) => name === 'COPY')
    .flatMap(({ text }) => {
      const words = text.split(/\s+/)
      const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length)
      const sources = words.filter((word) => !word.startsWith('--')).slice(0, -1)
      const stage = before.find(({ name }) => name === from)
      if (from !== undefined) return stage ? [] : [`there is no stage ${from}`]
      return sources.flatMap((source) => [
        ...(exists(source) ? [] : [`there is no ${source}`]),
        ...(!ignoresRest || allowed.some((path) => source === path || source.startsWith(`${path}/`))
          ? []
          : [`.dockerignore leaves out ${source}`]),
      ])
    })
}

function stagesOf(text: string): Stage[] {
  const stages: (Stage & { instructions: Instruction[] })[] = []
  const lines = text.replaceAll(/^\s*#.*\n/gm, '').replaceAll(/\\\n/g, ' ')
  for (const [, name = '', rest = ''] of lines.matchAll(/^([A-Z]+)\s+(.*)$/gm)) {
    if (name === 'FROM') {
      const [, base = '', as = ''] = /^(\S+)(?: AS (\S+))?$/.exec(rest.trim()) ?? []
      stages.push({ base, name: as, instructions: [] })
    } else stages.at(-1)?.instructions.push({ name, text: rest.trim() })
  }
  return stages
}
