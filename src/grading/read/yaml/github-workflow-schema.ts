import { flag, named, number, shape, type FileSchema } from './key-fault.ts'

const text = { type: ['string', 'number', 'boolean'] }
const access = { enum: ['read', 'write', 'none'] }
const scopes =
  'actions artifact-metadata attestations checks contents deployments discussions id-token issues models packages pages pull-requests security-events statuses'

/** The keys of a workflow: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax. */
export const githubWorkflow: FileSchema = {
  name: 'GitHub Actions',
  file: 'workflow',
  startsWith: '`on:` and `jobs:`',
  shapes: {
    workflow: {
      ...shape('workflow', 'name run-name on', {
        permissions: 'permissions',
        env: named(text),
        defaults: {},
        concurrency: 'concurrency',
        jobs: named('job'),
      }),
      required: ['on', 'jobs'],
    },
    permissions: {
      title: 'permissions block',
      if: { type: 'string' },
      // oxlint-disable-next-line unicorn/no-thenable
      then: { enum: ['read-all', 'write-all'] },
      else: {
        title: 'permissions block',
        type: 'object',
        properties: Object.fromEntries(scopes.split(' ').map((scope) => [scope, access])),
        additionalProperties: false,
      },
    },
    concurrency: {
      title: 'concurrency block',
      if: { type: 'string' },
      // oxlint-disable-next-line unicorn/no-thenable
      then: {},
      else: { ...shape('concurrency', 'group', { 'cancel-in-progress': flag }), required: ['group'] },
    },
    job: shape('job', 'name if needs runs-on environment outputs defaults uses with secrets snapshot', {
      permissions: 'permissions',
      concurrency: 'concurrency',
      env: named(text),
      strategy: 'strategy',
      container: {},
      services: {},
      'timeout-minutes': number,
      'continue-on-error': flag,
      steps: { type: 'array', items: { $ref: '#/$defs/step' } },
    }),
    strategy: shape('strategy', 'matrix', { 'fail-fast': flag, 'max-parallel': number }),
    step: {
      ...shape('step', 'id if name uses run shell working-directory', {
        with: named(text),
        env: named(text),
        'timeout-minutes': number,
        'continue-on-error': flag,
      }),
      type: 'object',
    },
  },
}
