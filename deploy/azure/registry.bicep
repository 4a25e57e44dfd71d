// The container registry, deployed once into a resource group of its own: test and production run the same image by its digest.
targetScope = 'resourceGroup'

@description('Name of the registry, unique in all of Azure: cr, then lowercase letters and digits.')
@minLength(5)
@maxLength(50)
param registryName string = 'crshipmate${uniqueString(resourceGroup().id)}'
param location string = resourceGroup().location

@description('More tags, such as a cost center.')
param extraTags object = {}

resource registry 'Microsoft.ContainerRegistry/registries@2025-11-01' = {
  name: registryName
  location: location
  tags: union({ application: 'shipmate', environment: 'shared', 'managed-by': 'bicep' }, extraTags)
  sku: {
    name: 'Basic'
  }
  properties: {
    adminUserEnabled: false
    anonymousPullEnabled: false
    roleAssignmentMode: 'LegacyRegistryPermissions'
  }
}

output registryName string = registry.name
output registryServer string = registry.properties.loginServer
