import { createRemoteJWKSet, customFetch, decodeJwt, errors, jwtVerify, type FetchImplementation } from 'jose'
import { z } from 'zod'
import type { TabSettings } from '../../config.ts'
import type { LearnerKey } from '../../domain/learner/learner.ts'
import type { Cloud } from '../../teams/cloud.ts'

/** Who a request comes from; or why that isn't known, for the log, in a word that is never about a person. Without a token of any tenant, there's nothing to log. */
type SignedIn =
  | { readonly kind: 'person'; readonly key: LearnerKey }
  | { readonly kind: 'refused' | 'unavailable'; readonly reason?: string }

/** @param authorization the header of the request */
export type SignIn = (authorization: string | undefined) => Promise<SignedIn>

interface Parts {
  readonly tab: TabSettings
  readonly cloud: Pick<Cloud, 'loginUrl'>
  /** Tenants whose people may sign in, in lower case. */
  readonly tenants: readonly string[]
  readonly clock: () => Date
}

/** Seconds that Entra's clock and this one may differ. */
const clockTolerance = 60
/** Milliseconds that a tenant's keys count without being read again. */
const keysLast = 24 * 60 * 60_000
/** Milliseconds between two reads of a tenant's keys, however the first one ended. */
const pause = 30_000
const scope = 'access_as_user'

const Id = z.guid().transform((id) => id.toLowerCase())
const Unchecked = z.object({ tid: Id })
/** A person has a scope; a program has roles instead. */
const Claims = z.object({
  ver: z.literal('2.0'),
  tid: Id,
  oid: Id,
  scp: z.string().transform((scopes) => scopes.split(' ')),
})

const refused = (reason: string): SignedIn => ({ kind: 'refused', reason })

/**
 * Checks the token that Teams gets from Entra for someone who opens the tab: signature, issuer, audience, lifetime, tenant, and scope. Microsoft's
 * documentation of access tokens says which claims to check. Each tenant's keys are read when they are first needed, again after a day, and
 * at an unknown key, but at most every half minute, also while they can't be read: anyone can send a token that names an allowed tenant.
 */
export function createSignIn({ tab, cloud, tenants, clock }: Parts): SignIn {
  const keysOf = new Map(
    tenants.map((tenant) => [
      tenant,
      createRemoteJWKSet(new URL(`${cloud.loginUrl}/${tenant}/discovery/v2.0/keys`), {
        cacheMaxAge: keysLast,
        cooldownDuration: pause,
        [customFetch]: fetchNowAndThen(clock),
      }),
    ]),
  )
  return async (authorization = '') => {
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization) ?? []
    if (token === undefined) return { kind: 'refused' }
    const tenant = tenantIn(token)
    const keys = keysOf.get(tenant ?? '')
    // Anyone can make up as many of these as they like, and each line in the log costs something.
    if (tenant === undefined) return { kind: 'refused' }
    if (!keys) return refused('tenant')
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        issuer: `${cloud.loginUrl}/${tenant}/v2.0`,
        audience: [tab.clientId, tab.resource],
        requiredClaims: ['exp'],
        clockTolerance,
        currentDate: clock(),
      })
      const claims = Claims.safeParse(payload)
      if (!claims.success) return refused(String(claims.error.issues[0]?.path[0]))
      const { tid, oid, scp } = claims.data
      return scp.includes(scope) ? { kind: 'person', key: { tenant: tid, user: oid } } : refused('scp')
    } catch (error) {
      return isAboutToken(error)
        ? refused(error instanceof errors.JWTClaimValidationFailed ? error.claim : error.code)
        : { kind: 'unavailable', reason: 'keys' }
    }
  }
}

/** Waits after a read that failed, too. `jose` waits only after one that went well. */
function fetchNowAndThen(clock: () => Date): FetchImplementation {
  let last = -Infinity
  return async (...request) => {
    const now = clock().getTime()
    // In both directions, because a clock that was ahead gets corrected.
    if (Math.abs(now - last) < pause) throw new Error('The keys were asked for a moment ago.')
    last = now
    return fetch(...request)
  }
}

/** The tenant that a token claims to be from. Nothing is checked yet, so it only says which keys to check it with. */
function tenantIn(token: string): string | undefined {
  try {
    return Unchecked.safeParse(decodeJwt(token)).data?.tid
  } catch {
    return undefined
  }
}

/** Whether the token is at fault. Otherwise, Entra's keys couldn't be read, and nothing is known about the token. */
const isAboutToken = (error: unknown): error is errors.JOSEError =>
  error instanceof errors.JOSEError &&
  error.code !== errors.JOSEError.code &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid)
