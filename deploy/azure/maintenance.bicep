// A job that runs one command on the data folder while the server is stopped: the doctor, or a restore from a snapshot.
// docs/operate.md says when and how. Deploy it into the resource group of the environment; it runs only when you start it.
targetScope = 'resourceGroup'

@description('The environment that the data belongs to.')
@allowed(['test', 'production'])
param environmentName string
param location string = resourceGroup().location

@description('More tags, such as a cost center.')
param extraTags object = {}

@description('Name of the container registry that registry.bicep created.')
param registryName string

@description('Resource group of the container registry.')
param registryResourceGroup string

@description('Digest of the image: the one that the server runs.')
@minLength(71)
@maxLength(71)
param imageDigest string

@description('The command and its arguments. Without --repair, the doctor only looks.')
param command array = ['node', 'dist/store/doctor.js']

var baseName = 'shipmate-${environmentName == 'production' ? 'prod' : 'test'}'
var dataFolder = '/data'

resource registry 'Microsoft.ContainerRegistry/registries@2025-11-01' existing = {
  name: registryName
  scope: resourceGroup(registryResourceGroup)
}

resource pull 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: 'id-${baseName}-pull'
}

resource host 'Microsoft.App/managedEnvironments@2026-01-01' existing = {
  name: 'cae-${baseName}'
}

resource job 'Microsoft.App/jobs@2026-01-01' = {
  name: 'caj-${baseName}-maintenance'
  location: location
  tags: union({ application: 'shipmate', environment: environmentName, 'managed-by': 'bicep' }, extraTags)
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${pull.id}': {}
    }
  }
  properties: {
    environmentId: host.id
    workloadProfileName: 'Consumption'
    configuration: {
      triggerType: 'Manual'
      manualTriggerConfig: {
        parallelism: 1
        replicaCompletionCount: 1
      }
      replicaTimeout: 1800
      // A command that failed needs a look first.
      replicaRetryLimit: 0
      // The container itself gets no identity.
      identitySettings: [
        {
          identity: pull.id
          lifecycle: 'None'
        }
      ]
      registries: [
        {
          server: registry.properties.loginServer
          identity: pull.id
        }
      ]
    }
    template: {
      containers: [
        {
          name: 'maintenance'
          image: '${registry.properties.loginServer}/shipmate@${imageDigest}'
          command: command
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          volumeMounts: [
            {
              volumeName: 'data'
              mountPath: dataFolder
            }
          ]
        }
      ]
      volumes: [
        {
          name: 'data'
          storageType: 'NfsAzureFile'
          storageName: 'data'
        }
      ]
    }
  }
}

@description('Name of the job, for az containerapp job start.')
output jobName string = job.name
