// Two identities, because code that runs in the container should not be able to pull images.

@description('Name that the names of all resources start from.')
param baseName string
param location string
param tags object

@description('The server signs in with this one: to Teams through the bot’s application, and to the resources that it uses.')
resource app 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${baseName}'
  location: location
  tags: tags
}

@description('Container Apps pulls the image with this one. The container never gets it.')
resource pull 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${baseName}-pull'
  location: location
  tags: tags
}

output appId string = app.id
output appName string = app.name
output appClientId string = app.properties.clientId
output appPrincipalId string = app.properties.principalId
output pullId string = pull.id
output pullPrincipalId string = pull.properties.principalId
