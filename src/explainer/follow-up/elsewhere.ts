import type { Before, Explanation } from '../explanation.ts'
import type { Library } from '../find/library.ts'
import { isAspect } from '../read/aspects.ts'
import { ownWordsOf } from './own-words.ts'

/** How much more like a question ways to ask elsewhere must be than those of the topic, so that it's about something else. */
const aheadElsewhere = 0.12
/** The same if it names where something is done, which may be another topic: *can I leave some pull requests out*. */
const aheadInSetting = 0.2
const settings: ReadonlySet<string> = new Set([
  'aks-container-apps-or-app-service',
  'azure-devops-services',
  'azure-pipelines',
  'github-actions',
  'pull-request-workflow',
])

export interface Elsewhere {
  /** Whether a question is about something else: it names it, or passages elsewhere are asked for more like it than those of the topic. */
  readonly isElsewhere: (question: string, plain: string, before: Before) => boolean
  /** Whether it asks for nothing but the cost, the permission, or the like, without saying of what: *which license do I need*. */
  readonly isBare: (plain: string, found: Explanation) => boolean
}

/** Tells whether a question that found another topic is still about the last one. */
export function elsewhereOf({ inForm, vocabulary, topics: { namedIn } }: Library): Elsewhere {
  const isElsewhere: Elsewhere['isElsewhere'] = (question, plain, before) => {
    const names = namedIn(plain).filter((note) => !before.notes.includes(note))
    if (names.some(({ id }) => !settings.has(id))) return true
    if (goesOnIn.test(question) || pointsBack.test(plain)) return false
    const likest = (isOfTopic: boolean): number => {
      const likeness = inForm.likeness(question, isOfTopic)
      return Math.max(
        0,
        ...[...likeness].map(([{ note }, like]) => (before.notes.includes(note) === isOfTopic ? like : 0)),
      )
    }
    return likest(true) < likest(false) - (names.length > 0 ? aheadInSetting : aheadElsewhere)
  }

  const isBare: Elsewhere['isBare'] = (plain, found) => {
    if (found.kind === 'topic' && namedIn(plain).includes(found.note)) return false
    const words = ownWordsOf(plain, vocabulary)
    return words.length > 0 && words.every(isAspect)
  }

  return { isElsewhere, isBare }
}

/** `does it cost extra`, `when do I need one` */
const pointsBack = /\b(?:it|its|them|they)\b|\bone$/
/** `and with test and production` */
const goesOnIn = /^(?:and|but|so) (?:with|for|in|on|by|at|to|from) /i
