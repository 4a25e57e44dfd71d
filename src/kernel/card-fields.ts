import { z } from 'zod'
import type { Intent } from './intent.ts'

// Card data comes back from a client that anyone may have written. Each feature declares what its buttons carry with these fields.

export const Id = z.string().min(1).max(80)

/** Numbers arrive as numbers or, from choice sets, as text. */
export const Count = z.coerce.number().int()

/** What a learner writes into a box of a card. */
export const OwnText = z.string().max(2000, 'Please keep it under 2,000 characters.').default('')

/** For a button that carries nothing. */
export const plain = <K extends Intent['kind']>(kind: K): z.ZodType<{ readonly kind: K }> =>
  z.unknown().transform(() => ({ kind }))

/** A question has at most this many inputs, named `pick1`, `pick2` …. */
const places = [1, 2, 3, 4, 5, 6]
const longestPick = 40

/** What each input of a question holds, one text a place; empty where nothing was chosen. */
export const fieldsOf = (inputs: Readonly<Record<string, unknown>>): string[] =>
  places.map((place) => {
    const pick = inputs[`pick${place}`]
    return typeof pick === 'string' ? pick.slice(0, longestPick) : ''
  })

/** The letters that a question's inputs hold; an input that takes several has them separated by commas. */
export const picksOf = (inputs: Readonly<Record<string, unknown>>): string[] =>
  places.flatMap((place) => {
    const pick = inputs[`pick${place}`]
    return typeof pick === 'string' ? pick.slice(0, longestPick).split(',') : []
  })
