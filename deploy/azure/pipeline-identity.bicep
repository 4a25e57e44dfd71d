// The identity that a pipeline deploys one environment with. An owner deploys this once for each environment, before main.bicep.
// The pipeline signs in with a token of GitHub or Azure DevOps, so there is no secret to store or renew.
targetScope = 'resourceGroup'

@description('The environment that the identity deploys.')
@allowed(['test', 'production'])
param environmentName string
param location string = resourceGroup().location

@description('More tags, such as a cost center.')
param extraTags object = {}

@description('Resource group of the container registry, where the pipeline pushes images and main.bicep assigns a role.')
param registryResourceGroup string

@description('Issuer of the pipeline’s tokens. GitHub: https://token.actions.githubusercontent.com. Azure DevOps: shown in the service connection.')
param tokenIssuer string

@description('Subject of the pipeline’s tokens. GitHub: see deploy/pipelines/README.md. Azure DevOps: shown in the service connection.')
param tokenSubject string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-shipmate-${environmentName == 'production' ? 'prod' : 'test'}-pipeline'
  location: location
  tags: union({ application: 'shipmate', environment: environmentName, 'managed-by': 'bicep' }, extraTags)
}

resource trust 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2023-01-31' = {
  parent: identity
  name: 'pipeline'
  properties: {
    issuer: tokenIssuer
    subject: tokenSubject
    audiences: ['api://AzureADTokenExchange']
  }
}

module access 'modules/pipeline-access.bicep' = {
  name: 'pipeline-access'
  params: {
    principalId: identity.properties.principalId
  }
}

module registryAccess 'modules/pipeline-access.bicep' = {
  name: 'pipeline-access-${environmentName}'
  scope: resourceGroup(registryResourceGroup)
  params: {
    principalId: identity.properties.principalId
  }
}

@description('Client id for azure/login or the service connection.')
output clientId string = identity.properties.clientId
