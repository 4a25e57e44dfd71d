import type { TopicExplainer } from '../compose/explain-topic.ts'
import { comparison } from '../compose/comparison.ts'
import { gapIn } from '../compose/gap.ts'
import { withNext } from '../compose/passage.ts'
import type { Before, Compared, Explanation, Topic } from '../explanation.ts'
import type { Chosen } from '../find/choose.ts'
import type { Library } from '../find/library.ts'
import type { Passage } from '../find/passages.ts'
import { stem, stemsIn } from '../find/vocabulary.ts'
import { outsideOf } from '../read/outside.ts'
import { isAspect, sharedAspects } from '../read/aspects.ts'
import { askedFor } from '../read/question-words.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import { answering } from '../settle/passage.ts'
import type { Titles } from '../settle/title.ts'
import { bothSidesOf } from './both-sides.ts'
import { chooseNext } from './choose-next.ts'
import { leastCompared } from './fits.ts'
import { choicesShown, type FollowUps } from './follow-ups.ts'
import { notesInFocus } from './go-on.ts'
import { ownWordsOf } from './own-words.ts'
import { readFollowUp } from './read-follow-up.ts'
import { isAboutPair, situation } from './wording.ts'

/** A longer one surely doesn't go on with the last topic. */
export const longQuestion = 16
/**
 * A passage must be as likely as this to answer instead of what the rules found. Where both differ, and it was as likely, readers preferred
 * it for 40 of 87 follow-ups of people who had seen no note, and what the rules found for 14.
 */
const leastChance = 0.2
/** The passage that was found stays if it's likelier than this. */
const smallChance = 0.15
/** The same instead of a comparison that was shown. */
const sureChance = 0.4
/** The same where nothing that was found answers. */
const openChance = 0.3
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
/** The same for a passage on the cost, the permission, or whatever else is asked for without saying of what. */
const bareChance = 0.05
/** A passage that is less likely isn't shown below the one that answers: from here on, it's the answer to one of four follow-ups that the first doesn't answer. */
const leastNext = 0.2

/** Replaces an answer to a follow-up by the passage of the last topic that most likely answers. */
export function settlerAfter(
  library: Library,
  explainer: TopicExplainer,
  { titledExactly }: Titles,
  { comparedAgain, isPlace, unanswered }: Pick<FollowUps, 'comparedAgain' | 'isPlace' | 'unanswered'>,
) {
  const { explainBy } = explainer
  const bothSides = bothSidesOf(library, explainer)

  /** What the topic says about its own cost, which is asked for without its name. */
  const costOf = (question: string, asked: AskedQuestion, before: Before): Explanation | undefined => {
    const chosen = chooseNext(library, question, asked, before)
    const tells = chosen && chosen.chance >= sureChance && costs.test(chosen.passage.title)
    return tells ? explainBy(chosen.passage, asked) : undefined
  }

  /** The comparison of the last pair, if one of its rows that wasn't the first is what is asked about: *what about secrets there*. */
  const rowFor = ({ plain, kind }: AskedQuestion, before: Before): Explanation | undefined => {
    const { compared, focus, notes } = before
    if (compared === undefined || focus !== undefined || pointsToOne.test(plain)) return undefined
    if (library.topics.namedIn(plain).length > 0) return undefined
    const again = comparedAgain(before, kind, plain)
    const [row] = again.rows
    const words = ownWordsOf(plain, library.vocabulary)
    if (!row || again.fit < 1 || words.length === 0) return undefined
    const said = stemsIn([row.aspect, ...row.cells.map(({ text }) => text)])
    const isAsked = words.every((word) => said.has(stem(word)))
    const isFirst = comparedAgain(before, 'what', '').rows[0]?.aspect === row.aspect
    return isAsked && !isFirst && notes.length > 0 ? comparison(again) : undefined
  }

  /** Whether a question is about something else: it names it, or passages elsewhere are asked for more like it than those of the topic. */
  const isElsewhere = (question: string, plain: string, before: Before): boolean => {
    const names = library.topics.namedIn(plain).filter((note) => !before.notes.includes(note))
    if (names.some(({ id }) => !settings.has(id))) return true
    if (goesOnIn.test(question)) return false
    const likest = (isOfTopic: boolean): number => {
      const likeness = library.inForm.likeness(question, isOfTopic)
      return Math.max(
        0,
        ...[...likeness].map(([{ note }, like]) => (before.notes.includes(note) === isOfTopic ? like : 0)),
      )
    }
    return likest(true) < likest(false) - (names.length > 0 ? aheadInSetting : aheadElsewhere)
  }

  /** Whether it asks for nothing but the cost, the permission, or the like, without saying of what: *which license do I need*. */
  const isBare = (plain: string, found: Explanation): boolean => {
    if (found.kind === 'topic' && library.topics.namedIn(plain).includes(found.note)) return false
    const words = ownWordsOf(plain, library.vocabulary)
    return words.length > 0 && words.every(isAspect)
  }

  /** The likeliest passage that tells what such a question asks for. */
  const bareOf = (question: string, asked: AskedQuestion, before: Before): Topic | undefined => {
    const shared = sharedAspects(asked.plain)
    const tells = chooseNext(library, question, asked, before)?.ranked.find(
      ({ passage, chance }) => chance >= bareChance && shared(passage.title) > 0,
    )
    return tells && explainBy(tells.passage, asked)
  }

  /** The likeliest passage of the topic that hasn't just been read, if it's likely enough where nothing else answers. */
  const answerOf = (
    chosen: Chosen | undefined,
    question: string,
    asked: AskedQuestion,
    before: Before,
  ): Topic | undefined => {
    if (!chosen || chosen.chance < openChance) return undefined
    const wantsCode = asked.kind === 'example' || before.asked === 'example'
    if (chosen.passage.title === before.about || (chosen.passage.type === 'example' && !wantsCode)) return undefined
    const answer = explainBy(chosen.passage, asked)
    // What it's about must be in the answer: *does it need Java*.
    return gapIn(question, answer.note, answer, library.vocabulary) ? undefined : answer
  }

  /** The likeliest passage, before the topic is said not to answer; with a smaller chance, it's one to choose from. */
  const openly = (found: Topic, question: string, asked: AskedQuestion, before: Before): Topic => {
    const chosen = chooseNext(library, question, asked, before)
    const titles = (chosen?.ranked ?? []).map(({ passage }) => passage.title).filter((title) => title !== before.about)
    return answerOf(chosen, question, asked, before) ?? { ...found, choices: titles.slice(0, choicesShown) }
  }

  return (first: Explanation, question: string, asked: AskedQuestion, before: Before): Explanation => {
    const found = first.kind === 'topic' && first.isNear ? openly(first, question, asked, before) : first
    const { plain, kind } = asked
    const followUp = readFollowUp(plain)
    if (found.kind === 'refusal' && found.page) return costOf(question, asked, before) ?? found
    if (found.kind === 'refusal' && outsideOf(plain) !== undefined) return found
    if (found.kind === 'topic' && found !== first && !found.isNear) return found
    if (found.kind === 'comparison' && (isChoice.test(plain) || !isRepeated(found.comparison, before))) return found
    if (kind === 'simpler' || kind === 'interview' || titledExactly(question, plain)) return found
    if (found.kind === 'topic' && found.examples.length > 0) return found
    if (followUp?.kind !== 'pick') {
      const ofPair = bothSides(asked, before) ?? (found.kind === 'topic' ? rowFor(asked, before) : undefined)
      if (ofPair) return ofPair
    }
    const isOther = found.kind === 'topic' && !before.notes.includes(found.note)
    const isTold = isOther && before.earlier?.some(({ notes }) => notes.includes(found.note))
    if (isOther && !isTold && plain.split(' ').length <= longQuestion) {
      const chosen = (): Topic | undefined =>
        answerOf(chooseNext(library, question, asked, before), question, asked, before)
      if (isBare(plain, found)) return bareOf(question, asked, before) ?? unanswered(asked, before) ?? found
      if (!isElsewhere(question, plain, before)) return chosen() ?? found
    }
    // A part that is picked, the same again, and a place alone say nothing about which passage is meant.
    if (followUp && (followUp.kind !== 'about' || followUp.isClear)) return found
    if (ownWordsOf(plain, library.vocabulary).length === 0 || onlyPlace.test(plain)) return found
    if (isPlace(plain) || plain.split(' ').length > longQuestion) return found
    if (found.kind === 'topic' && !notesInFocus(before).includes(found.note)) return found
    const own = found.kind === 'topic' ? answering(library, found) : undefined
    // What is asked again in other words has the same answer.
    if (own && own.title === before.about) return found
    const chosen = chooseNext(library, question, asked, before, own)
    if (!chosen) return found
    const answer = isInstead(found, own, chosen, asked) ? explainBy(chosen.passage, asked) : found
    if (answer.kind !== 'topic' || kind === 'list') return answer
    const told = new Set([before.about, ...(before.told ?? [])])
    const next = chosen.ranked.filter(
      ({ passage, chance }) => passage.note === answer.note && chance >= leastNext && !told.has(passage.title),
    )
    return withNext(
      answer,
      next.map(({ passage }) => passage),
    )
  }
}

/** Whether the likeliest passage answers instead of what was found. */
function isInstead(
  found: Explanation,
  own: Passage | undefined,
  { passage, chance, givenChance }: Chosen,
  { plain, kind }: AskedQuestion,
): boolean {
  const least = found.kind === 'comparison' ? sureChance : leastChance
  if (passage === own || chance < least || givenChance > smallChance) return false
  // Whoever asks how to do it wants the steps, and doesn't ask how long it takes, or who may.
  if (own?.type === 'task' && kind === 'how' && passage.type !== 'task') return false
  const asksElse = askedFor(passage.title.toLowerCase()) !== askedFor(plain)
  return !(own && kind === 'how' && asksElse)
}

/** Whether a comparison is the one that was shown last, and says nothing about the question. */
const isRepeated = ({ sides, fit }: Compared, { compared = [], focus }: Before): boolean =>
  focus === undefined && fit < leastCompared && sides.every(({ name }) => compared.includes(name))

/** Which side fits somebody is what a comparison says, whatever it says about their case. */
const isChoice = new RegExp(`${isAboutPair.source}|${situation.source}`)

/** One of the two is meant. */
const pointsToOne = /\b(?:it|this)\b/

/** `and with test and production` */
const goesOnIn = /^(?:and|but|so) (?:with|for|in|on|by|at|to|from) /i

const costs = /\b(?:costs?|free|price|billed|license)\b/

/** `and in azure repos?` */
const onlyPlace = /^(?:and|but|what about|how about) (?:in|on|for|with) (?:\w+ ?){1,3}$/
