import { z } from 'zod'
import type { Intent } from '../intent.ts'
import { texts } from '../texts.en.ts'

// Card data is untrusted: anyone can write a client. Features use these fields to declare what their buttons carry.

export const Id = z.string().min(1).max(80)

/** A number. Choice sets send it as text. */
export const Count = z.coerce.number().int()

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
