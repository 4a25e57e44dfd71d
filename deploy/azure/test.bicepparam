// The pipeline, or you, set the variables. Ids and digests aren't secrets, but they differ in each installation.
using 'main.bicep'

param environmentName = 'test'
param botAppId = readEnvironmentVariable('BOT_APP_ID')
param botDisplayName = 'Shipmate (test)'
param botSku = 'F0'
param registryName = readEnvironmentVariable('REGISTRY_NAME')
param registryResourceGroup = readEnvironmentVariable('REGISTRY_RESOURCE_GROUP')
param imageDigest = readEnvironmentVariable('IMAGE_DIGEST')
param revisionSuffix = readEnvironmentVariable('REVISION_SUFFIX')
param revisionLabel = readEnvironmentVariable('REVISION_LABEL', 'blue')
param otherRevisionSuffix = readEnvironmentVariable('OTHER_REVISION_SUFFIX', '')
param newRevisionTraffic = int(readEnvironmentVariable('NEW_REVISION_TRAFFIC', '100'))
param store = 'embedded'
param zoneRedundant = false
param logRetentionDays = 30
param logLevel = 'debug'
param developerName = readEnvironmentVariable('DEVELOPER_NAME', '')
param supportUrl = readEnvironmentVariable('SUPPORT_URL', '')
