// The registration that connects Teams to the server.

@description('Name that the names of all resources start from.')
param baseName string

@description('Makes names unique in all of Azure.')
param token string
param tags object
param displayName string
param sku string
param appId string
param tenantId string

@description('Address that Teams sends activities to.')
param endpoint string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: 'bot-${baseName}-${token}'
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: displayName
    endpoint: endpoint
    msaAppId: appId
    msaAppTenantId: tenantId
    msaAppType: 'SingleTenant'
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
    isStreamingSupported: false
    schemaTransformationVersion: '1.3'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      acceptedTerms: true
      enableCalling: false
    }
  }
}
