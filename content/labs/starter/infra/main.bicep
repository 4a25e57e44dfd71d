// A start: a plan in the free tier. The step "Infrastructure as code" adds the rest.
param location string = resourceGroup().location

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-orders'
  location: location
  kind: 'linux'
  sku: { name: 'F1' }
  properties: { reserved: true }
}
