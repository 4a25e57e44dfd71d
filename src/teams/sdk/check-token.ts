import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js'
import { z } from 'zod'
import type { Cloud } from '../cloud.ts'
import { TokenRefused } from '../channel/channel-error.ts'

const Header = z.object({ kid: z.string() })
const Payload = z.object({ iss: z.string(), exp: z.number() })

/**
 * Checks what the SDK wouldn't, before it looks at the token. It would take a token of any Entra tenant as one of the Emulator, without looking
 * at its audience and service URL, and remember the tenants of invalid tokens forever; and a token without an end would be valid forever.
 * @throws TokenRefused
 */
export function checkClaims(authorization: string, { botFramework }: Cloud): void {
  const { iss } = read(Payload, authorization, 1)
  if (iss !== botFramework) throw new TokenRefused('ForeignIssuer', false)
}

/**
 * Checks that Microsoft endorses the key of a valid token for the channel that the activity claims to come from. The SDK accepts keys without any
 * endorsement, for the Emulator's sake. Reads the keys that the SDK has just used.
 * @throws TokenRefused
 */
export async function checkEndorsement(
  authorization: string,
  channelId: string,
  { openIdMetadataUrl }: Cloud,
): Promise<void> {
  const { kid } = read(Header, authorization, 0)
  const key = await new JwtTokenExtractor({}, openIdMetadataUrl, []).openIdMetadata.getKey(kid)
  if (!key?.endorsements?.includes(channelId)) throw new TokenRefused('NotEndorsed', false)
}

/** Reads a part of a token, which may be invalid. */
function read<T>(schema: z.ZodType<T>, authorization: string, part: 0 | 1): T {
  const [, token = ''] = authorization.split(' ')
  try {
    return schema.parse(JSON.parse(Buffer.from(token.split('.')[part] ?? '', 'base64url').toString()))
  } catch {
    throw new TokenRefused('UnreadableToken', false)
  }
}
