import { recorded, type Body } from '../../teams/front-door.ts'

export const tenant = '11111111-1111-4111-8111-111111111111'
/** A person with unique words in every field, so that any trace of them can be found. */
export interface Person {
  readonly user: string
  readonly mri: string
  readonly alias: string
  /** The personal chat. */
  readonly chat: string
}

export const person = (name: string): Person => ({
  user: `user-${name}`,
  mri: `29:mri-${name}`,
  alias: `Nick${name}`,
  chat: `a:chat-${name}`,
})

/** Fields of an activity in the personal chat. */
export const inChat = ({ user, mri, chat }: Person): Body => ({
  from: { id: mri, name: `Name of ${user}`, aadObjectId: user },
  conversation: { id: chat, conversationType: 'personal', tenantId: tenant },
})

/** Fields of an activity in the team's channel. */
export const inTeam = (who: Person): Body => {
  const { conversation, channelData } = recorded('message-channel-mention')
  return { ...inChat(who), conversation, channelData }
}
