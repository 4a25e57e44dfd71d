import type { Grammar } from './yaml-fault.ts'

const words = (text: string): string[] => text.split(' ')

// Keywords of the YAML schema: https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/
const filters = { keys: words('include exclude') }
const hook = { keys: words('steps pool'), below: { steps: 'step', pool: 'pool' } }

/** Which keys stand where in an Azure Pipelines file. */
export const azurePipelines: Grammar = {
  pipeline: {
    keys: words(
      'name trigger pr schedules resources variables parameters stages jobs steps pool extends strategy container services ' +
        'workspace lockBehavior appendCommitMessageToRunName',
    ),
    below: {
      trigger: 'trigger',
      pr: 'trigger',
      schedules: 'schedule',
      resources: 'resources',
      stages: 'stage',
      jobs: 'job',
      steps: 'step',
      pool: 'pool',
      strategy: 'strategy',
      parameters: 'parameter',
      variables: 'variable',
      extends: 'extends',
    },
  },
  trigger: {
    keys: words('batch branches paths tags include exclude autoCancel drafts enabled stages'),
    below: { branches: 'filters', paths: 'filters', tags: 'filters', stages: 'filters' },
  },
  filters,
  schedule: { keys: words('cron displayName branches always batch'), below: { branches: 'filters' } },
  extends: { keys: words('template parameters') },
  resources: {
    keys: words('pipelines builds repositories containers packages webhooks'),
    below: { pipelines: 'pipelineResource', repositories: 'repository', containers: 'containerResource' },
  },
  pipelineResource: {
    keys: words('pipeline source project connection version branch tags trigger'),
    below: { trigger: 'trigger' },
  },
  repository: { keys: words('repository type name ref endpoint trigger'), below: { trigger: 'trigger' } },
  containerResource: {
    keys: words(
      'container type image endpoint env mapDockerSocket options ports volumes mountReadOnly trigger azureSubscription ' +
        'resourceGroup registry repository localImage',
    ),
  },
  parameter: { keys: words('name displayName type default values'), open: true },
  variable: { keys: words('name value group template readonly parameters'), open: true },
  stage: {
    keys: words(
      'stage displayName dependsOn condition variables jobs pool lockBehavior trigger isSkippable template parameters ' +
        'templateContext',
    ),
    below: { jobs: 'job', pool: 'pool', variables: 'variable' },
  },
  job: {
    keys: words(
      'job deployment displayName dependsOn condition strategy continueOnError pool workspace container services steps ' +
        'timeoutInMinutes cancelTimeoutInMinutes variables environment uses template parameters templateContext',
    ),
    below: {
      steps: 'step',
      pool: 'pool',
      strategy: 'strategy',
      environment: 'environment',
      variables: 'variable',
      workspace: 'workspace',
    },
  },
  workspace: { keys: ['clean'] },
  environment: { keys: words('name resourceName resourceId resourceType tags') },
  pool: { keys: words('name vmImage demands hostArchitecture os image type') },
  strategy: {
    keys: words('matrix maxParallel parallel runOnce rolling canary'),
    below: { runOnce: 'lifecycle', rolling: 'lifecycle', canary: 'lifecycle', matrix: 'matrix' },
  },
  matrix: { open: true },
  lifecycle: {
    keys: words('preDeploy deploy routeTraffic postRouteTraffic on increments maxParallel'),
    below: { preDeploy: 'hook', deploy: 'hook', routeTraffic: 'hook', postRouteTraffic: 'hook', on: 'outcome' },
  },
  hook,
  outcome: { keys: words('success failure'), below: { success: 'hook', failure: 'hook' } },
  step: {
    keys: words(
      'task script bash pwsh powershell checkout download downloadBuild getPackage publish template reviewApp ' +
        'displayName name condition inputs env enabled continueOnError timeoutInMinutes target retryCountOnTaskFailure ' +
        'workingDirectory failOnStderr errorActionPreference warningPreference informationPreference verbosePreference ' +
        'debugPreference progressPreference ignoreLASTEXITCODE artifact patterns path parameters clean fetchDepth fetchFilter ' +
        'fetchTags lfs submodules persistCredentials sparseCheckoutDirectories sparseCheckoutPatterns workspaceRepo root project ' +
        'definition buildType branchName version',
    ),
  },
}
