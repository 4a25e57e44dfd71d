import { plain } from '../../kernel/card-fields.ts'
import { personal } from '../../kernel/command.ts'
import { feature } from '../../kernel/feature.ts'
import { diagnose } from './diagnose.ts'
import type { Intent } from './intents.ts'

/** The placement test: 15 to 20 adaptive questions. Its rounds are quiz rounds. */
export const diagnoseFeature = feature<Intent>({
  name: 'diagnose',
  commands: [
    {
      title: 'diagnose',
      description: 'Where you stand: 15 to 20 questions over the whole exam',
      scopes: personal,
      pattern: /^(?:diagnose|diagnosis|placement(?: test)?|where do i stand|test me|assess me)$/,
      intent: () => ({ kind: 'diagnose' }),
    },
  ],
  actions: { diagnose: plain('diagnose') },
  personal: { diagnose },
})
