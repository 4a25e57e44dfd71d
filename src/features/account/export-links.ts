import { createHmac, timingSafeEqual } from 'node:crypto'
import type { LearnerKey } from '../../domain/learner/learner.ts'
import type { LinkedFile } from '../../kernel/context.ts'

const lifeMs = 15 * 60_000

/** What a link opens, and for whom. */
export interface Linked {
  readonly key: LearnerKey
  readonly file: LinkedFile
  readonly about?: string
}

/** Signed URLs that name the learner, what they open, and when they expire. */
export interface ExportLinks {
  /** @param about narrows what it opens */
  make(key: LearnerKey, now: Date, file: LinkedFile, about?: string): string
  /** @returns undefined if the token is forged, expired, or dated too far ahead */
  read(token: string, now: Date): Linked | undefined
}

/** Pages open in the browser; everything else is downloaded. */
const pathOf: Readonly<Record<LinkedFile, string>> = {
  json: '/export',
  csv: '/export',
  lab: '/export',
  starter: '/export',
  anki: '/export',
  portfolio: '/page',
  page: '/page',
  'team-page': '/page',
  sheet: '/page',
}

/**
 * @param secret at least 32 random bytes; a new secret invalidates all links
 * @param baseUrl the server's public URL, without a trailing slash
 */
export function createExportLinks(secret: Uint8Array, baseUrl: string): ExportLinks {
  const sign = (body: string): string => createHmac('sha256', secret).update(body).digest('base64url')
  return {
    make(key, now, file, about) {
      const parts = [key.tenant, key.user, file, now.getTime() + lifeMs, ...(about === undefined ? [] : [about])]
      const body = Buffer.from(JSON.stringify(parts)).toString('base64url')
      return `${baseUrl}${pathOf[file]}?token=${body}.${sign(body)}`
    },
    read(token, now) {
      const [body = '', signature = '', ...more] = token.split('.')
      if (more.length > 0) return undefined
      const expected = Buffer.from(sign(body))
      const given = Buffer.from(signature)
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
      // A valid signature means that Shipmate created it, so it needs no schema.
      const [tenant, user, file, until, about] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [
        string,
        string,
        LinkedFile,
        number,
        string | undefined,
      ]
      // A token that is valid for longer was created while the clock was ahead.
      const left = until - now.getTime()
      if (left <= 0 || left > lifeMs) return undefined
      return { key: { tenant, user }, file, ...(about === undefined ? {} : { about }) }
    },
  }
}
