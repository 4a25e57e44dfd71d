// PostgreSQL for more learners than one process can serve. People and the server sign in with Entra identities; there are no passwords.

@description('Name that the names of all resources start from.')
param baseName string

@description('Makes names unique in all of Azure.')
param token string
param location string
param tags object
param zoneRedundant bool
param subnetId string
param networkId string

@description('Object id of the Entra group that administers the server and creates the role of the app’s identity in it.')
param adminGroupId string
param adminGroupName string

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01' = {
  name: 'psql-${baseName}-${token}'
  location: location
  tags: tags
  // Burstable servers can't have a standby.
  sku: zoneRedundant
    ? {
        name: 'Standard_D2ds_v5'
        tier: 'GeneralPurpose'
      }
    : {
        name: 'Standard_B1ms'
        tier: 'Burstable'
      }
  properties: {
    version: '17'
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: tenant().tenantId
    }
    storage: {
      storageSizeGB: 32
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: 14
      geoRedundantBackup: 'Disabled'
    }
    highAvailability: {
      mode: zoneRedundant ? 'ZoneRedundant' : 'Disabled'
    }
    network: {
      publicNetworkAccess: 'Disabled'
    }
  }
}

resource admins 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2025-08-01' = {
  parent: server
  name: adminGroupId
  properties: {
    principalName: adminGroupName
    principalType: 'Group'
    tenantId: tenant().tenantId
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2025-08-01' = {
  parent: server
  name: 'shipmate'
  properties: {
    charset: 'UTF8'
    collation: 'en_US.utf8'
  }
  // The server handles one change at a time.
  dependsOn: [admins]
}

module endpoint 'private-endpoint.bicep' = {
  name: 'database-endpoint'
  params: {
    name: '${baseName}-database'
    location: location
    tags: tags
    subnetId: subnetId
    networkId: networkId
    targetId: server.id
    groupId: 'postgresqlServer'
    zoneName: 'privatelink.postgres.database.azure.com'
  }
  dependsOn: [database]
}

output host string = server.properties.fullyQualifiedDomainName
