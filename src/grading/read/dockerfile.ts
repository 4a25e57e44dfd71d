import type {
  Dockerfile,
  From,
  Instruction,
  JSONInstruction,
  ModifiableInstruction,
  PropertyInstruction,
} from 'dockerfile-ast'
import type { Fault, ReadAnswer } from '../../domain/task/grade.ts'

/**
 * Reads a Dockerfile into one form, however it's written.
 *
 * - `stages`: `index` (from 0), `base` (the image without tag; `ARG` values in place), `tag`, `digest`, `from` (the index of the stage that it builds on),
 *   `as`, `platform`, `instructions`
 * - `instructions` (of all stages, in order): `name`, `args`, `flags` (`from=build`, `mount=type=secret,id=npm`), `text` (all arguments on one line,
 *   flags included), `stage` (its index), `isFinal` (in the last stage, or in a stage that it builds on)
 * - `final` (the image that's built; what it takes over from stages counts): `index`, `base`, `tag`, `digest` (of the image that it ends up on), `user`,
 *   `workdir`, `expose`, `entrypoint`, `cmd`, `copies` (`from` as a stage's index or an image, `sources`, `to`, `flags`), `env` (by name), `healthcheck`
 * - `text`: everything but comments
 */
export async function readDockerfile(text: string): Promise<ReadAnswer> {
  const [{ DockerfileParser }, { validate, ValidationSeverity }] = await Promise.all([
    import('dockerfile-ast'),
    import('dockerfile-utils'),
  ])
  const ignored = ValidationSeverity.IGNORE
  const [fault] = validate(text, { instructionCasing: ignored, deprecatedMaintainer: ignored })
    .filter(({ severity }) => severity === 1)
    .map(({ range, message }): Fault => {
      const words = typeof message === 'string' ? message : message.value
      return { line: range.start.line + 1, message: `isn't a valid Dockerfile: ${words}` }
    })
  if (fault) return { fault }
  const stages = stagesOf(DockerfileParser.parse(text))
  const missing = stages.find(({ unknownFrom }) => unknownFrom !== undefined)?.unknownFrom
  if (missing) return { fault: missing }
  const last = stages.at(-1)
  if (!last) return { fault: { line: 1, message: `isn't a valid Dockerfile: it has no FROM` } }
  const chain = chainOf(last, stages)
  const shown = stages.map((stage) => ({
    ...stage,
    instructions: stage.instructions.map((one) => ({ ...one, isFinal: chain.includes(stages[one.stage] ?? last) })),
  }))
  return {
    tree: {
      stages: shown,
      instructions: shown.flatMap(({ instructions }) => instructions),
      final: finalOf(chain, stages),
      text: text.replaceAll(/^\s*#.*$/gm, ''),
    },
  }
}

interface Stage {
  readonly index: number
  readonly base: string
  readonly tag: string | undefined
  readonly digest: string | undefined
  readonly from: number | undefined
  readonly as: string | undefined
  readonly platform: string | undefined
  readonly instructions: readonly Line[]
  readonly unknownFrom: Fault | undefined
}

interface Line {
  readonly name: string
  readonly args: readonly string[]
  readonly flags: readonly string[]
  readonly text: string
  readonly stage: number
  readonly env?: Readonly<Record<string, string>>
}

function stagesOf(file: Dockerfile): readonly Stage[] {
  const defaults = new Map(
    file.getInitialARGs().map((arg) => [arg.getProperty()?.getName() ?? '', arg.getProperty()?.getValue() ?? '']),
  )
  const stages: { from: From; lines: Instruction[] }[] = []
  for (const one of file.getInstructions()) {
    if (one.getKeyword() === 'FROM') stages.push({ from: one as From, lines: [] })
    else stages.at(-1)?.lines.push(one)
  }
  const names = stages.map(({ from }) => from.getBuildStage()?.toLowerCase())
  return stages.map(({ from, lines }, index) => {
    const image = filled(from.getImage() ?? '', defaults)
    const [, base = image, tag, digest] = /^(.+?)(?::([^/:@]+))?(?:@(.+))?$/.exec(image) ?? []
    const before = names.slice(0, index).lastIndexOf(image.toLowerCase())
    return {
      index,
      base,
      tag,
      digest,
      from: before < 0 ? undefined : before,
      as: from.getBuildStage() ?? undefined,
      platform: from.getPlatformFlag()?.getValue() ?? undefined,
      instructions: lines.map((line) => lineOf(line, index)),
      unknownFrom: unknownFrom(lines, index),
    }
  })
}

/** `COPY --from=1` counts stages, so it can't name this one or one after it. */
function unknownFrom(lines: readonly Instruction[], index: number): Fault | undefined {
  for (const line of lines) {
    const from = flagsOf(line).find((flag) => /^from=\d+$/.test(flag))
    if (from && Number(from.slice(5)) >= index)
      return {
        line: line.getRange().start.line + 1,
        message: `copies from stage ${from.slice(5)}, which isn't an earlier one`,
      }
  }
  return undefined
}

/** Puts the defaults of the first `ARG` lines in place: `$TAG`, `${TAG}`, `${TAG:-22}`. */
const filled = (text: string, defaults: ReadonlyMap<string, string>): string =>
  text.replaceAll(
    /\$(?:\{(\w+)(?::-([^}]*))?\}|(\w+))/g,
    (whole, braced: string | undefined, otherwise: string | undefined, bare: string | undefined) =>
      defaults.get(braced ?? bare ?? '') || (otherwise ?? whole),
  )

const flagsOf = (line: Instruction): readonly string[] =>
  'getFlags' in line ? (line as ModifiableInstruction).getFlags().map((flag) => flag.toString().replace(/^--/, '')) : []

function lineOf(line: Instruction, stage: number): Line {
  const name = line.getKeyword()
  const isForm = 'getJSONStrings' in line && (line as JSONInstruction).getJSONStrings().length > 0
  const args = isForm
    ? (line as JSONInstruction).getJSONStrings().map((one) => one.getJSONValue())
    : line.getArguments().map((one) => one.getValue())
  const text = (line.getRawArgumentsContent() ?? line.getArgumentsContent() ?? '')
    .replaceAll(/\\\s*\n/g, ' ')
    .replaceAll(/\s+/g, ' ')
  const env =
    'getProperties' in line
      ? Object.fromEntries(
          (line as PropertyInstruction).getProperties().map((one) => [one.getName(), one.getValue() ?? '']),
        )
      : undefined
  return { name, args, flags: flagsOf(line), text, stage, ...(env && { env }) }
}

/** The stages that make up an image: the one that it starts from comes first. */
function chainOf(last: Stage, stages: readonly Stage[]): readonly Stage[] {
  const before = last.from === undefined ? undefined : stages[last.from]
  return before ? [...chainOf(before, stages), last] : [last]
}

function finalOf(chain: readonly Stage[], stages: readonly Stage[]) {
  const lines = chain.flatMap(({ instructions }) => instructions)
  const of = (name: string) => lines.filter((line) => line.name === name)
  const lastOf = (name: string) => of(name).at(-1)
  const names = stages.map(({ as }) => as?.toLowerCase())
  return {
    index: chain.at(-1)?.index,
    base: chain[0]?.base,
    tag: chain[0]?.tag,
    digest: chain[0]?.digest,
    user: lastOf('USER')?.args[0],
    workdir: lastOf('WORKDIR')?.text,
    expose: of('EXPOSE').flatMap(({ args }) => args),
    entrypoint: lastOf('ENTRYPOINT')?.args,
    cmd: lastOf('CMD')?.args,
    copies: of('COPY').map(({ args, flags }) => {
      const from = flags.find((flag) => flag.startsWith('from='))?.slice(5)
      const at = from === undefined ? -1 : /^\d+$/.test(from) ? Number(from) : names.indexOf(from.toLowerCase())
      return { from: at < 0 ? from : at, sources: args.slice(0, -1), to: args.at(-1), flags }
    }),
    env: Object.assign({}, ...of('ENV').map(({ env }) => env)) as unknown,
    healthcheck: lastOf('HEALTHCHECK')?.text,
  }
}
