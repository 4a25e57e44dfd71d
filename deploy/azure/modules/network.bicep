// A network of its own, because Container Apps mounts NFS shares only from a network of yours.

@description('Name that the names of all resources start from.')
param baseName string
param location string
param tags object

var networkPrefix = '10.60.0.0/24'
// /27 is the smallest subnet that Container Apps accepts. It can't be resized later, so this one has room.
var appPrefix = '10.60.0.0/26'
var privatePrefix = '10.60.0.64/27'

resource privateRules 'Microsoft.Network/networkSecurityGroups@2025-05-01' = {
  name: 'nsg-${baseName}-private'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'allow-stores-from-app'
        properties: {
          description: 'NFS and PostgreSQL, from the app only'
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: appPrefix
          sourcePortRange: '*'
          destinationAddressPrefix: privatePrefix
          destinationPortRanges: ['2049', '5432']
        }
      }
      {
        name: 'deny-everything-else'
        properties: {
          priority: 4096
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: 'vnet-${baseName}'
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [networkPrefix]
    }
    subnets: [
      {
        name: 'snet-app'
        properties: {
          addressPrefix: appPrefix
          delegations: [
            {
              name: 'container-apps'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'snet-private'
        properties: {
          addressPrefix: privatePrefix
          privateEndpointNetworkPolicies: 'NetworkSecurityGroupEnabled'
          networkSecurityGroup: {
            id: privateRules.id
          }
        }
      }
    ]
  }
}

output networkId string = network.id
output appSubnetId string = network.properties.subnets[0].id
output privateSubnetId string = network.properties.subnets[1].id
