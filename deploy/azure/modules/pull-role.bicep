// Lets Container Apps pull images. The registry is in a resource group of its own, because all environments run the same image.

param registryName string

@description('Principal id of the identity that pulls images.')
param principalId string

resource registry 'Microsoft.ContainerRegistry/registries@2025-11-01' existing = {
  name: registryName
}

// AcrPull.
var pullRole = '7f951dda-4ed3-4680-a7ca-43fe172d538d'

resource pull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: registry
  name: guid(registry.id, principalId, pullRole)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', pullRole)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

output server string = registry.properties.loginServer
