import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder'
import type { Credentials } from './credentials.ts'
import { limitConnector } from './connector-limits.ts'
import { keepWholeEntities } from './whole-entities.ts'

/**
 * The SDK's adapter, entered below its HTTP layer: that one logs stack traces to the console and answers broken tokens with 500.
 * Each connector that it makes gets our time-out and loses the SDK's own retries.
 */
export class TeamsAdapter extends CloudAdapter {
  constructor(credentials: Credentials | undefined) {
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
      limitConnector(context.turnState.get(this.ConnectorClientKey))
      await next()
    })
  }

  /**
   * Authenticates an activity and runs a turn for it.
   * @param authorization the request's header, empty in local mode
   * @returns the answer of an invoke, undefined for other activities
   * @throws when the token does not hold, or `logic` throws
   */
  receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic)
  }
}
