import type { KeySchema } from '../yaml/key-fault.ts'

type Shape = KeySchema['shapes'][string]

const text: Shape = { type: 'string' }
const flag: Shape = { type: 'boolean' }
const whole: Shape = { type: 'integer', minimum: 0 }
const list = (items: Shape): Shape => ({ type: 'array', items })
const oneOf = (...values: readonly string[]): Shape => ({ enum: values })

/** An object with these keys and no others. */
const keys = (title: string, properties: Readonly<Record<string, Shape>>, required: readonly string[] = []): Shape => ({
  title,
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

const shapeOf = (name: string): Shape => ({ $ref: `#/$defs/${name}` })
/** What the service adds to an answer. */
const anything = (names: string): Readonly<Record<string, Shape>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, {}]))

const settings = (properties: Readonly<Record<string, Shape>>, ...required: readonly string[]) =>
  keys("policy's settings", { ...properties, scope: { ...list(shapeOf('scope')), minItems: 1 } }, [
    'scope',
    ...required,
  ])

/** The policy types of Azure Repos, by the id that the REST API takes: https://learn.microsoft.com/rest/api/azure/devops/policy/configurations/create. */
export const policyTypes: Readonly<Record<string, string>> = {
  'fa4e907d-c16b-4a4c-9dfa-4906e5d171dd': 'minimumReviewers',
  '0609b952-1397-4640-95ec-e00a01b2c241': 'build',
  'fd2167ab-b0be-447a-8ec8-39368250530e': 'requiredReviewers',
  '40e92b44-2fe1-4dd6-b3d8-74a9c21d0c6e': 'workItems',
  'c6a1889d-b943-4856-b76f-9e46bb6b0df2': 'comments',
  'fa4e907d-c16b-4a4c-9dfa-4916e5d171ab': 'mergeStrategy',
  'cbdc66da-9728-4af8-aada-9a5a32e4a226': 'status',
}

/** The keys of a policy configuration of Azure Repos, and of each type's settings. */
export const azurePolicy: KeySchema = {
  name: 'Azure Repos',
  shapes: {
    policy: keys(
      'policy configuration',
      {
        ...anything('id revision url _links createdBy createdDate isEnterpriseManaged'),
        type: { type: 'object', title: 'policy type', required: ['id'], properties: { id: text } },
        isEnabled: flag,
        isBlocking: flag,
        isDeleted: flag,
        settings: { type: 'object' },
      },
      ['type', 'isEnabled', 'isBlocking', 'settings'],
    ),
    scope: keys('scope', {
      repositoryId: { type: ['string', 'null'] },
      refName: { type: ['string', 'null'] },
      matchKind: { enum: ['Exact', 'Prefix', 'DefaultBranch', 'exact', 'prefix', 'defaultBranch'] },
    }),
    minimumReviewers: settings(
      {
        minimumApproverCount: whole,
        creatorVoteCounts: flag,
        allowDownvotes: flag,
        resetOnSourcePush: flag,
        requireVoteOnLastIteration: flag,
        requireVoteOnEachIteration: flag,
        resetRejectionsOnSourcePush: flag,
        blockLastPusherVote: flag,
      },
      'minimumApproverCount',
    ),
    build: settings(
      {
        buildDefinitionId: whole,
        displayName: { type: ['string', 'null'] },
        manualQueueOnly: flag,
        queueOnSourceUpdateOnly: flag,
        validDuration: { type: 'number', minimum: 0 },
        filenamePatterns: list(text),
      },
      'buildDefinitionId',
    ),
    requiredReviewers: settings(
      {
        requiredReviewerIds: list(text),
        minimumApproverCount: whole,
        creatorVoteCounts: flag,
        addedFilesOnly: flag,
        message: { type: ['string', 'null'] },
        filenamePatterns: list(text),
      },
      'requiredReviewerIds',
    ),
    workItems: settings({}),
    comments: settings({}),
    mergeStrategy: settings({
      allowNoFastForward: flag,
      allowSquash: flag,
      allowRebase: flag,
      allowRebaseMerge: flag,
      useSquashMerge: flag,
    }),
    status: settings(
      {
        statusName: text,
        statusGenre: { type: ['string', 'null'] },
        authorId: { type: ['string', 'null'] },
        defaultDisplayName: { type: ['string', 'null'] },
        invalidateOnSourceUpdate: flag,
        policyApplicability: {},
        filenamePatterns: list(text),
      },
      'statusName',
    ),
  },
}

const pattern = keys(
  'pattern',
  { name: text, negate: flag, operator: oneOf('starts_with', 'ends_with', 'contains', 'regex'), pattern: text },
  ['operator', 'pattern'],
)
const plain =
  'creation deletion required_linear_history required_signatures non_fast_forward update workflows code_scanning code_quality merge_queue file_path_restriction file_extension_restriction max_file_path_length max_file_size copilot_code_review'
const patterns =
  'commit_message_pattern commit_author_email_pattern committer_email_pattern branch_name_pattern tag_name_pattern'
const parameters: Readonly<Record<string, string>> = {
  pull_request: 'pullRequest',
  required_status_checks: 'statusChecks',
  required_deployments: 'deployments',
  ...Object.fromEntries(patterns.split(' ').map((type) => [type, 'pattern'])),
}

/** The keys of a repository ruleset: https://docs.github.com/rest/repos/rules. */
export const githubRuleset: KeySchema = {
  name: 'GitHub',
  shapes: {
    ruleset: keys(
      'ruleset',
      {
        ...anything('id source source_type node_id _links created_at updated_at current_user_can_bypass'),
        name: text,
        target: oneOf('branch', 'tag', 'push'),
        enforcement: oneOf('active', 'disabled', 'evaluate'),
        bypass_actors: list(shapeOf('actor')),
        conditions: shapeOf('conditions'),
        rules: list(shapeOf('rule')),
      },
      ['name', 'enforcement'],
    ),
    actor: keys(
      'bypass actor',
      {
        actor_id: { type: ['integer', 'null'] },
        actor_type: oneOf('Integration', 'OrganizationAdmin', 'RepositoryRole', 'Team', 'DeployKey', 'User'),
        bypass_mode: oneOf('always', 'pull_request', 'exempt'),
      },
      ['actor_type'],
    ),
    conditions: keys('conditions block', { ref_name: shapeOf('refs') }),
    refs: keys('ref_name block', { include: list(text), exclude: list(text) }),
    rule: {
      ...keys(
        'rule',
        { type: oneOf(...plain.split(' '), ...Object.keys(parameters)), parameters: { type: 'object' } },
        ['type'],
      ),
      allOf: Object.entries(parameters).map(([type, name]) => ({
        if: { properties: { type: { const: type } } },
        // oxlint-disable-next-line unicorn/no-thenable
        then: { title: `${type} rule`, required: ['parameters'], properties: { parameters: shapeOf(name) } },
      })),
    },
    pullRequest: keys(
      'pull_request rule',
      {
        ...anything('required_reviewers allowed_merge_methods'),
        required_approving_review_count: { ...whole, maximum: 10 },
        dismiss_stale_reviews_on_push: flag,
        require_code_owner_review: flag,
        require_last_push_approval: flag,
        required_review_thread_resolution: flag,
        automatic_copilot_code_review_enabled: flag,
      },
      [
        'required_approving_review_count',
        'dismiss_stale_reviews_on_push',
        'require_code_owner_review',
        'require_last_push_approval',
        'required_review_thread_resolution',
      ],
    ),
    statusChecks: keys(
      'required_status_checks rule',
      {
        required_status_checks: list(shapeOf('check')),
        strict_required_status_checks_policy: flag,
        do_not_enforce_on_create: flag,
      },
      ['required_status_checks', 'strict_required_status_checks_policy'],
    ),
    check: keys('status check', { context: text, integration_id: { type: 'integer' } }, ['context']),
    deployments: keys('required_deployments rule', { required_deployment_environments: list(text) }, [
      'required_deployment_environments',
    ]),
    pattern,
  },
}
