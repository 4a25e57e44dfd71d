/** The bot's registration, with which it authenticates to Microsoft's connector. */
export interface Credentials {
  readonly appId: string
  readonly type: 'SingleTenant' | 'UserAssignedMSI'
  readonly tenantId: string
  /** Empty with a managed identity. */
  readonly password: string
}
