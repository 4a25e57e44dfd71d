/** The bot's registration: how it proves to Microsoft's connector who it is. */
export interface Credentials {
  readonly appId: string
  readonly type: 'SingleTenant' | 'UserAssignedMSI'
  readonly tenantId: string
  /** Empty with a managed identity. */
  readonly password: string
}
