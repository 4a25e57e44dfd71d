// What a pipeline may do in one resource group.

@description('Principal id of the identity that deploys.')
param principalId string

// Contributor, for the resources of the group.
var contributorRole = 'b24988ac-6180-42a0-ab88-20f7382dd24c'
// Role Based Access Control Administrator, because main.bicep assigns roles.
var accessRole = 'f58310d9-a9f6-439a-9e8d-f62e7b41a168'
// The only roles that the pipeline may assign or remove: those that main.bicep assigns.
var assignableRoles = join(
  [
    '3913510d-42f4-4e42-8a64-420c390055eb'
    '4633458b-17de-408a-b874-0445c86b69e6'
    '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd'
    '7f951dda-4ed3-4680-a7ca-43fe172d538d'
  ],
  ', '
)
var onlyOnWrite = '(!(ActionMatches{\'Microsoft.Authorization/roleAssignments/write\'})) OR (@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${assignableRoles}})'
var onlyOnDelete = '(!(ActionMatches{\'Microsoft.Authorization/roleAssignments/delete\'})) OR (@Resource[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${assignableRoles}})'

resource contributor 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(resourceGroup().id, principalId, contributorRole)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', contributorRole)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(resourceGroup().id, principalId, accessRole)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', accessRole)
    principalId: principalId
    principalType: 'ServicePrincipal'
    condition: '(${onlyOnWrite}) AND (${onlyOnDelete})'
    conditionVersion: '2.0'
  }
}
