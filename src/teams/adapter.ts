import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Activity, type TurnContext } from 'botbuilder'
import type { Deadline } from './deadline.ts'
import type { Timers } from './timers.ts'
import type { Credentials } from './credentials.ts'
import { limitConnector } from './connector-limits.ts'
import { keepWholeEntities } from './whole-entities.ts'

/** What the SDK knows once a token held. */
export type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>

/**
 * The SDK's adapter, entered below its HTTP layer: that one logs stack traces to the console and answers broken tokens with 500.
 * Each connector that it makes gets our time-out and loses the SDK's own retries.
 */
export class TeamsAdapter extends CloudAdapter {
  /** Of the turns under way, by their activities. */
  readonly #deadlines = new WeakMap<Activity, Deadline>()

  constructor(credentials: Credentials | undefined, timers?: Timers) {
    super(
      new ConfigurationBotFrameworkAuthentication(
        credentials
          ? {
              MicrosoftAppId: credentials.appId,
              MicrosoftAppType: credentials.type === 'UserAssignedMSI' ? 'UserAssignedMsi' : credentials.type,
              MicrosoftAppTenantId: credentials.tenantId,
              MicrosoftAppPassword: credentials.password,
            }
          : {},
      ),
    )
    keepWholeEntities()
    this.use(async (context, next) => {
      const deadline = this.#deadlines.get(context.activity)
      limitConnector(context.turnState.get(this.ConnectorClientKey), {
        ...(timers ? { timers } : {}),
        until: () => deadline?.signal,
      })
      await next()
    })
  }

  /**
   * Checks the token that came with an activity.
   * @param authorization the request's header, empty in local mode
   * @throws when the token does not hold, or the keys to check it with cannot be fetched
   */
  authenticate(authorization: string, activity: Activity): Promise<Authenticated> {
    return this.botFrameworkAuthentication.authenticateRequest(activity, authorization)
  }

  /**
   * Runs a turn for an activity. Requests to the connector end with the deadline.
   * @throws what `logic` throws
   */
  async turn(
    authenticated: Authenticated,
    activity: Activity,
    deadline: Deadline,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    this.#deadlines.set(activity, deadline)
    await this.processActivity(authenticated, activity, logic)
  }
}
