import type { Grammar } from './grammar.ts'

/**
 * The keys of a workflow, of an action’s metadata file, and of `dependabot.yml`, from
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax and …/metadata-syntax.
 */
export const githubWorkflow: Grammar = {
  workflow: {
    keys: 'name run-name on permissions env defaults concurrency jobs',
    below: { on: 'events', permissions: 'permissions', concurrency: 'concurrency', defaults: 'defaults', jobs: 'jobs' },
  },
  // https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
  events: {
    keys:
      'branch_protection_rule check_run check_suite create delete deployment deployment_status discussion ' +
      'discussion_comment fork gollum image_version issue_comment issues label merge_group milestone page_build public ' +
      'pull_request pull_request_review pull_request_review_comment pull_request_target push registry_package release ' +
      'repository_dispatch schedule status watch workflow_call workflow_dispatch workflow_run',
    below: {
      push: 'event',
      pull_request: 'event',
      pull_request_target: 'event',
      workflow_run: 'event',
      release: 'event',
      issues: 'event',
      deployment_status: 'event',
      merge_group: 'event',
      schedule: 'schedule',
      workflow_call: 'call',
      workflow_dispatch: 'call',
      repository_dispatch: 'event',
      registry_package: 'event',
    },
  },
  event: {
    keys: 'types branches branches-ignore tags tags-ignore paths paths-ignore workflows',
  },
  schedule: { keys: 'cron timezone' },
  call: { keys: 'inputs outputs secrets', below: { inputs: 'inputs', outputs: 'inputs', secrets: 'inputs' } },
  inputs: { open: true, each: 'input' },
  input: { keys: 'description required default type options value deprecationMessage' },
  permissions: {
    keys:
      'actions artifact-metadata attestations checks code-quality contents deployments discussions id-token issues models packages pages ' +
      'pull-requests repository-projects security-events statuses vulnerability-alerts',
  },
  concurrency: { keys: 'group cancel-in-progress queue' },
  defaults: { keys: 'run', below: { run: 'defaultsRun' } },
  defaultsRun: { keys: 'shell working-directory' },
  jobs: { open: true, each: 'job' },
  job: {
    keys:
      'name permissions needs if runs-on snapshot environment concurrency outputs env defaults steps timeout-minutes strategy ' +
      'continue-on-error container services uses with secrets',
    below: {
      permissions: 'permissions',
      concurrency: 'concurrency',
      steps: 'step',
      strategy: 'strategy',
      environment: 'environment',
      'runs-on': 'runsOn',
      defaults: 'defaults',
      container: 'container',
      services: 'services',
    },
  },
  runsOn: { keys: 'group labels' },
  environment: { keys: 'name url deployment' },
  container: { keys: 'image credentials env ports volumes options' },
  services: { open: true, each: 'container' },
  strategy: { keys: 'matrix fail-fast max-parallel', below: { matrix: 'matrix' } },
  matrix: { open: true },
  step: {
    keys: 'id if name uses run working-directory shell with env continue-on-error timeout-minutes',
  },
  action: {
    keys: 'name author description inputs outputs runs branding',
    below: { inputs: 'inputs', outputs: 'inputs', runs: 'runs' },
  },
  runs: {
    keys: 'using steps main pre pre-if post post-if image entrypoint args env pre-entrypoint post-entrypoint',
    below: { steps: 'step' },
  },
  // https://docs.github.com/code-security/reference/supply-chain-security/dependabot-options-reference
  dependabot: {
    keys: 'version updates registries enable-beta-ecosystems multi-ecosystem-groups',
    below: { updates: 'update' },
  },
  update: {
    keys:
      'package-ecosystem directory directories schedule allow assignees commit-message cooldown exclude-paths groups ignore ' +
      'insecure-external-code-execution labels milestone multi-ecosystem-group name open-pull-requests-limit ' +
      'pull-request-branch-name rebase-strategy registries reviewers target-branch vendor versioning-strategy patterns',
  },
}
