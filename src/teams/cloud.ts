/** Where the bot's cloud checks tokens, gives them out, and takes messages. */
export interface Cloud {
  /** Entra's address, without a tenant. */
  readonly loginUrl: string
  /** Issuer of the connector's tokens, and audience of the bot's. */
  readonly botFramework: string
  /** Says where the keys are that sign the connector's tokens. */
  readonly openIdMetadataUrl: string
  /** Audience of a managed identity's token that takes the place of a secret. */
  readonly tokenExchange: string
  /** Origins of the connectors for Teams. No others get a token. */
  readonly connectors: readonly string[]
  /** Origins of Teams' clients, which show tabs. A star stands for names below. */
  readonly clients: readonly string[]
}

/**
 * The clouds with Teams that the Bot Framework serves. Each connector is listed by name, because anyone can register a name under
 * trafficmanager.net. Sources: the SDK's constants, Entra's list of token exchange audiences, and for
 * the clients Microsoft's page about the requirements of tabs and the list of origins in @microsoft/teams-js.
 */
export const clouds = {
  /** With GCC, which uses the public cloud's Entra. */
  Public: {
    loginUrl: 'https://login.microsoftonline.com',
    botFramework: 'https://api.botframework.com',
    openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    tokenExchange: 'api://AzureADTokenExchange',
    connectors: ['https://smba.trafficmanager.net', 'https://smba.infra.gcc.teams.microsoft.com'],
    clients: ['https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.cloud.microsoft'],
  },
  /** GCC High and DoD. */
  USGovernment: {
    loginUrl: 'https://login.microsoftonline.us',
    botFramework: 'https://api.botframework.us',
    openIdMetadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    tokenExchange: 'api://AzureADTokenExchangeUSGov',
    connectors: ['https://smba.infra.gov.teams.microsoft.us', 'https://smba.infra.dod.teams.microsoft.us'],
    clients: ['https://teams.microsoft.us', 'https://gov.teams.microsoft.us', 'https://dod.teams.microsoft.us'],
  },
} as const satisfies Record<string, Cloud>
