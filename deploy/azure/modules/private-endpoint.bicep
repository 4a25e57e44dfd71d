// An address inside the network for a resource that has no public one.

@description('Name of the endpoint without its prefix.')
param name string
param location string
param tags object
param subnetId string
param networkId string

@description('Resource that gets the address.')
param targetId string

@description('Kind of the endpoint, such as file.')
param groupId string

@description('DNS zone that resolves the resource’s name to the address.')
param zoneName string

resource endpoint 'Microsoft.Network/privateEndpoints@2025-05-01' = {
  name: 'pep-${name}'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: subnetId
    }
    privateLinkServiceConnections: [
      {
        name: groupId
        properties: {
          privateLinkServiceId: targetId
          groupIds: [groupId]
        }
      }
    ]
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: zoneName
  location: 'global'
  tags: tags
}

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zone
  name: 'link-${name}'
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: networkId
    }
  }
}

resource zoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-05-01' = {
  parent: endpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: groupId
        properties: {
          privateDnsZoneId: zone.id
        }
      }
    ]
  }
  // Otherwise the first mount could ask for a name that the network can't resolve yet.
  dependsOn: [link]
}
