import { z } from 'zod'

/** A team or group chat: Entra tenant id and the conversation's id without a message part. */
export interface TeamKey {
  readonly tenant: string
  readonly conversation: string
}

/** What is stored about a team or group chat. */
export const Team = z.strictObject({
  schema: z.literal(1),
  tenant: z.string(),
  conversation: z.string(),
  /** The coach has introduced itself here. */
  introduced: z.boolean(),
  createdAt: z.iso.datetime(),
})
export type Team = z.infer<typeof Team>
