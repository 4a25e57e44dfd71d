// One installation of Shipmate: everything except the Entra application of the bot and the container registry.
// docs/deploy.md says in which order to create those, and how to check that each step worked.
targetScope = 'resourceGroup'

@description('The environment that the resources belong to. It is part of their names and tags.')
@allowed(['test', 'production'])
param environmentName string

@description('Region of all resources, except the bot, which is global.')
param location string = resourceGroup().location

@description('More tags for all resources, such as a cost center.')
param extraTags object = {}

@description('Application (client) id of the Entra application that represents the bot.')
@minLength(36)
@maxLength(36)
param botAppId string

@description('Tenant that the bot is registered in.')
param botTenantId string = tenant().tenantId

@description('Name of the bot in Azure. Teams shows the name in the app package.')
param botDisplayName string

@description('Pricing tier of the bot: F0 is free, S1 has a service-level agreement. Teams messages are free in both.')
@allowed(['F0', 'S1'])
param botSku string

@description('Tenant ids whose users can use the bot. Empty: only users of the tenant of the bot.')
param allowedTenants array = []

@description('Public https address of the server, if it has a domain of its own. Empty: the address of the container app.')
param customUrl string = ''

@description('Resource id of the certificate that is bound to the domain of customUrl. Empty: the container app has no domain of its own, and a deployment removes one that was added by hand.')
param customCertificateId string = ''

@description('Name of the container registry that registry.bicep created.')
param registryName string

@description('Resource group of the container registry.')
param registryResourceGroup string

@description('Digest of the image to run, such as sha256:… . A tag can move, a digest cannot.')
@minLength(71)
@maxLength(71)
param imageDigest string

@description('Name of the new revision, unique for each deployment, such as v0-1-0-4f2a9c1: a lowercase letter first, then lowercase letters, digits, and single hyphens.')
@minLength(2)
@maxLength(30)
param revisionSuffix string

@description('Label of the new revision.')
@allowed(['blue', 'green'])
param revisionLabel string

@description('Suffix of the active revision that keeps the other label. Empty: there is none. Ignored with the embedded store.')
param otherRevisionSuffix string = ''

@description('Share of the requests for the new revision, in percent. The other revision gets the rest.')
@minValue(0)
@maxValue(100)
param newRevisionTraffic int = 100

@description('Where learners are stored. With postgres, this also creates a database server; see docs/deploy.md before you choose it.')
@allowed(['embedded', 'postgres'])
param store string

@description('Object id of the Entra group that administers the database server. Needed with postgres.')
param databaseAdminGroupId string = ''

@description('Name of that group.')
param databaseAdminGroupName string = ''

@description('Replicas of the server, with postgres. Two survive the loss of one; see docs/scale.md for more.')
@minValue(1)
@maxValue(10)
param replicas int = 2

@description('Whether the resources are spread over the availability zones of the region.')
param zoneRedundant bool

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int

@description('Model that words explanations. Empty: there is no Azure OpenAI resource, and explanations quote the notes.')
param modelName string = ''

@description('Version of the model. Needed with modelName.')
param modelVersion string = ''

@description('Deployment type of the model, such as GlobalStandard or DataZoneStandard. It decides where prompts are processed.')
param modelDeploymentType string = 'GlobalStandard'

@description('Thousands of tokens per minute that the model may process.')
@minValue(1)
param modelCapacity int = 20

@description('Model tokens for each learner and day.')
@minValue(0)
param modelTokensPerDay int = 60000

@description('Whether the key that signs export links comes from the secret export-key in the vault. Otherwise the server generates one.')
param exportKeyInVault bool = false

@description('Organization that runs this installation, for the privacy, terms, and support pages. Empty: none is named.')
@maxLength(32)
param developerName string = ''

@description('Where people get help: a https or mailto address. Empty: their own IT.')
param supportUrl string = ''

@description('Whether Teams shows some messages in channels to one person only. Not every tenant has this.')
param targetedMessages bool = false

@description('Application id of the Entra app that people sign in to for the personal tab. Empty: no tab.')
param tabClientId string = ''

@description('Where alerts are mailed to. Empty: they are only listed in the portal.')
param alertEmail string = ''

@description('Log level of the server.')
@allowed(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
param logLevel string = 'info'

@description('IANA time zone for learners whose client does not send one.')
param timeZone string = 'UTC'

var shortName = environmentName == 'production' ? 'prod' : 'test'
var baseName = 'shipmate-${shortName}'
// Some names are unique in all of Azure.
var token = uniqueString(resourceGroup().id)
var tags = union(
  {
    application: 'shipmate'
    environment: environmentName
    'managed-by': 'bicep'
  },
  extraTags
)
var usesDatabase = store == 'postgres'
var usesModel = !empty(modelName)

module identities 'modules/identities.bicep' = {
  name: 'identities'
  params: {
    baseName: baseName
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    baseName: baseName
    location: location
    tags: tags
    retentionDays: logRetentionDays
    publisherPrincipalId: identities.outputs.appPrincipalId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    baseName: baseName
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceResourceId
    email: alertEmail
  }
}

module workbook 'modules/workbook.bicep' = {
  name: 'workbook'
  params: {
    baseName: baseName
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceResourceId
    insightsId: monitoring.outputs.insightsId
  }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    baseName: baseName
    location: location
    tags: tags
  }
}

module dataShare 'modules/data-share.bicep' = {
  name: 'data-share'
  params: {
    baseName: baseName
    token: token
    location: location
    tags: tags
    zoneRedundant: zoneRedundant
    subnetId: network.outputs.privateSubnetId
    networkId: network.outputs.networkId
  }
}

module database 'modules/database.bicep' = if (usesDatabase) {
  name: 'database'
  params: {
    baseName: baseName
    token: token
    location: location
    tags: tags
    zoneRedundant: zoneRedundant
    subnetId: network.outputs.privateSubnetId
    networkId: network.outputs.networkId
    adminGroupId: databaseAdminGroupId
    adminGroupName: databaseAdminGroupName
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    shortName: shortName
    token: token
    location: location
    tags: tags
    readerPrincipalId: identities.outputs.appPrincipalId
    workspaceId: monitoring.outputs.workspaceResourceId
  }
}

module languageModel 'modules/language-model.bicep' = if (usesModel) {
  name: 'language-model'
  params: {
    baseName: baseName
    token: token
    location: location
    tags: tags
    modelName: modelName
    modelVersion: modelVersion
    deploymentType: modelDeploymentType
    capacity: modelCapacity
    userPrincipalId: identities.outputs.appPrincipalId
  }
}

module pullRole 'modules/pull-role.bicep' = {
  name: 'pull-role-${shortName}'
  scope: resourceGroup(registryResourceGroup)
  params: {
    registryName: registryName
    principalId: identities.outputs.pullPrincipalId
  }
}

module containerEnvironment 'modules/container-environment.bicep' = {
  name: 'container-environment'
  params: {
    baseName: baseName
    location: location
    tags: tags
    zoneRedundant: zoneRedundant
    subnetId: network.outputs.appSubnetId
    shareServer: dataShare.outputs.server
    sharePath: dataShare.outputs.path
    workspaceId: monitoring.outputs.workspaceResourceId
  }
}

module app 'modules/app.bicep' = {
  name: 'app-${revisionSuffix}'
  params: {
    baseName: baseName
    location: location
    tags: tags
    environmentId: containerEnvironment.outputs.id
    environmentDomain: containerEnvironment.outputs.defaultDomain
    dataStorageName: containerEnvironment.outputs.dataStorageName
    identityId: identities.outputs.appId
    identityClientId: identities.outputs.appClientId
    pullIdentityId: identities.outputs.pullId
    registryServer: pullRole.outputs.server
    imageDigest: imageDigest
    revisionSuffix: revisionSuffix
    revisionLabel: revisionLabel
    // With the embedded store, only one revision can run, so a deployment switches over.
    otherRevisionSuffix: usesDatabase ? otherRevisionSuffix : ''
    newRevisionTraffic: newRevisionTraffic
    botAppId: botAppId
    botTenantId: botTenantId
    allowedTenants: allowedTenants
    customUrl: customUrl
    customCertificateId: customCertificateId
    insightsName: monitoring.outputs.insightsName
    vaultUri: vault.outputs.uri
    exportKeyInVault: exportKeyInVault
    // The conditions of the modules repeat here, because a module that isn't deployed has no outputs.
    databaseUrl: usesDatabase
      ? 'postgres://${identities.outputs.appName}@${database!.outputs.host}:5432/shipmate?sslmode=verify-full'
      : ''
    replicas: replicas
    modelEndpoint: usesModel ? languageModel!.outputs.endpoint : ''
    modelDeployment: usesModel ? languageModel!.outputs.deploymentName : ''
    modelTokensPerDay: modelTokensPerDay
    developerName: developerName
    supportUrl: supportUrl
    targetedMessages: targetedMessages
    tabClientId: tabClientId
    logLevel: logLevel
    timeZone: timeZone
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    baseName: baseName
    token: token
    tags: tags
    displayName: botDisplayName
    sku: botSku
    appId: botAppId
    tenantId: botTenantId
    endpoint: '${app.outputs.publicUrl}/api/messages'
  }
}

@description('Name of the container app, for az containerapp.')
output appName string = app.outputs.name

@description('Name of the revision that this deployment created.')
output revisionName string = app.outputs.revisionName

@description('Address of the server.')
output publicUrl string = app.outputs.publicUrl

@description('Address of the new revision alone, for the smoke test before it gets requests.')
output revisionUrl string = app.outputs.revisionUrl

@description('The federated credential that makes the bot’s Entra application trust the identity; for az ad app federated-credential create.')
output federatedCredential object = {
  name: 'shipmate-${environmentName}'
  issuer: '${environment().authentication.loginEndpoint}${botTenantId}/v2.0'
  subject: identities.outputs.appPrincipalId
  audiences: ['api://AzureADTokenExchange']
}

@description('Workspace id for az monitor log-analytics query.')
output workspaceId string = monitoring.outputs.workspaceCustomerId

@description('Resource id of Application Insights.')
output insightsId string = monitoring.outputs.insightsId

@description('Name of the vault for optional secrets.')
output vaultName string = vault.outputs.name

@description('Host name of the database server; empty with the embedded store.')
output databaseHost string = usesDatabase ? database!.outputs.host : ''
