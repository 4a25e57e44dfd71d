import { createRequire } from 'node:module'
import type * as Sdk from 'botbuilder'
import type { Activity, ResourceResponse, TurnContext } from 'botbuilder'
import type { Deadline } from '../channel/deadline.ts'
import type { Timers } from '../channel/timers.ts'
import type { Credentials } from '../credentials.ts'
import { checkClaims, checkEndorsement } from './check-token.ts'
import { createCredentialsFactory } from './credentials-factory.ts'
import { keepWholeEntities, limitConnector, type RequestLimits, type RequestOptions } from './patch-sdk.ts'

// Required, because an import would first read hundreds of files for the names that they export.
const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = createRequire(import.meta.url)(
  'botbuilder',
) as typeof Sdk

/** What the SDK knows once a token is valid. */
type SdkAuthentication = Awaited<ReturnType<Sdk.ConfigurationBotFrameworkAuthentication['authenticateRequest']>>

/** The connector's requests about a conversation; they work without a turn context, and so after the turn. */
export interface Conversations {
  sendToConversation(
    conversation: string,
    activity: Partial<Activity>,
    options?: RequestOptions,
  ): Promise<ResourceResponse>
  updateActivity(
    conversation: string,
    id: string,
    activity: Partial<Activity>,
    options?: RequestOptions,
  ): Promise<unknown>
}

/**
 * The SDK's adapter, used below its HTTP layer, which logs stack traces to the console and answers invalid tokens with 500.
 * Each connector that it creates gets our timeout and loses the SDK's retries.
 */
export class Adapter extends CloudAdapter {
  readonly #credentials: Credentials | undefined
  readonly #timers: Timers

  constructor(credentials: Credentials | undefined, timers: Timers) {
    super(credentials ? authenticationOf(credentials) : new ConfigurationBotFrameworkAuthentication())
    this.#credentials = credentials
    this.#timers = timers
    keepWholeEntities()
  }

  /** @throws TokenRefused, or the SDK's error, if the token isn't valid, or if the keys that check it can't be fetched */
  async authenticate(authorization: string, activity: Activity): Promise<SdkAuthentication> {
    const cloud = this.#credentials?.cloud
    if (cloud) checkClaims(authorization, cloud)
    const authenticated = await this.botFrameworkAuthentication.authenticateRequest(activity, authorization)
    if (cloud) await checkEndorsement(authorization, activity.channelId, cloud)
    return authenticated
  }

  /**
   * Runs a turn for an activity. Its requests end at the deadline.
   * @throws what `logic` throws
   */
  async turn(
    authenticated: SdkAuthentication,
    activity: Activity,
    deadline: Deadline,
    logic: (context: TurnContext, conversations: Conversations) => Promise<void>,
  ): Promise<void> {
    await this.processActivity(authenticated, activity, (context) =>
      logic(context, this.#limited(context, { timers: this.#timers, until: () => deadline.signal })),
    )
  }

  /**
   * Runs work in a conversation, outside a turn.
   * @throws what `logic` throws: `onTurnError`, which would swallow it, isn't set
   */
  async outsideTurn<T>(
    reference: Parameters<Sdk.CloudAdapter['continueConversationAsync']>[1],
    logic: (context: TurnContext) => Promise<T>,
  ): Promise<T | undefined> {
    let result: T | undefined
    await this.continueConversationAsync(this.#credentials?.appId ?? '', reference, async (context) => {
      this.#limited(context, { timers: this.#timers })
      result = await logic(context)
    })
    return result
  }

  #limited(context: TurnContext, limits: RequestLimits): Conversations {
    const connector = context.turnState.get(this.ConnectorClientKey) as { readonly conversations: Conversations }
    limitConnector(connector, limits)
    return connector.conversations
  }
}

function authenticationOf(credentials: Credentials): Sdk.ConfigurationBotFrameworkAuthentication {
  const { loginUrl, botFramework, openIdMetadataUrl } = credentials.cloud
  return new ConfigurationBotFrameworkAuthentication(
    {
      ToChannelFromBotLoginUrl: `${loginUrl}/${credentials.tenantId}`,
      ToChannelFromBotOAuthScope: botFramework,
      ToBotFromChannelTokenIssuer: botFramework,
      ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
    },
    createCredentialsFactory(credentials),
  )
}
