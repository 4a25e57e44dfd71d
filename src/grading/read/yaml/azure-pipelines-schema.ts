import { flag as anyFlag, named, number as anyNumber, shape, type FileSchema } from './key-fault.ts'

/** Azure Pipelines also takes these in quotation marks: https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/boolean. */
const flag = {
  anyOf: [
    anyFlag,
    { type: 'string', pattern: '^([Tt]rue|TRUE|[Ff]alse|FALSE|y|Y|[Yy]es|YES|n|N|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF)$' },
  ],
}
const number = { anyOf: [anyNumber, { type: 'string', pattern: String.raw`^\d+$` }] }

const stepKinds =
  'task script bash pwsh powershell checkout download downloadBuild getPackage publish template reviewApp'

/** The keys of an Azure Pipelines file, from https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/. */
export const azurePipelines: FileSchema = {
  name: 'Azure Pipelines',
  file: 'pipeline',
  startsWith: '`trigger:` and `steps:`',
  shapes: {
    pipeline: shape('pipeline', 'name container services lockBehavior appendCommitMessageToRunName workspace', {
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
      variables: { anyOf: [{ type: 'array', items: { $ref: '#/$defs/variable' } }, { type: 'object' }] },
      extends: 'extends',
    }),
    trigger: shape('trigger', 'include exclude', {
      batch: flag,
      autoCancel: flag,
      drafts: flag,
      enabled: flag,
      branches: 'filters',
      paths: 'filters',
      tags: 'filters',
      stages: 'filters',
    }),
    filters: shape('filters', 'include exclude'),
    schedule: shape('schedule', 'cron displayName', { branches: 'filters', always: flag, batch: flag }),
    extends: shape('extends', 'template parameters'),
    resources: shape('resources', 'builds packages webhooks', {
      pipelines: 'pipelineResource',
      repositories: 'repository',
      containers: 'containerResource',
    }),
    pipelineResource: shape('pipelineResource', 'pipeline source project connection version branch tags', {
      trigger: 'trigger',
    }),
    repository: shape('repository', 'repository type name ref endpoint', { trigger: 'trigger' }),
    containerResource: shape(
      'containerResource',
      'container type image endpoint env mapDockerSocket options ports volumes mountReadOnly trigger azureSubscription ' +
        'resourceGroup registry repository localImage',
    ),
    // Templates can also take the old form, a name with its default.
    parameter: {
      title: 'parameter',
      if: { type: 'array' },
      // oxlint-disable-next-line unicorn/no-thenable
      then: { items: { $ref: '#/$defs/declaredParameter' } },
    },
    declaredParameter: {
      ...shape('declaredParameter', 'name displayName default values', {
        type: {
          enum: 'string number boolean object stringList step stepList job jobList deployment deploymentList stage stageList'.split(
            ' ',
          ),
        },
      }),
      required: ['name'],
    },
    variable: shape('variable', 'name value group template parameters', { readonly: flag }),
    stage: shape('stage', 'stage displayName dependsOn condition template parameters templateContext', {
      variables: {},
      jobs: 'job',
      pool: 'pool',
      lockBehavior: { enum: ['sequential', 'runLatest'] },
      trigger: { enum: ['automatic', 'manual'] },
      isSkippable: flag,
    }),
    job: shape(
      'job',
      'job deployment displayName dependsOn condition container services uses template parameters templateContext',
      {
        steps: 'step',
        pool: 'pool',
        strategy: 'strategy',
        environment: 'environment',
        variables: {},
        workspace: 'workspace',
        timeoutInMinutes: number,
        cancelTimeoutInMinutes: number,
        continueOnError: flag,
      },
    ),
    workspace: shape('workspace', '', { clean: { enum: ['outputs', 'resources', 'all'] } }),
    environment: shape('environment', 'name resourceName resourceId resourceType tags'),
    pool: shape('pool', 'name vmImage demands hostArchitecture os image type'),
    strategy: shape('strategy', '', {
      matrix: {},
      maxParallel: number,
      parallel: number,
      runOnce: 'lifecycle',
      rolling: 'lifecycle',
      canary: 'lifecycle',
    }),
    lifecycle: shape('lifecycle', 'increments maxParallel', {
      preDeploy: 'hook',
      deploy: 'hook',
      routeTraffic: 'hook',
      postRouteTraffic: 'hook',
      on: 'outcome',
    }),
    hook: shape('hook', '', { steps: 'step', pool: 'pool' }),
    outcome: shape('outcome', '', { success: 'hook', failure: 'hook' }),
    step: {
      ...shape(
        'step',
        `${stepKinds} displayName name condition inputs env target workingDirectory artifact patterns path parameters ` +
          'fetchDepth fetchFilter lfs sparseCheckoutDirectories sparseCheckoutPatterns workspaceRepo root project definition ' +
          'buildType branchName version errorActionPreference warningPreference informationPreference verbosePreference ' +
          'debugPreference progressPreference',
        {
          enabled: flag,
          continueOnError: flag,
          clean: flag,
          fetchTags: flag,
          persistCredentials: flag,
          failOnStderr: flag,
          ignoreLASTEXITCODE: flag,
          timeoutInMinutes: number,
          retryCountOnTaskFailure: number,
          submodules: { enum: [true, false, 'recursive'] },
          env: named({ type: ['string', 'number', 'boolean'] }),
        },
      ),
    },
  },
}
