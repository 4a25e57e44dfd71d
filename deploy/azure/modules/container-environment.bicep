// Where containers run, inside the network, with the share as a volume.

@description('Name that the names of all resources start from.')
param baseName string
param location string
param tags object
param zoneRedundant bool
param subnetId string
param shareServer string
param sharePath string

@description('Workspace that gets the logs of the containers and of the platform.')
param workspaceId string

resource host 'Microsoft.App/managedEnvironments@2026-01-01' = {
  name: 'cae-${baseName}'
  location: location
  tags: tags
  properties: {
    // Diagnostic settings send the logs. The other destination needs the workspace's key.
    appLogsConfiguration: {
      destination: 'azure-monitor'
    }
    // Teams reaches the bot from the internet.
    publicNetworkAccess: 'Enabled'
    vnetConfiguration: {
      infrastructureSubnetId: subnetId
      internal: false
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
    zoneRedundant: zoneRedundant
  }
}

resource data 'Microsoft.App/managedEnvironments/storages@2026-01-01' = {
  parent: host
  name: 'data'
  properties: {
    nfsAzureFile: {
      accessMode: 'ReadWrite'
      server: shareServer
      shareName: sharePath
    }
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: host
  name: 'logs'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'ContainerAppConsoleLogs'
        enabled: true
      }
      {
        category: 'ContainerAppSystemLogs'
        enabled: true
      }
    ]
  }
}

output id string = host.id
output defaultDomain string = host.properties.defaultDomain
output dataStorageName string = data.name
