import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Drawing } from '../kernel/picture.ts'

/** What an address draws, or why it doesn't. */
type LinkedPicture = { readonly kind: 'picture'; readonly drawing: Drawing } | { readonly kind: 'forged' | 'expired' }

export interface PictureLinks {
  make(drawing: Drawing, now: Date): string
  read(token: string, now: Date): LinkedPicture
}

const dayMs = 86_400_000
/** Someone's figures are there until the end of the next day. A diagram is about no one, and people scroll back to explanations. */
const daysOf = (drawing: Drawing): number => (drawing.kind === 'diagram' ? 30 : 1)
const longestDays = 31

/** Lengths in bytes. */
const [ivLength, tagLength, longest] = [12, 16, 3_000]
const mostUnpacked = 20_000

/**
 * Addresses that say what to draw, encrypted and signed in one (AES-256-GCM): nobody reads anything from one, changes it, or guesses another.
 * Nothing is stored, so each replica can draw each picture. The same picture has the same address all day, so that clients keep it.
 * @param secret at least 32 random bytes; a new secret ends all addresses
 * @param baseUrl the server's public URL, without a trailing slash
 */
export function createPictureLinks(secret: Uint8Array, baseUrl: string): PictureLinks {
  const keyFor = (what: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `shipmate pictures ${what}`, 32))
  const [key, ivKey] = [keyFor('content'), keyFor('iv')]
  return {
    make(drawing, now) {
      const until = (Math.floor(now.getTime() / dayMs) + 1 + daysOf(drawing)) * dayMs
      const body = deflateRawSync(JSON.stringify([until, drawing]))
      // From the content, so that it repeats only for equal ones.
      const iv = createHmac('sha256', ivKey).update(body).digest().subarray(0, ivLength)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const sealed = Buffer.concat([iv, cipher.update(body), cipher.final(), cipher.getAuthTag()])
      return `${baseUrl}/picture.png?token=${sealed.toString('base64url')}`
    },
    read(token, now) {
      const body = opened(token, key)
      if (!body) return { kind: 'forged' }
      // A token that opens was made here, so it needs no schema.
      const [until, drawing] = JSON.parse(inflateRawSync(body, { maxOutputLength: mostUnpacked }).toString()) as [
        number,
        Drawing,
      ]
      const left = until - now.getTime()
      // One that is valid for longer was made while the clock was ahead.
      return left <= 0 || left > longestDays * dayMs ? { kind: 'expired' } : { kind: 'picture', drawing }
    },
  }
}

/** @returns undefined if the token wasn't made with this key */
function opened(token: string, key: Buffer): Buffer | undefined {
  if (token.length > longest || !/^[\w-]+$/.test(token)) return undefined
  const sealed = Buffer.from(token, 'base64url')
  // Two spellings of the same bytes would be two addresses.
  if (sealed.length <= ivLength + tagLength || sealed.toString('base64url') !== token) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivLength), { authTagLength: tagLength })
  decipher.setAuthTag(sealed.subarray(-tagLength))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(ivLength, -tagLength)), decipher.final()])
  } catch {
    return undefined
  }
}
