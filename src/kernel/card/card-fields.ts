import { z } from 'zod'
import type { Intent } from '../intent.ts'
import { texts } from '../texts.en.ts'

// Card data is untrusted: anyone can write a client. Features use these fields to declare what their buttons carry.

export const Id = z.string().min(1).max(80)

/**
 * A whole number. Choice sets send it as text. An empty field isn't 0.
 * @param problem a sentence for a learner who left it empty or went beyond the limits
 */
export const wholeNumber = (least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER, problem?: string) =>
  z.preprocess(
    (value) => (isEmpty(value) ? undefined : typeof value === 'string' ? Number(value) : value),
    z
      .number({ error: ({ input }) => (input === undefined ? problem : undefined) })
      .int()
      .min(least, problem)
      .max(most, problem),
  )

const isEmpty = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)

/** Text that a learner types into a card. */
export const OwnText = z.string().max(2000, texts.tooLong).default('')

/** The schema of a button without data. */
export const plain = <K extends Intent['kind']>(kind: K): z.ZodType<{ readonly kind: K }> =>
  z.unknown().transform(() => ({ kind }))

/** A question has at most this many inputs, named `pick1`, `pick2` …. */
const places = [1, 2, 3, 4, 5, 6]
const longestPick = 40

/** The value of each input of a question, by place; empty if nothing was chosen. */
export const fieldsOf = (inputs: Readonly<Record<string, unknown>>): string[] =>
  places.map((place) => {
    const pick = inputs[`pick${place}`]
    return typeof pick === 'string' ? pick.slice(0, longestPick) : ''
  })

/** The letters in a question's inputs. A multi-select input separates them with commas. */
export const picksOf = (inputs: Readonly<Record<string, unknown>>): string[] =>
  places.flatMap((place) => {
    const pick = inputs[`pick${place}`]
    return typeof pick === 'string' ? pick.slice(0, longestPick).split(',') : []
  })
