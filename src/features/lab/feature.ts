import { z } from 'zod'
import { longestFile, Track } from '../../domain/practice/lab.ts'
import { Id, OwnText, plain, wholeNumber } from '../../kernel/card/card-fields.ts'
import { personal } from '../../kernel/command.ts'
import { feature } from '../../kernel/feature.ts'
import { checkFile, noSolution, takeFile } from './check-file.ts'
import { labData } from './cards/lab-data.ts'
import { labCheckData } from './cards/lab-check-data.ts'
import { labStepData } from './cards/lab-step-data.ts'
import type { Intent } from './intents.ts'
import { meanings } from './meanings.ts'
import { exportLab, lab, submitEvidence } from './lab.ts'
import { looksLikeCode } from '../tasks/index.ts'
import { shownStep } from './shown-step.ts'
import { texts } from './texts.en.ts'
import { wordsAtStep } from './words-at-step.ts'
import type { LabCheckView, LabStepView, LabView } from './views.ts'

const File = z.string().max(longestFile, texts.tooLong).default('')

/** The reference project, step by step, with evidence and a portfolio page. */
export const labFeature = feature<Intent, LabView | LabStepView | LabCheckView>({
  name: 'lab',
  commands: [
    { ...texts.commands.lab, scopes: personal, menu: personal },
    { ...texts.commands.export, scopes: personal },
  ],
  meanings,
  actions: {
    lab: z
      .object({
        step: wholeNumber(1, 20).optional(),
        track: Track.optional(),
        way: z.enum(['free', 'usual']).optional(),
        apart: z.unknown().optional(),
      })
      .transform(({ step, track, way, apart }): Intent => ({
        kind: 'lab',
        ...(step === undefined ? {} : { step }),
        ...(track ? { track } : {}),
        ...(way ? { way } : {}),
        ...(apart ? { apart: true } : {}),
      })),
    'lab.evidence': z
      .object({ step: Id, track: Track, text: OwnText })
      .transform(({ step, track, text }): Intent => ({ kind: 'lab.evidence', step, track, text })),
    'lab.check': z
      .object({ step: Id, track: Track, way: z.enum(['free', 'usual']), text: File })
      .transform(({ text, ...of }): Intent => ({ kind: 'lab.check', text, of })),
    'lab.export': plain('lab.export'),
  },
  personal: {
    lab,
    'lab.evidence': submitEvidence,
    'lab.check': checkFile,
    'lab.solution': noSolution,
    'lab.export': exportLab,
  },
  cards: { lab: labData, 'lab-step': labStepData, 'lab-check': labCheckData },
  onScreen(context) {
    const shown = shownStep(context)
    return (
      shown && {
        situation: 'lab',
        since: shown.since,
        takes: (text): Intent | undefined => takeFile(shown, text),
        reads: (text): Intent | undefined =>
          looksLikeCode(text) ? { kind: 'lab.check', text } : wordsAtStep(shown, text),
      }
    )
  },
})
