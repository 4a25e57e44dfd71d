import type { Catalog } from '../content/catalog.ts'
import type { Explainer } from '../explain/explain.ts'
import { explainIfNamed, explainInGroup } from './explain.ts'
import { guideView } from './guide.ts'
import { helpView } from './hello.ts'
import type { Intent } from './intent.ts'
import type { Reply } from './reply.ts'
import { notice } from './say.ts'
import type { Turn } from './turn.ts'

/**
 * In a team or group chat nothing about one person is read, stored or shown: only help, notes and the pages about the exam.
 * Everything else happens in the personal chat.
 */
export function inGroup(catalog: Catalog, explainer: Explainer, turn: Turn, intent: Intent): Reply {
  switch (intent.kind) {
    case 'hello':
    case 'help':
      return { messages: [helpView(turn.scope)] }
    case 'explain':
      return { messages: [explainInGroup(explainer, intent.topic)] }
    case 'feedback':
      return { messages: [] }
    case 'guide':
      return { messages: [guideView(catalog, intent.page, 'both')] }
    default:
      return {
        messages: [
          (intent.kind === 'unknown' ? explainIfNamed(explainer, intent.text) : undefined) ??
            notice(
              'Let us do that in private',
              [
                'Quizzes, answers and settings are between you and me. Open our personal chat (press my name, then *Chat*) and say **hi** there.',
              ],
              [],
            ),
        ],
      }
  }
}
