import type { TopicExplainer } from '../compose/explain-topic.ts'
import { gapIn } from '../compose/gap.ts'
import type { Before, Topic } from '../explanation.ts'
import type { Library } from '../find/library.ts'
import { asking, meanings, stem, stemsIn } from '../find/vocabulary.ts'
import { sharedAspects } from '../read/aspects.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import type { Kind } from '../read/kind.ts'
import { chooseNext } from './choose-next.ts'
import { contextOf } from './context-of.ts'
import { choicesShown } from './follow-ups.ts'
import { notesInFocus } from './go-on.ts'
import { ownWordsOf } from './own-words.ts'

/** A passage must be as likely as this to answer where nothing that was found does. */
const openChance = 0.3
/** The same instead of the page with a product's prices. */
const costChance = 0.4
/** The same for a bare follow-up about a part of the topic. */
const subjectChance = 0.5
/** Kinds that say in what form the same is wanted. */
const ofForm: ReadonlySet<Kind> = new Set(['simpler', 'example', 'exam', 'interview', 'list'] as const)
/** The same for a passage on what is asked for without saying of what. */
const bareChance = 0.05

export interface LikelyNext {
  /** The likeliest passage of the last topic that hasn't just been read, if it's likely enough where nothing else answers. */
  readonly likelyNext: (question: string, asked: AskedQuestion, before: Before) => Topic | undefined
  /**
   * What answers a bare follow-up about a part of the topic that has been explained by itself: *when do I need one* after *what is a merge
   * queue*. Undefined if all of the topic was explained.
   */
  readonly ofSubject: (question: string, asked: AskedQuestion, before: Before) => Topic | undefined
  /** The likeliest passage of the last topic, if its title has all that is asked about: *and the open pull requests?* */
  readonly saysOf: (question: string, about: string, asked: AskedQuestion, before: Before) => Topic | undefined
  /** The same before the topic is said not to answer; with a smaller chance, passages are offered to choose from. */
  readonly orChoices: (found: Topic, question: string, asked: AskedQuestion, before: Before) => Topic
  /** What the topic says about its own cost, which is asked for without its name. */
  readonly costOf: (question: string, asked: AskedQuestion, before: Before) => Topic | undefined
  /** What the topic says about the cost, the permission, or the like, if the question asks for nothing else. */
  readonly aspectOf: (question: string, asked: AskedQuestion, before: Before) => Topic | undefined
}

/** Answers a follow-up by the likeliest passage of the last topic, where the rules find nothing in it. */
export function likelyNextOf(library: Library, { explainBy }: TopicExplainer): LikelyNext {
  const likelyNext: LikelyNext['likelyNext'] = (question, asked, before) => {
    const chosen = chooseNext(library, question, asked, before)
    if (!chosen || chosen.chance < openChance) return undefined
    const wantsCode = asked.kind === 'example' || before.asked === 'example'
    if (chosen.passage.title === before.about || (chosen.passage.type === 'example' && !wantsCode)) return undefined
    const answer = explainBy(chosen.passage, asked)
    // What it's about must be in the answer: *does it need Java*.
    return gapIn(question, answer.note, answer, library.vocabulary) ? undefined : answer
  }

  const ofSubject: LikelyNext['ofSubject'] = (question, asked, before) => {
    const [note, other] = notesInFocus(before)
    if (!note || other || ofForm.has(asked.kind)) return undefined
    const ofNote = stemsIn([note.title])
    const subject = [...stemsIn([contextOf(before, library.vocabulary)])].filter(
      (key) => !ofNote.has(key) && !asking.has(key),
    )
    const chosen = chooseNext(library, question, asked, before)
    if (!chosen || chosen.chance < subjectChance) return undefined
    const { passage } = chosen
    const isTold = [before.about, ...(before.told ?? [])].includes(passage.title)
    const said = stemsIn([passage.title])
    return isTold || !subject.some((key) => said.has(key)) ? undefined : explainBy(passage, asked)
  }

  const saysOf: LikelyNext['saysOf'] = (question, about, asked, before) => {
    // A pair stays a pair.
    if (ofForm.has(asked.kind) || notesInFocus(before).length > 1) return undefined
    const words = ownWordsOf(about, library.vocabulary)
    const chosen = chooseNext(library, question, asked, before)
    if (!chosen || words.length === 0 || chosen.chance < subjectChance) return undefined
    const said = stemsIn([chosen.passage.title])
    const has = words.every((word) => meanings(word).some((meaning) => said.has(stem(meaning))))
    return has && chosen.passage.title !== before.about ? explainBy(chosen.passage, asked) : undefined
  }

  const orChoices: LikelyNext['orChoices'] = (found, question, asked, before) => {
    const likely = likelyNext(question, asked, before)
    if (likely) return likely
    const ranked = chooseNext(library, question, asked, before)?.ranked ?? []
    const titles = ranked.map(({ passage }) => passage.title).filter((title) => title !== before.about)
    return { ...found, choices: titles.slice(0, choicesShown) }
  }

  const costOf: LikelyNext['costOf'] = (question, asked, before) => {
    const chosen = chooseNext(library, question, asked, before)
    const tells = chosen && chosen.chance >= costChance && costs.test(chosen.passage.title)
    return tells ? explainBy(chosen.passage, asked) : undefined
  }

  const aspectOf: LikelyNext['aspectOf'] = (question, asked, before) => {
    const shared = sharedAspects(asked.plain)
    const tells = chooseNext(library, question, asked, before)?.ranked.find(
      ({ passage, chance }) => chance >= bareChance && shared(passage.title) > 0,
    )
    return tells && explainBy(tells.passage, asked)
  }

  return { likelyNext, saysOf, ofSubject, orChoices, costOf, aspectOf }
}

const costs = /\b(?:costs?|free|price|billed|license)\b/
