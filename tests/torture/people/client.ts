import { recorded, type Body } from '../../teams/front-door.ts'
import { inChat, inTeam, type Person } from './people.ts'

/** An HTTP answer; status 0 = none. */
export interface Answer {
  readonly status: number
  readonly text: string
  readonly ms: number
}

/** Longer than any promised time, so that a late answer counts as late, not lost. */
const patienceMs = 30_000
let clients = 0

/** Sends activities as Teams does, each with its own id. */
export function createClient(address: () => string, serviceUrl: string) {
  const client = ++clients
  let ids = 0
  const newId = (): string => `torture-${client}-${++ids}`
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const started = performance.now()
    const done = (status: number, text: string): Answer => ({ status, text, ms: performance.now() - started })
    try {
      const signal = AbortSignal.timeout(patienceMs)
      const response = await fetch(`${address()}${path}`, { ...init, signal })
      return done(response.status, await response.text())
    } catch (error) {
      return done(0, String(error))
    }
  }
  const raw = (body: string): Promise<Answer> =>
    ask('/api/messages', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const post = (activity: Body): Promise<Answer> => raw(JSON.stringify({ serviceUrl, ...activity, id: newId() }))
  const invoke = (verb: string, data: Body): Body => ({
    ...recorded('invoke-card'),
    value: { action: { type: 'Action.Execute', verb, data: { verb, ...data } }, trigger: 'manual' },
    serviceUrl,
  })
  const message = (name: string, text: string): Body => ({ ...recorded(name), text, serviceUrl })
  return {
    ask,
    raw,
    post,
    say: (who: Person, text: string, change: Body = {}) =>
      post({ ...message('message-personal', text), ...inChat(who), ...change }),
    press: (who: Person, verb: string, data: Body = {}, change: Body = {}) =>
      post({ ...invoke(verb, data), ...inChat(who), ...change }),
    sayInTeam: (who: Person, text: string, change: Body = {}) =>
      post({ ...message('message-channel-mention', `<at>Shipmate</at> ${text}`), ...inTeam(who), ...change }),
    pressInTeam: (who: Person, verb: string, data: Body = {}, change: Body = {}) =>
      post({ ...invoke(verb, data), ...inTeam(who), ...change }),
    /** The bodies of a message and of a press, to send in another way. */
    bodyOf: (who: Person, what: { text: string } | { verb: string; data?: Body }): string =>
      JSON.stringify({
        ...('text' in what ? message('message-personal', what.text) : invoke(what.verb, what.data ?? {})),
        ...inChat(who),
        id: newId(),
      }),
  }
}
export type Client = ReturnType<typeof createClient>
