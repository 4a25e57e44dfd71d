param environment string
param location string = resourceGroup().location
param mailbox string

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-orders-${environment}'
  location: location
  kind: 'linux'
  sku: { name: 'F1' }
  properties: { reserved: true }
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-orders-${environment}'
  location: location
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-orders-${environment}'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: 'orders-${environment}'
  location: location
  identity: { type: 'SystemAssigned' }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appSettings: [
        { name: 'EMAIL_KEY', value: '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/email-key)' }
      ]
    }
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: 'kv-orders-${environment}'
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
  }
}

resource readsSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, app.id)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '4633458b-17de-408a-b874-0445c86b69e6'
    )
    principalId: app.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

resource mails 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-orders-${environment}'
  location: 'global'
  properties: {
    groupShortName: 'orders'
    enabled: true
    emailReceivers: [{ name: 'me', emailAddress: mailbox }]
  }
}

resource failing 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'failing-orders-${environment}'
  location: 'global'
  properties: {
    enabled: true
    severity: 2
    scopes: [insights.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'failed'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'microsoft.insights/components'
          metricName: 'requests/failed'
          operator: 'GreaterThan'
          threshold: 5
          timeAggregation: 'Count'
        }
      ]
    }
    actions: [{ actionGroupId: mails.id }]
  }
}
