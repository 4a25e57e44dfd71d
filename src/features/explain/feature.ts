import { z } from 'zod'
import { ExplanationReason } from '../../domain/report.ts'
import { Id, OwnText } from '../../kernel/card/card-fields.ts'
import { everywhere } from '../../kernel/command.ts'
import { feature } from '../../kernel/feature.ts'
import { comparisonData } from './cards/comparison-data.ts'
import { confusionData } from './cards/confusion-data.ts'
import { noteData } from './cards/note-data.ts'
import { explain, explainIfNamed, explainInGroup, justAsked } from './explain.ts'
import { changeExplanation, recentTopic } from './explained.ts'
import { askWhatIsWrong, saveFeedback } from './feedback.ts'
import type { Intent } from './intents.ts'
import { meanings } from './meanings.ts'
import { texts } from './texts.en.ts'
import type { ComparisonView, ConfusionView, NoteView } from './views.ts'

/** Below this, *stop it* means stop, although *it* refers back. */
const leastDoubt = 0.35

/** Explanations from the notes, and feedback on them. */
export const explainFeature = feature<Intent, NoteView | ComparisonView | ConfusionView>({
  name: 'explain',
  commands: [{ ...texts.command, scopes: everywhere }],
  meanings,
  actions: {
    explain: z
      .object({ question: Id.optional(), presentation: Id.optional(), topic: z.string().max(170).optional() })
      .transform(({ question, presentation, topic }): Intent => ({
        kind: 'explain',
        ...(question ? { question } : {}),
        ...(presentation ? { presentation } : {}),
        ...(topic ? { topic } : {}),
      })),
    'explained.helped': z
      .object({ explained: Id })
      .transform(({ explained }): Intent => ({ kind: 'explained.helped', explained })),
    'explained.wrong': z
      .object({ explained: Id })
      .transform(({ explained }): Intent => ({ kind: 'explained.wrong', explained })),
    'explained.send': z
      .object({ explained: Id, reason: ExplanationReason, text: OwnText })
      .transform((fields): Intent => ({ kind: 'explained.send', ...fields })),
  },
  personal: {
    explain,
    'explained.helped': saveFeedback,
    'explained.send': saveFeedback,
    feedback: saveFeedback,
    'explained.wrong': askWhatIsWrong,
  },
  inTeam: {
    explain: ({ explainer }, _turn, { topic }) => ({ messages: [explainInGroup(explainer, topic)] }),
    feedback: () => ({ messages: [] }),
  },
  onScreen(context) {
    const last = recentTopic(context).length > 0 ? context.learner.explained.at(-1) : undefined
    return last && { situation: 'explanation', since: last.at }
  },
  // A follow-up, such as *and vs rolling?*, unless the words clearly mean something else.
  hears: ({ explainer }, text, doubt) =>
    doubt > leastDoubt && explainer.refersBack(text) ? { kind: 'explain', topic: text } : undefined,
  catches: justAsked,
  catchesInTeam: ({ explainer }, text) => explainIfNamed(explainer, text),
  cards: { note: noteData, comparison: comparisonData, confusion: confusionData },
  delivered: (learner, id, activity) =>
    learner.explained.some((entry) => entry.id === id) ? changeExplanation(learner, id, { activity }) : undefined,
})
