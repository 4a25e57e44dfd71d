import type { Grammar } from './grammar.ts'

/** The keys of an Azure Pipelines file, from https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/. */
export const azurePipelines: Grammar = {
  pipeline: {
    keys:
      'name trigger pr schedules resources variables parameters stages jobs steps pool extends strategy container services ' +
      'workspace lockBehavior appendCommitMessageToRunName',
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
    keys: 'batch branches paths tags include exclude autoCancel drafts enabled stages',
    below: { branches: 'filters', paths: 'filters', tags: 'filters', stages: 'filters' },
  },
  filters: { keys: 'include exclude' },
  schedule: { keys: 'cron displayName branches always batch', below: { branches: 'filters' } },
  extends: { keys: 'template parameters' },
  resources: {
    keys: 'pipelines builds repositories containers packages webhooks',
    below: { pipelines: 'pipelineResource', repositories: 'repository', containers: 'containerResource' },
  },
  pipelineResource: {
    keys: 'pipeline source project connection version branch tags trigger',
    below: { trigger: 'trigger' },
  },
  repository: { keys: 'repository type name ref endpoint trigger', below: { trigger: 'trigger' } },
  containerResource: {
    keys:
      'container type image endpoint env mapDockerSocket options ports volumes mountReadOnly trigger azureSubscription ' +
      'resourceGroup registry repository localImage',
  },
  parameter: { keys: 'name displayName type default values', open: true },
  variable: { keys: 'name value group template readonly parameters', open: true },
  stage: {
    keys:
      'stage displayName dependsOn condition variables jobs pool lockBehavior trigger isSkippable template parameters ' +
      'templateContext',
    below: { jobs: 'job', pool: 'pool', variables: 'variable' },
  },
  job: {
    keys:
      'job deployment displayName dependsOn condition strategy continueOnError pool workspace container services steps ' +
      'timeoutInMinutes cancelTimeoutInMinutes variables environment uses template parameters templateContext',
    below: {
      steps: 'step',
      pool: 'pool',
      strategy: 'strategy',
      environment: 'environment',
      variables: 'variable',
      workspace: 'workspace',
    },
  },
  workspace: { keys: 'clean' },
  environment: { keys: 'name resourceName resourceId resourceType tags' },
  pool: { keys: 'name vmImage demands hostArchitecture os image type' },
  strategy: {
    keys: 'matrix maxParallel parallel runOnce rolling canary',
    below: { runOnce: 'lifecycle', rolling: 'lifecycle', canary: 'lifecycle', matrix: 'matrix' },
  },
  matrix: { open: true },
  lifecycle: {
    keys: 'preDeploy deploy routeTraffic postRouteTraffic on increments maxParallel',
    below: { preDeploy: 'hook', deploy: 'hook', routeTraffic: 'hook', postRouteTraffic: 'hook', on: 'outcome' },
  },
  hook: { keys: 'steps pool', below: { steps: 'step', pool: 'pool' } },
  outcome: { keys: 'success failure', below: { success: 'hook', failure: 'hook' } },
  step: {
    keys:
      'task script bash pwsh powershell checkout download downloadBuild getPackage publish template reviewApp ' +
      'displayName name condition inputs env enabled continueOnError timeoutInMinutes target retryCountOnTaskFailure ' +
      'workingDirectory failOnStderr errorActionPreference warningPreference informationPreference verbosePreference ' +
      'debugPreference progressPreference ignoreLASTEXITCODE artifact patterns path parameters clean fetchDepth fetchFilter ' +
      'fetchTags lfs submodules persistCredentials sparseCheckoutDirectories sparseCheckoutPatterns workspaceRepo root project ' +
      'definition buildType branchName version',
  },
}
