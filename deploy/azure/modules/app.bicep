// The server. One deployment creates one revision and says how requests are shared with the revision before it.

@description('Name that the names of all resources start from.')
param baseName string
param location string
param tags object
param environmentId string
param environmentDomain string
param dataStorageName string
param identityId string
param identityClientId string
param pullIdentityId string
param registryServer string
param imageDigest string
param revisionSuffix string
param revisionLabel string
param otherRevisionSuffix string
param newRevisionTraffic int
param botAppId string
param botTenantId string
param allowedTenants array
param customUrl string
param customCertificateId string
param insightsName string
param vaultUri string
param exportKeyInVault bool
@description('Address of the database, without a password. Empty: the embedded store.')
param databaseUrl string

@description('Replicas of the server, with a database. The embedded store has one.')
param replicas int
param modelEndpoint string
param modelDeployment string
param modelTokensPerDay int
param developerName string
param supportUrl string
param targetedMessages bool
param tabClientId string
param logLevel string
param timeZone string

var appName = 'ca-${baseName}'
var port = 3978
var dataFolder = '/data'
// The user `node` of the image.
var userId = '1000'
var publicUrl = empty(customUrl) ? 'https://${appName}.${environmentDomain}' : customUrl
var otherLabel = revisionLabel == 'blue' ? 'green' : 'blue'

// Read here rather than passed as an output of another module, because outputs stay in the history of deployments.
resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

// Variables of .env.example that this template leaves out:
// HOST: with credentials, the server listens on all addresses.
// PLAYGROUND_PORT: only for a local start.
// MicrosoftAppPassword: the identity takes the place of a secret.
// DATABASE_CONNECTIONS: the default suits a few replicas.
// AZURE_CLOUD: these templates are for the public cloud, which is the default.
// AZURE_OPENAI_API_KEY: the server signs in with its identity.
// AZURE_OPENAI_API_VERSION: the server knows which version it was tested with.
// TEAMS_APP_ID: only for the app package.
// CONTAINER_APP_REVISION: Container Apps sets it in every container.
var variables = concat(
  [
    { name: 'NODE_ENV', value: 'production' }
    { name: 'PORT', value: string(port) }
    { name: 'DATA_DIR', value: dataFolder }
    { name: 'MicrosoftAppId', value: botAppId }
    { name: 'MicrosoftAppType', value: 'Federated' }
    { name: 'MicrosoftAppTenantId', value: botTenantId }
    { name: 'MANAGED_IDENTITY_CLIENT_ID', value: identityClientId }
    // For Microsoft's identity library, which signs in to the language model and to Application Insights.
    { name: 'AZURE_CLIENT_ID', value: identityClientId }
    { name: 'PUBLIC_URL', value: publicUrl }
    { name: 'LOG_LEVEL', value: logLevel }
    { name: 'TIME_ZONE', value: timeZone }
    { name: 'TEAMS_TARGETED_MESSAGES', value: targetedMessages ? 'true' : 'false' }
    { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
  ],
  empty(allowedTenants) ? [] : [{ name: 'ALLOWED_TENANTS', value: join(allowedTenants, ',') }],
  empty(developerName) ? [] : [{ name: 'DEVELOPER_NAME', value: developerName }],
  empty(supportUrl) ? [] : [{ name: 'SUPPORT_URL', value: supportUrl }],
  empty(tabClientId) ? [] : [{ name: 'TEAMS_TAB_CLIENT_ID', value: tabClientId }],
  empty(databaseUrl)
    ? []
    : [
        { name: 'STORE', value: 'postgres' }
        { name: 'DATABASE_URL', value: databaseUrl }
        { name: 'DATABASE_SIGN_IN', value: 'entra' }
      ],
  exportKeyInVault ? [{ name: 'EXPORT_KEY', secretRef: 'export-key' }] : [],
  empty(modelEndpoint)
    ? []
    : [
        { name: 'AZURE_OPENAI_ENDPOINT', value: modelEndpoint }
        { name: 'AZURE_OPENAI_DEPLOYMENT', value: modelDeployment }
        { name: 'MODEL_TOKENS_PER_DAY', value: string(modelTokensPerDay) }
      ]
)

// A new share belongs to root, and the server doesn't run as root.
var ownDataFolder = {
  name: 'own-data-folder'
  image: 'mcr.microsoft.com/azurelinux/base/core:3.0'
  command: ['chown', '${userId}:${userId}', dataFolder]
  resources: {
    cpu: json('0.25')
    memory: '0.5Gi'
  }
  volumeMounts: [
    {
      volumeName: 'data'
      mountPath: dataFolder
    }
  ]
}

// Several replicas that start at once wait for the one that works.
var updateTables = {
  name: 'update-tables'
  image: '${registryServer}/shipmate@${imageDigest}'
  command: ['node', 'dist/maintenance/migrate.js']
  resources: {
    cpu: json('0.25')
    memory: '0.5Gi'
  }
  env: variables
}

resource app 'Microsoft.App/containerApps@2026-01-01' = {
  name: appName
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
      '${pullIdentityId}': {}
    }
  }
  properties: {
    environmentId: environmentId
    workloadProfileName: 'Consumption'
    configuration: {
      // In single mode, the platform stops the old revision only when the new one is ready. With the embedded store, the new one
      // isn't ready until the old one has released the data folder, so neither would ever happen.
      activeRevisionsMode: 'Multiple'
      maxInactiveRevisions: 10
      identitySettings: [
        {
          identity: identityId
          // The container that updates the tables signs in, too.
          lifecycle: empty(databaseUrl) ? 'Main' : 'All'
        }
        {
          identity: pullIdentityId
          lifecycle: 'None'
        }
      ]
      registries: [
        {
          server: registryServer
          identity: pullIdentityId
        }
      ]
      secrets: exportKeyInVault
        ? [
            {
              name: 'export-key'
              keyVaultUrl: '${vaultUri}secrets/export-key'
              identity: identityId
            }
          ]
        : []
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
        // A deployment that leaves these out would remove them.
        customDomains: empty(customCertificateId)
          ? []
          : [
              {
                name: replace(customUrl, 'https://', '')
                bindingType: 'SniEnabled'
                certificateId: customCertificateId
              }
            ]
        traffic: concat(
          [
            {
              revisionName: '${appName}--${revisionSuffix}'
              label: revisionLabel
              weight: empty(otherRevisionSuffix) ? 100 : newRevisionTraffic
            }
          ],
          empty(otherRevisionSuffix)
            ? []
            : [
                {
                  revisionName: '${appName}--${otherRevisionSuffix}'
                  label: otherLabel
                  weight: 100 - newRevisionTraffic
                }
              ]
        )
      }
    }
    template: {
      revisionSuffix: revisionSuffix
      // The server stops within 5 s of SIGTERM and then releases the data folder.
      terminationGracePeriodSeconds: 30
      initContainers: empty(databaseUrl) ? [ownDataFolder] : [ownDataFolder, updateTables]
      containers: [
        {
          name: 'shipmate'
          image: '${registryServer}/shipmate@${imageDigest}'
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: variables
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 6
              timeoutSeconds: 5
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
            {
              // Writes a small file, so a share that is full or gone takes the revision out of the traffic.
              type: 'Readiness'
              httpGet: {
                path: '/readyz'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
          ]
          volumeMounts: [
            {
              volumeName: 'data'
              mountPath: dataFolder
            }
          ]
        }
      ]
      // Not zero, because a timer in the process sends the daily messages. With the embedded store not two, because one process locks the
      // data folder.
      scale: {
        minReplicas: empty(databaseUrl) ? 1 : replicas
        maxReplicas: empty(databaseUrl) ? 1 : replicas
      }
      volumes: [
        {
          name: 'data'
          storageType: 'NfsAzureFile'
          storageName: dataStorageName
        }
      ]
    }
  }
}

output name string = app.name
output revisionName string = '${app.name}--${revisionSuffix}'
output publicUrl string = publicUrl
output revisionUrl string = 'https://${app.name}---${revisionLabel}.${environmentDomain}'
