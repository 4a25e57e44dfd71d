import { leastProbes, mostProbes } from '../../domain/plan/placement.ts'
import { plain } from '../../kernel/card/card-fields.ts'
import { personal } from '../../kernel/command.ts'
import { feature } from '../../kernel/feature.ts'
import { diagnose } from './diagnose.ts'
import type { Intent } from './intents.ts'
import { meanings } from './meanings.ts'
import { texts } from './texts.en.ts'

/** The placement test: 15 to 20 adaptive questions. Its rounds are quiz rounds. */
export const diagnoseFeature = feature<Intent>({
  name: 'diagnose',
  commands: [
    {
      title: texts.command.title,
      description: texts.command.description(leastProbes, mostProbes),
      scopes: personal,
      menu: personal,
      starter: texts.starter,
    },
  ],
  meanings,
  actions: { diagnose: plain('diagnose') },
  personal: { diagnose },
})
