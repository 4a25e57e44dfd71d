import { z } from 'zod'
import { mockLimits } from '../../domain/mock/mock-exam.ts'
import { fieldsOf, Id, plain, wholeNumber } from '../../kernel/card/card-fields.ts'
import { mockMoves, type Intent } from './intents.ts'
import { texts } from './texts.en.ts'

/** A page of the exam, counted from 0. */
const Page = wholeNumber(0, 200)

const Topic = z.string().max(80).optional()

const Go = z
  .object({ mock: Id, page: Page, to: z.enum(mockMoves) })
  .catchall(z.unknown())
  .transform(({ mock, page, to, ...inputs }): Intent => ({ kind: 'mock.go', mock, page, to, fields: fieldsOf(inputs) }))

const within = ({ least, most }: { readonly least: number; readonly most: number }, problem: string) =>
  wholeNumber(least, most, problem)

/** The data that this feature's buttons carry. */
export const actions: Readonly<Record<string, z.ZodType<Intent>>> = {
  mock: z
    .object({ count: wholeNumber().optional(), minutes: wholeNumber().optional(), topic: Topic })
    .transform(({ count, minutes, topic }): Intent => ({
      kind: 'mock',
      ...(count === undefined ? {} : { count }),
      ...(minutes === undefined ? {} : { minutes }),
      ...(topic ? { topic } : {}),
    })),
  'mock.begin': z
    .object({
      count: within(mockLimits.count, texts.limits.count(mockLimits.count)),
      minutes: within(mockLimits.minutes, texts.limits.minutes(mockLimits.minutes)),
      topic: Topic,
    })
    .transform(({ topic, ...fields }): Intent => ({ kind: 'mock.begin', ...fields, ...(topic ? { topic } : {}) })),
  'mock.go': Go,
  'mock.jump': z.object({ mock: Id, page: Page }).transform((fields): Intent => ({ kind: 'mock.jump', ...fields })),
  'mock.pause': z
    .object({ mock: Id.optional(), page: Page.optional() })
    .catchall(z.unknown())
    .transform(({ mock, page, ...inputs }): Intent => ({
      kind: 'mock.pause',
      ...(mock === undefined ? {} : { mock }),
      ...(page === undefined ? {} : { page, fields: fieldsOf(inputs) }),
    })),
  'mock.resume': plain('mock.resume'),
  'mock.stop': z
    .object({ abandon: wholeNumber().optional() })
    .transform(({ abandon }): Intent => ({ kind: 'mock.stop', ...(abandon === 1 ? { abandon: true } : {}) })),
  'mock.abandon': z.object({ mock: Id }).transform(({ mock }): Intent => ({ kind: 'mock.abandon', mock })),
  'mock.end': z.object({ mock: Id }).transform(({ mock }): Intent => ({ kind: 'mock.end', mock })),
  'mock.report': plain('mock.report'),
  'mock.answer': z
    .object({ page: Page, missed: wholeNumber(0, 1) })
    .transform(({ page, missed }): Intent => ({ kind: 'mock.answer', page, missed: missed === 1 })),
}
