// Azure OpenAI, which words explanations. The server signs in with its identity; keys are off.

@description('Name that the names of all resources start from.')
param baseName string

@description('Makes names unique in all of Azure.')
param token string
param location string
param tags object
param modelName string
param modelVersion string
param deploymentType string
param capacity int

@description('Principal id of the identity that calls the model.')
param userPrincipalId string

var accountName = 'oai-${baseName}-${token}'

resource account 'Microsoft.CognitiveServices/accounts@2025-12-01' = {
  name: accountName
  location: location
  tags: tags
  kind: 'OpenAI'
  sku: {
    name: 'S0'
  }
  properties: {
    // Sign-in with an identity works only on an address of its own.
    customSubDomainName: accountName
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
  }
}

resource deployment 'Microsoft.CognitiveServices/accounts/deployments@2025-12-01' = {
  parent: account
  name: modelName
  sku: {
    name: deploymentType
    capacity: capacity
  }
  properties: {
    model: {
      format: 'OpenAI'
      name: modelName
      version: modelVersion
    }
    // A new version can word things differently, so someone decides when it comes.
    versionUpgradeOption: 'NoAutoUpgrade'
  }
}

// Cognitive Services OpenAI User.
var userRole = '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd'

resource user 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, userPrincipalId, userRole)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', userRole)
    principalId: userPrincipalId
    principalType: 'ServicePrincipal'
  }
}

output endpoint string = account.properties.endpoint
output deploymentName string = deployment.name
