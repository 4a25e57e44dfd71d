import { causesOf } from '../../domain/note-parts.ts'
import { causePart } from '../compose/passage.ts'
import { composeTopic } from '../compose/topic.ts'
import type { Before, Topic } from '../explanation.ts'
import { howItFails } from '../note-headings.ts'
import { answersFollowUp } from '../find/fits.ts'
import type { Grounds } from './grounds.ts'
import { ruledOut, stillWrong } from './wording.ts'

const causesAtOnce = 2

/** The other causes of a trouble whose shown cause has been ruled out. */
export function nextCauses({ vocabulary, topic, within }: Grounds, plain: string, before: Before): Topic | undefined {
  const [note] = before.notes
  if (!note || before.trouble === undefined) return undefined
  if (!stillWrong.test(plain) && (before.asked !== 'trouble' || !ruledOut.test(plain))) return undefined
  const shown = new Set([before.about ?? '', ...(before.items ?? [])])
  const causes = causesOf(note.sections[howItFails])
  const others = causes.filter(({ symptom }) => !shown.has(symptom))
  if (others.length === causes.length) return undefined
  const fitting = within(note, before.trouble)
    .filter(({ score }) => score >= answersFollowUp)
    .flatMap(({ passage }) => (passage.type === 'cause' ? [passage.cause.symptom] : []))
    .filter((symptom) => !shown.has(symptom))
  const inOrder = others
    .filter(({ symptom }) => fitting.includes(symptom))
    .toSorted((a, b) => place(fitting, a.symptom) - place(fitting, b.symptom))
  if (inOrder.length === 0)
    return topic(note, 'check', composeTopic({ note, kind: 'check', words: [], passages: [], vocabulary }))
  return topic(note, 'trouble', { lead: [], parts: inOrder.slice(0, causesAtOnce).map(causePart), examples: [] })
}

/** Places in a ranking; what isn't in it comes last. */
const place = (ranking: readonly string[], name: string): number => {
  const at = ranking.indexOf(name)
  return at < 0 ? ranking.length : at
}
