import { decodeHTMLStrict } from 'entities'
import { z } from 'zod'
import { cleanText } from '../../kernel/text/clean-text.ts'
import { cut, cutAsCompared } from './cut.ts'
import type { Incoming } from './incoming.ts'

/** Longer texts aren't searches. */
const maxQuery = 200
/** The same with mentions and markup, which are removed. */
const maxTyped = 2_000

export interface AskedSearch {
  /** In one line, without markup and mentions; empty if nothing is typed yet. */
  readonly query: string
  /** Teams asks for more after the first results. There are none. */
  readonly goesOn: boolean
}

/** Reads what someone types into the message extension's search box. @returns undefined for other activities */
export function readSearch({ type, name, value }: Pick<Incoming, 'type' | 'name' | 'value'>): AskedSearch | undefined {
  if (type !== 'invoke' || name !== 'composeExtension/query') return undefined
  const { parameters, queryOptions } = Query.parse(value)
  const typed =
    (parameters.find(({ name }) => name === 'query') ?? parameters.find(({ name }) => name !== 'initialRun'))?.value ??
    ''
  return { query: inOneLine(typed), goesOn: queryOptions.skip > 0 }
}

/** The Playground leaves out the name. */
const Parameter = z.object({ name: z.string().optional().catch(undefined), value: z.string() })

/** Anything that isn't as expected counts as absent: every search gets results. */
const Query = z
  .object({
    parameters: z
      .array(z.unknown())
      .catch([])
      .transform((list) => list.flatMap((item) => Parameter.safeParse(item).data ?? [])),
    queryOptions: z.object({ skip: z.number().int().catch(0) }).catch({ skip: 0 }),
  })
  .catch({ parameters: [], queryOptions: { skip: 0 } })

const tag = /<at\b[^<>]*>[^<]*<\/at>|<\/?[a-z][^<>]*>/gi
const space = /[\s\u200b-\u200d\ufeff]+/g

const inOneLine = (typed: string): string =>
  cutAsCompared(
    cleanText(decodeHTMLStrict(cut(typed, maxTyped)).replaceAll(tag, ' '))
      .replaceAll(space, ' ')
      .trim(),
    maxQuery,
  ).trim()
