import { createRequire } from 'node:module'
import type * as Identity from '@azure/identity' with { 'resolution-mode': 'require' }
import type * as Msal from '@azure/msal-node' with { 'resolution-mode': 'require' }
import type * as Connector from 'botframework-connector'
import type { ServiceClientCredentialsFactory } from 'botframework-connector'
import type { Credentials } from '../credentials.ts'

// Required, because the SDK has loaded these copies already. The copies for `import` would cost a third of a second at each start.
const require = createRequire(import.meta.url)
const { JwtTokenProviderFactory, ManagedIdentityServiceClientCredentialsFactory, MsalServiceClientCredentialsFactory } =
  require('botframework-connector') as typeof Connector
const { ManagedIdentityCredential } = require('@azure/identity') as typeof Identity
const { ConfidentialClientApplication } = require('@azure/msal-node') as typeof Msal

/** Creates what the SDK gets its tokens for the connector from. */
export function createCredentialsFactory(credentials: Credentials): ServiceClientCredentialsFactory {
  switch (credentials.type) {
    case 'UserAssignedMSI':
      return new ManagedIdentityServiceClientCredentialsFactory(credentials.appId, new JwtTokenProviderFactory())
    case 'SingleTenant':
      return confidential(credentials, { clientSecret: credentials.password })
    case 'Federated':
      return confidential(credentials, { clientAssertion: assertionsOf(credentials) })
  }
}

function confidential(
  { appId, tenantId, cloud: { loginUrl } }: Credentials,
  proof: Pick<Msal.NodeAuthOptions, 'clientSecret' | 'clientAssertion'>,
): ServiceClientCredentialsFactory {
  const authority = `${loginUrl}/${tenantId}`
  return new MsalServiceClientCredentialsFactory(
    appId,
    new ConfidentialClientApplication({
      // Known, so that MSAL doesn't ask another server whether it may be trusted.
      auth: { clientId: appId, authority, knownAuthorities: [new URL(authority).host], ...proof },
    }),
  )
}

/**
 * The managed identity's tokens, which prove to Entra that the bot is the app. MSAL calls this before each request for a token. The SDK's own
 * `FederatedServiceClientCredentialsFactory` would keep the first one for good, and no renewal would succeed after it has expired.
 */
function assertionsOf({
  identityClientId,
  cloud: { tokenExchange },
}: Extract<Credentials, { type: 'Federated' }>): () => Promise<string> {
  const identity = new ManagedIdentityCredential({ clientId: identityClientId })
  return async () => (await identity.getToken(`${tokenExchange}/.default`)).token
}
