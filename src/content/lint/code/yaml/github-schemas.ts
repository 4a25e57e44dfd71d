import { named, shape, type KeySchema } from '../../../../grading/read/yaml/key-fault.ts'

/** The keys of an action's metadata file, which actionlint doesn't read: https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax. */
export const actionMetadata: KeySchema = {
  name: 'GitHub Actions',
  shapes: {
    action: shape('action', 'name author description branding', {
      inputs: named('input'),
      outputs: named('input'),
      runs: 'runs',
    }),
    input: shape('input', 'description required default type options value deprecationMessage'),
    runs: shape('runs', 'using main pre pre-if post post-if image entrypoint args env pre-entrypoint post-entrypoint', {
      steps: 'step',
    }),
    step: shape('step', 'id if name uses run working-directory shell with env continue-on-error timeout-minutes'),
  },
}

/** The keys of `dependabot.yml`: https://docs.github.com/code-security/reference/supply-chain-security/dependabot-options-reference. */
export const dependabot: KeySchema = {
  name: 'Dependabot',
  shapes: {
    dependabot: shape('dependabot', 'version registries enable-beta-ecosystems multi-ecosystem-groups', {
      updates: 'update',
    }),
    update: shape(
      'update',
      'package-ecosystem directory directories schedule allow assignees commit-message cooldown exclude-paths groups ignore ' +
        'insecure-external-code-execution labels milestone multi-ecosystem-group name open-pull-requests-limit ' +
        'pull-request-branch-name rebase-strategy registries reviewers target-branch vendor versioning-strategy patterns',
    ),
  },
}
