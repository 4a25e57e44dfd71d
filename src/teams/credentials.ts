import type { Cloud } from './cloud.ts'

/** The bot's registration, with which it signs in to Microsoft's connector. */
export type Credentials = Registration & (WithSecret | WithManagedIdentity | Federated)

interface Registration {
  readonly appId: string
  readonly tenantId: string
  readonly cloud: Cloud
}

interface WithSecret {
  readonly type: 'SingleTenant'
  readonly password: string
}

/** The app id is a managed identity's client id. Microsoft calls this type of bot legacy. */
interface WithManagedIdentity {
  readonly type: 'UserAssignedMSI'
}

/** A single-tenant app that trusts a managed identity: tokens of the identity take the place of a secret. */
interface Federated {
  readonly type: 'Federated'
  readonly identityClientId: string
}
