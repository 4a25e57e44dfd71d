import { readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { missing, realFileSystem } from '../store/embedded/files/file-system.ts'
import { replaceFile } from '../store/embedded/files/replace-file.ts'

/** What the admin command asks of a running coach, which alone may write its data. */
export const Task = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reload') }),
  /** Learners without a sign of life since this instant. */
  z.strictObject({ kind: z.literal('forget-inactive'), since: z.iso.datetime() }),
  z.strictObject({ kind: z.literal('forget-tenant'), tenant: z.string().min(1) }),
])
export type Task = z.infer<typeof Task>

/** A file, because it works in a container, on every platform, and without an open port: who may write the folder may do anything with the data. */
const Request = z.strictObject({
  id: z.string().min(1),
  /** Later, nobody waits for the answer. */
  until: z.iso.datetime(),
  task: Task,
})
type Request = z.infer<typeof Request>

const Answer = z.strictObject({ id: z.string(), ok: z.boolean(), lines: z.array(z.string()) })
export type Answer = z.infer<typeof Answer>

const requestFile = (dir: string): string => join(dir, 'admin-request.json')
const answerFile = (dir: string): string => join(dir, 'admin-answer.json')

export const writeRequest = (dir: string, request: Request): Promise<void> =>
  replaceFile(realFileSystem, requestFile(dir), JSON.stringify(request))

/** Takes the request away, so that it's done once. @returns undefined if there's none that someone waits for */
export async function takeRequest(dir: string, now: Date): Promise<Request | undefined> {
  const text = await readFile(requestFile(dir), 'utf8').catch(missing)
  if (text === undefined) return undefined
  await unlink(requestFile(dir)).catch(missing)
  const request = parsed(Request, text)
  return request && request.until > now.toISOString() ? request : undefined
}

/** @returns whether it was still there: nobody had begun */
export async function withdrawRequest(dir: string): Promise<boolean> {
  try {
    await unlink(requestFile(dir))
    return true
  } catch (error) {
    missing(error)
    return false
  }
}

export const isRequestTaken = async (dir: string): Promise<boolean> =>
  (await readFile(requestFile(dir)).catch(missing)) === undefined

export const writeAnswer = (dir: string, answer: Answer): Promise<void> =>
  replaceFile(realFileSystem, answerFile(dir), JSON.stringify(answer))

/** Takes the answer to a request. */
export async function takeAnswer(dir: string, id: string): Promise<Answer | undefined> {
  const text = await readFile(answerFile(dir), 'utf8').catch(missing)
  const answer = text === undefined ? undefined : parsed(Answer, text)
  if (answer?.id !== id) return undefined
  await unlink(answerFile(dir)).catch(missing)
  return answer
}

function parsed<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
