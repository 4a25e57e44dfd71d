import { examplesOf } from '../../domain/note-parts.ts'
import type { Note } from '../../domain/note.ts'
import { hasItems } from '../compose/sentences.ts'
import type { Ground } from '../compose/ground.ts'
import { composeSection, composeTopic } from '../compose/topic.ts'
import type { Before, Explainer } from '../explanation.ts'
import { example as exampleHeading } from '../note-headings.ts'
import type { Kind } from '../read/kind.ts'
import { contextOf } from './context-of.ts'
import { nearEnough } from './fits.ts'
import { fromSource, nextHeadings, notesInFocus, sideBySide } from './go-on.ts'
import type { Grounds } from './grounds.ts'
import type { OfTopic } from './of-topic.ts'

/** Goes on with another part of what was explained last: simpler, an example, more. */
export function anotherPart({ passages, vocabulary, topic, within }: Grounds, { wordsIn }: OfTopic): Explainer['goOn'] {
  const context = (before: Before): string => contextOf(before, vocabulary)

  /** Orders notes by how well their tasks fit what was said before. */
  const byTask =
    (recalled: string) =>
    (a: Note, b: Note): number => {
      const best = (note: Note): number =>
        Math.max(
          0,
          ...within(note, '', recalled).flatMap(({ passage, score }) => (passage.type === 'task' ? [score] : [])),
        )
      return best(b) - best(a)
    }

  const goOn: Explainer['goOn'] = (kind, before) => {
    const recalled = context(before)
    const inFocus = notesInFocus(before)
    // Steps of two things side by side only distract.
    const those = kind === 'how' && inFocus.length > 1 ? inFocus.toSorted(byTask(recalled)).slice(0, 1) : inFocus
    const [note] = those
    if (!note) return undefined
    const bare = (one: Note, asked: Kind): Ground => {
      // After trouble, the example that is asked for is the command that mends it.
      const takes = asked === 'how' ? 'task' : 'example'
      const fitting =
        recalled === '' || (asked !== 'how' && asked !== 'example')
          ? []
          : within(one, '', recalled).filter(
              ({ passage, score }) =>
                score >= nearEnough &&
                (passage.type === takes || (before.asked === 'trouble' && passage.type === 'task')),
            )
      return { note: one, kind: asked, words: [], passages: fitting, vocabulary }
    }
    if (kind === 'example' && those.length === 1 && before.shown?.includes(exampleHeading)) {
      const [, ...others] = examplesOf(note.sections[exampleHeading])
      const next = others.find(({ title }) => !before.told?.includes(title))
      if (next)
        return topic(note, kind, { lead: [], parts: [], examples: [{ ...next, source: 1 }], answeredBy: next.title })
    }
    if (kind !== 'further')
      return topic(
        note,
        kind,
        sideBySide(
          those,
          those.map((one) => {
            if (kind === 'how') return composeTopic(taskGround(bare(one, kind), recalled))
            if (kind !== 'list') return composeTopic(bare(one, kind))
            const lists = passages
              .of(one)
              .filter(
                ({ type, title, text }) => type === 'question' && /^(?:which|what)\b/i.test(title) && hasItems(text),
              )
            return composeTopic({ ...bare(one, kind), passages: lists.map((passage) => ({ passage, score: 1 })) })
          }),
        ),
        { sources: those },
      )
    const headings = nextHeadings(before.shown ?? [])
    if (headings.length === 0) return undefined
    const answers = those.flatMap((one, index) =>
      headings.map((heading) => {
        const answer = fromSource(composeSection(bare(one, 'what'), heading), index + 1)
        return those.length === 1
          ? answer
          : { ...answer, parts: answer.parts.map((part) => ({ ...part, title: `${one.title}: ${part.title}` })) }
      }),
    )
    return topic(
      note,
      before.asked ?? 'what',
      {
        lead: [],
        parts: answers.flatMap(({ parts }) => parts),
        examples: answers.flatMap(({ examples }) => examples),
      },
      { sources: those },
    )
  }

  /** The task that the words before ask for, otherwise the first. */
  const taskGround = (ground: Ground, recalled: string): Ground =>
    ground.passages.length > 0 ? { ...ground, words: wordsIn(recalled), least: nearEnough } : ground

  return goOn
}
