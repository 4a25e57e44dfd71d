import type { ExportAddresses } from '../../kernel/context.ts'
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { LearnerKey } from '../../domain/learner/learner.ts'

const lifeMs = 15 * 60_000

/** A file to download: everything, the review log for FSRS optimizers, or the lab as a portfolio page. */
type ExportedFile = keyof ExportAddresses

/** Signed URLs that name the learner, the file, and when they expire. */
export interface ExportLinks {
  make(key: LearnerKey, now: Date): ExportAddresses
  /** @returns undefined if the token is forged, expired, or dated too far ahead */
  read(token: string, now: Date): { readonly key: LearnerKey; readonly file: ExportedFile } | undefined
}

/**
 * @param secret at least 32 random bytes; a new secret invalidates all links
 * @param baseUrl the server's public URL, without a trailing slash
 */
export function createExportLinks(secret: Uint8Array, baseUrl: string): ExportLinks {
  const sign = (body: string): string => createHmac('sha256', secret).update(body).digest('base64url')
  const link = (key: LearnerKey, file: ExportedFile, now: Date): string => {
    const body = Buffer.from(JSON.stringify([key.tenant, key.user, file, now.getTime() + lifeMs])).toString('base64url')
    return `${baseUrl}/export?token=${body}.${sign(body)}`
  }
  return {
    make: (key, now) => ({
      json: link(key, 'json', now),
      csv: link(key, 'csv', now),
      lab: link(key, 'lab', now),
    }),
    read(token, now) {
      const [body = '', signature = '', ...more] = token.split('.')
      if (more.length > 0) return undefined
      const expected = Buffer.from(sign(body))
      const given = Buffer.from(signature)
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
      // A valid signature means that Shipmate created it, so it needs no schema.
      const [tenant, user, file, until] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [
        string,
        string,
        ExportedFile,
        number,
      ]
      // A token that is valid for longer was created while the clock was ahead.
      const left = until - now.getTime()
      return left > 0 && left <= lifeMs ? { key: { tenant, user }, file } : undefined
    },
  }
}
