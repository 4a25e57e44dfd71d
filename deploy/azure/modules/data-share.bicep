// The data folder of the embedded store: an NFS share. An SMB share would need the account's key, see docs/decisions.md.

@description('Name that the names of all resources start from.')
param baseName string

@description('Makes names unique in all of Azure.')
param token string
param location string
param tags object
param zoneRedundant bool
param subnetId string
param networkId string

var shareName = 'shipmate'

resource account 'Microsoft.Storage/storageAccounts@2025-08-01' = {
  name: 'stshipmate${token}'
  location: location
  tags: tags
  kind: 'FileStorage'
  sku: {
    name: zoneRedundant ? 'Premium_ZRS' : 'Premium_LRS'
  }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: 'Disabled'
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'None'
    }
    // Container Apps mounts NFS without TLS, and an account that requires secure transfer refuses such a mount. The share has
    // no public address, and only the app's subnet reaches the private one.
    supportsHttpsTrafficOnly: false
  }
}

resource files 'Microsoft.Storage/storageAccounts/fileServices@2025-08-01' = {
  parent: account
  name: 'default'
  properties: {
    shareDeleteRetentionPolicy: {
      enabled: true
      days: 30
    }
  }
}

resource share 'Microsoft.Storage/storageAccounts/fileServices/shares@2025-08-01' = {
  parent: files
  name: shareName
  properties: {
    enabledProtocols: 'NFS'
    // The init container hands the folder to the server's user, which only root can do.
    rootSquash: 'NoRootSquash'
    // The smallest premium share. A learner takes a few hundred kilobytes.
    shareQuota: 100
  }
}

module endpoint 'private-endpoint.bicep' = {
  name: 'data-share-endpoint'
  params: {
    name: '${baseName}-files'
    location: location
    tags: tags
    subnetId: subnetId
    networkId: networkId
    targetId: account.id
    groupId: 'file'
    zoneName: 'privatelink.file.${environment().suffixes.storage}'
  }
}

output server string = '${account.name}.file.${environment().suffixes.storage}'
output path string = '/${account.name}/${share.name}'
