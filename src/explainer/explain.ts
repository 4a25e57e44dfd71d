import { nameKey, wordsOf } from '../content/words-of.ts'
import type { Comparison } from '../domain/comparison.ts'
import { noteHeadings, type Note } from '../domain/note.ts'
import type { WordVectors } from '../domain/word-vectors.ts'
import { compareNotes, composeComparison } from './compose/comparison.ts'
import { gapIn, lacksWord } from './compose/gap.ts'
import { bestFit, composeTopic, fitFor, missingLanguage, type Ground } from './compose/topic.ts'
import { bestSentences } from './compose/best-sentences.ts'
import type { Answer, Before, Compared, Explainer, Explanation, Refusal, Topic } from './explanation.ts'
import { alikeTo } from './find/alike.ts'
import { choosePassage } from './find/choose.ts'
import { comparisonFinder } from './find/find-comparison.ts'
import { topicFinder } from './find/find-topic.ts'
import { matchedName } from './find/matched-name.ts'
import { wordsOfNote } from './find/note-words.ts'
import { passageFinder, type Passage, type ScoredPassage } from './find/passages.ts'
import { asking, isOfTheField, stem, stemsIn, vocabularyOf } from './find/vocabulary.ts'
import { answersFollowUp } from './follow-up/fits.ts'
import { contextOf } from './follow-up/context-of.ts'
import { followUps } from './follow-up/follow-ups.ts'
import { asksWhich, bareChoice, condition, platformWord, pronoun, saysNothing, situation } from './follow-up/wording.ts'
import { notesInFocus } from './follow-up/go-on.ts'
import { readFollowUp } from './follow-up/read-follow-up.ts'
import { readTurn } from './follow-up/read-turn.ts'
import { namedElsewhere, outsideOf } from './read/outside.ts'
import { inOneLine, topicText } from './note-headings.ts'
import { sharedAspects } from './read/aspects.ts'
import { isErrand } from './read/errand.ts'
import { isInstruction } from './read/is-instruction.ts'
import { asksBrief } from './read/facet.ts'
import { kindOf, type Kind } from './read/kind.ts'
import { asksForNews, asksForOwnPrice, officialPageFor } from './read/moving-target.ts'
import {
  askedFor,
  bareDifference,
  formOf,
  onlyInstead,
  isAboutTrouble,
  isPlainQuestion,
  otherVerb,
  samePolarity,
  startsQuestion,
} from './read/question-words.ts'
import { readQuestion, type AskedQuestion } from './read/read-question.ts'

/** Longer parts, in words, are halves of a sentence, not things to compare. */
const shortPart = 4
const maxSides = 3
const nearestShown = 3
const relatedShown = 2
/** Neighbors of a topic whose passages may answer a follow-up. */
const neighbors = 8
const othersShown = 2
/** A passage that fits as well as this has no gap worth a word. */
const surelyFits = 0.6
/** A comparison with less of what was asked says nothing about it. */
const saysMore = 0.3
/** Another note with the missing word must answer at least this well. */
const leastHaving = 0.35
/** Fewer words beside the small ones could be about anything. */
const leastSubject = 2
/** Passages that may tell which note is meant. */
const passagesAsked = 8
/** A longer question, in words, names its topic itself. */
const shortQuestion = 12
/** A follow-up without a topic of its own has at most this many words. */
const shortFollowUp = 8
/** A longer one surely doesn't go on with the last topic. */
const longQuestion = 16
/** Notes whose passages may answer a question. */
const notesAsked = 4
/** A name with a smaller share of a question's weight is only its setting. */
const subjectShare = 0.35
/** How much better another note's passage must fit, so that it answers instead of the topic's own. */
const lead = 0.15
/** A passage must fit at least as well as this to say that another note is meant. */
const leastFit = 0.6
/** A passage that fits as well as this may be meant although another note is named. */
const surelyMeant = 0.85
/** A passage that names the same other tool must fit at least as well as this. */
const leastNaming = 0.62
/** A passage that fits as well as this tells which note is meant. */
const tellsTopic = 0.72
/** From here on, a question that points back is taken for one on the last topic, before anything else. */
const goesOnFrom = 0.44
/** What a passage gains that asks for a number, a person, or a place with the same words. */
const sameAsked = 0.15
/** What it gains if it asks in the same form, such as *why* or *can I*. */
const sameForm = 0.07
/** What it gains if it asks about the same aspect, such as the cost. */
const sameAspect = 0.06
/** What it gains if its title says the same in the same words, and how alike they must be to count. */
const sameWords = 0.2
const leastAlike = 0.6
/** A title as like the question as this asks the same, whatever kind of question it is. */
const surelyAlike = 0.76
/** The same for two bare names, which a comparison answers, too. */
const entirelyAlike = 0.92
/** How well the passage of such a title must fit besides. */
const fitsAlike = 0.8
/** The passage of a title that has nearly all of the question. */
const nearlyWhole = 0.95
/** What a passage on something that never happens loses if the question is about too much of it. */
const opposite = 0.15
/** What an answer with a yes or no loses if the question is turned around. */
const turnedAround = 0.03
/** What a passage on a difference loses if the question asks what one thing is. */
const onlyDiffers = 0.15

/** Kinds of question for which the likeliest passage answers better than one found by words; the others go by their sections. */
const settles: ReadonlySet<Kind> = new Set(['fact', 'how', 'interview', 'why'] as const)
/** A passage must be as likely as this to answer instead of the one that was found by words. */
const leastChance = 0.5
/** The same for a follow-up, for which the one found must be unlikely besides. */
const sureChance = 0.55
/** The same if the question has only one word of its own, which could mean several passages, or names another topic. */
const surestChance = 0.9
const smallChance = 0.2
/** What speaks for a passage of the last topic, and against one that was read, in logits. */
const ofTopic = 3
const ofTold = -3

/** What an explainer reads of the catalog. */
export interface Knows {
  readonly notes: ReadonlyMap<string, Note>
  readonly comparisons: readonly Comparison[]
  readonly wordVectors: () => WordVectors
}

/** Answers from the notes alone, without a model or network. */
export function createExplainer(knows: Knows): Explainer {
  const { comparisons, wordVectors } = knows
  const notes = [...knows.notes.values()]
  const words = notes.map(wordsOfNote)
  const vocabulary = vocabularyOf(
    words,
    comparisons.flatMap(({ sides }) => sides.flatMap(({ name, also }) => [name, ...also])),
  )
  const byId = knows.notes
  const { find, names, named, namedIn, namedAtEdge, nearest } = topicFinder(words, vocabulary)
  const passages = passageFinder(notes, vocabulary, wordVectors())
  const findComparison = comparisonFinder(comparisons, byId, (name) => named(name)?.id)
  const refusal = (unknown: readonly string[], found: readonly Note[]): Refusal => ({
    kind: 'refusal',
    unknown,
    found,
    nearest: nearest(unknown.join(' '), nearestShown),
  })

  /** What people compare the topic with comes first, then what shares the most objectives. */
  const related = (note: Note, count = relatedShown): Note[] => {
    const compared = comparisons
      .filter(({ sides }) => sides.some((side) => side.note === note.id))
      .flatMap(({ sides }) => sides.flatMap((side) => byId.get(side.note) ?? []))
    const alike = notes
      .map((other) => ({ other, shared: other.objectives.filter((id) => note.objectives.includes(id)).length }))
      .filter(({ shared }) => shared > 0)
      .toSorted((a, b) => b.shared - a.shared)
      .map(({ other }) => other)
    return [...new Set([...compared, ...alike])].filter((other) => other !== note).slice(0, count)
  }

  /** The question's words that aren't part of the note's name. */
  const wordsBeside = (note: Note, question: string): string[] => {
    const words = vocabulary.wordsOfQuestion(question).filter((word) => !asking.has(word))
    const named = matchedName(note, words)
    const own = named.size > 0 ? named : stemsIn([note.title])
    const beside = words.filter((word) => !own.has(stem(word)))
    if (beside.length > 0) return beside
    if (kindOf(question) === 'what' && named.size > 0 && wordsOf(note.title).some((word) => named.has(stem(word))))
      return []
    // An alias can be a part of the topic: a span is no other word for tracing.
    const known = stemsIn([note.title, note.sections[inOneLine]])
    return words.filter((word) => !known.has(stem(word)))
  }

  /** The same; of *what is X in Azure Pipelines*, nothing is left. */
  const wordsAsked = (note: Note, question: string, kind: Kind): string[] => {
    const beside = wordsBeside(note, question)
    return kind === 'what' && beside.every((word) => ofPlatform.has(word)) ? [] : beside
  }

  /** The passage that says what a part of a note's topic is, if the question asks for that part only. */
  const definingIn = (note: Note, question: string): Passage | undefined => {
    const { whole, kind } = readQuestion(question)
    if (kind !== 'what') return undefined
    const words = vocabulary.wordsOfQuestion(whole)
    const own = stemsIn([note.title, ...note.aliases])
    return passages.defining(note, words, (word) => ofPlatform.has(word) || own.has(stem(word)))
  }

  /** Passages with those ahead that ask in the same form, or about the same aspect, as the question. */
  const formed = (scored: readonly ScoredPassage[], question: string): ScoredPassage[] => {
    const form = formOf(question)
    const number = askedFor(question)
    const shared = sharedAspects(question)
    const isNever = never.test(question)
    const isTooMuch = tooMuch.test(question)
    const onlyDefines = defines.test(question) && !comparesThings.test(question)
    const alike = alikeTo(question)
    const samely = samePolarity(question)
    const gain = (passage: Passage): number =>
      ofForm(passage) + (sameWords * Math.max(0, alike.share(passage.title) - leastAlike)) / (1 - leastAlike)
    const ofForm = ({ type, title, text }: Passage): number => {
      if (onlyDefines && type === 'question' && differs.test(title)) return -onlyDiffers
      if (isTooMuch && happensNot.test(title)) return -opposite
      // What never happens has other causes than what happens wrongly, although the other words are the same.
      if (type === 'cause') return isNever && never.test(title) ? sameAsked : 0
      const aspects = Math.min(1, shared(title)) * sameAspect
      if (type !== 'question') return aspects
      if (number !== undefined) return askedFor(title.toLowerCase()) === number ? sameAsked : aspects
      if (form === undefined || formOf(title) !== form) return aspects
      if (form !== 'yes-or-no') return aspects + sameForm
      if (!saysYesOrNo.test(text)) return aspects
      return aspects + (samely(title) ? sameForm : -turnedAround)
    }
    return scored
      .map(({ passage, score }) => ({ passage, score: score + gain(passage) }))
      .toSorted((a, b) => b.score - a.score)
  }

  /** The passages of a note, best first. */
  const within = (note: Note, question: string, context?: string): ScoredPassage[] =>
    formed(passages.within(note, question, context), question)

  const finder = {
    likeliest: passages.likeliest,
    best: (question: string, count: number) => formed(passages.best(question, count), question),
    within,
  }

  const groundFor = (note: Note, question: string, kind: Kind, context?: string): Ground => ({
    note,
    kind,
    words: wordsAsked(note, question, kind),
    passages: within(note, question, context),
    asksOne: askedFor(question) !== undefined,
    defines: defines.test(question),
    vocabulary,
    titled: titledIn(note, question),
    alsoWhat: readQuestion(question).alsoWhat,
    otherVerb: otherVerb(question),
    samePolarity: samePolarity(question),
  })

  const titledIn = (note: Note, question: string): Passage | undefined => {
    const titled = passages.titled(question)
    return titled?.note === note ? titled : definingIn(note, question)
  }

  /** What is asked for, without the words of the topic's own name: flaky tests are a topic, not a trouble. */
  const kindBeside = (note: Note, plain: string, whole = kindOf(plain)): Kind => {
    const name = [note.title, ...note.aliases]
      .map((name) => name.toLowerCase())
      .filter((name) => name.length > 3 && plain.includes(name))
      .toSorted((a, b) => b.length - a.length)[0]
    if (whole !== 'trouble' && whole !== 'check' && whole !== 'exam') return whole
    return kindOf((name ? plain.replace(name, 'it') : plain).trim())
  }

  const topic = (note: Note, kind: Kind, answer: Answer, more: Partial<Topic> = {}): Topic => ({
    kind: 'topic',
    note,
    asked: kind,
    sources: [note],
    ...answer,
    others: [],
    related: related(note),
    named: true,
    ...more,
  })

  const explainOne = (note: Note, question: string, kind: Kind, more: Partial<Topic> = {}, titled?: Passage): Topic => {
    const ground = groundFor(note, question, kind)
    return topic(note, kind, composeTopic(titled ? { ...ground, titled } : ground), more)
  }

  const comparison = (compared: Compared): Explanation => ({ kind: 'comparison', comparison: compared })

  /**
   * The written comparison of what a text names.
   * @param weakly whether the text only names things, so that a side has to be named by its own name, not by its topic's
   */
  const written = (text: string, before?: readonly string[], weakly = false): Compared | undefined => {
    const found = findComparison(text, vocabulary.correct, before?.join(', '))
    if (!found || (weakly && found.own < 2)) return undefined
    const words = found.rest.filter((word) => !asking.has(word) || telling.has(word))
    return composeComparison(found.comparison, found.named, words, (id) => byId.get(id), vocabulary)
  }

  /** The written comparison of these notes, if it has all of them. */
  const compareThese = (some: readonly Note[], kind: Kind, question: string): Compared => {
    const titles = some.map(({ title }) => title)
    const found = written(`${titles.join(', ')}, ${question}`)
    const isWhole = found !== undefined && some.every((note) => found.notes.includes(note))
    return isWhole ? found : compareNotes(some, kind)
  }

  /**
   * Finds the note for one side of a comparison. A name counts more than the words around it; of several names, the one next
   * to the comparing word wins (`should we put new projects on X or Y for a team of five`).
   */
  const side = (
    part: string,
    compares: boolean,
    isFirst: boolean,
  ): { readonly note?: Note; readonly by?: 'name' | 'words' } => {
    if (part.split(' ').length <= shortPart) return find(part, compares) ?? {}
    const names = namedIn(part)
    const name = names.length < 2 ? names[0] : namedAtEdge(part, isFirst ? 'end' : 'start')
    return name ? { note: name, by: 'name' } : (find(part, compares) ?? {})
  }

  /** @param found the written comparison of what the question names */
  const comparedIn = (
    { plain, parts: said, kind, compares, weighs, opposes }: AskedQuestion,
    found: Compared | undefined,
    before: Before | undefined,
  ): Explanation | undefined => {
    // Steps, causes, and examples of two things aren't a choice between them.
    if (!compares && (kind === 'how' || kind === 'trouble' || kind === 'example' || kind === 'check')) return undefined
    // What can be done, or what one of two things does, isn't a choice between them.
    if (!compares && asksAbility.test(plain)) return undefined
    if (!compares && kind === 'interview' && !/\bor\b/.test(plain)) return undefined
    // Why something is better, with no other side, isn't a choice either.
    if (kind === 'why' && !opposes) return undefined
    if (found && found.sides.length > 2) return comparison(found)
    const onlyNames = wordsOf(plain).every((word) => asking.has(word)) ? false : isOnlyNames(plain)
    if (compares || weighs || onlyNames) {
      // A comparison that leaves out a named side isn't the one that was asked for.
      const apart = unique(said.flatMap((part) => (part.split(' ').length <= shortPart ? (named(part) ?? []) : [])))
      if (found && apart.length <= found.sides.length) return comparison(found)
    }
    const parts = said.filter(names).slice(0, maxSides)
    // `and vs rolling?` has only one side. The other is the previous topic.
    const [onlySide] = parts
    const already = before?.notes[before.focus ?? 0]
    if (opposes && parts.length === 1 && onlySide && before && already) {
      const other = find(onlySide, true)?.note
      if (before.notes.length === 1 || before.focus !== undefined) {
        const pair = written(onlySide, [already.title])
        if (pair) return comparison(pair)
        if (other && other !== already) return comparison(compareThese([already, other], kind, plain))
      } else if (before.notes.length === 2 && other && !before.notes.includes(other)) {
        // What somebody has written says more than notes laid side by side: the topic before the pair may have it.
        const all = written(`${[...before.notes, other].map(({ title }) => title).join(', ')}, ${plain}`)
        const topics = [...(before.earlier?.[0]?.notes ?? []), ...before.notes]
        const pair = all?.sides.length === 3 ? all : topics.map(({ title }) => written(onlySide, [title])).find(Boolean)
        return comparison(pair ?? compareThese([...before.notes, other], kind, plain))
      }
    }
    const both = weighs ? namedIn(plain).slice(0, maxSides) : []
    // Why one thing is done instead of another isn't which one to choose.
    if (kind === 'why') return undefined
    if (parts.length > 1 && (compares || onlyNames || weighs)) {
      const surely = parts.map((part, index) => ({ part, ...side(part, false, index === 0) }))
      const sides = surely.some(({ note }) => note)
        ? surely.map((found, index) => (found.note ? found : { ...found, ...side(found.part, compares, index === 0) }))
        : surely
      const known = unique(sides.flatMap(({ note }) => note ?? []))
      const unknown = sides.filter(({ note }) => !note).map(({ part }) => part)
      const certain = compares || sides.every(({ part, by }) => by === 'name' || part.split(' ').length <= shortPart)
      if (certain && known.length > 1 && unknown.length === 0) return comparison(compareThese(known, kind, plain))
      const [one] = known
      // Two sides within one note: stages, jobs, and steps.
      if (one && known.length === 1 && unknown.length > 0 && unknown.every((part) => speaksOf(one, part)))
        return undefined
      // What someone does instead of something is often a task of one topic: `pointer files instead of the content`.
      if (compares && unknown.length > 0 && both.length < 2 && !onlyInstead.test(plain)) {
        const [sure] = passages.best(plain, 1)
        return sure && sure.score >= tellsTopic ? undefined : refusal(unknown, known)
      }
    }
    const isChoice = /\b(?:or|still need|instead|(?:need|use|have|want|choose|combine|keep) both)\b/.test(plain)
    return both.length > 1 && (compares || (isChoice && (kind === 'when' || kind === 'what' || kind === 'fact')))
      ? comparison(compareThese(both, kind, plain))
      : undefined
  }

  /** Whether a note uses all words of a text, each in several sentences. */
  const speaksOf = (note: Note, text: string): boolean => {
    const said = wordsOf(topicText(note)).map(stem)
    return vocabulary.wordsOfQuestion(text).every((word) => said.filter((one) => one === stem(word)).length > 1)
  }

  /** Whether a text is nothing but two or more names and what joins them. */
  const isOnlyNames = (plain: string): boolean => {
    const found = namedIn(plain)
    if (found.length < 2) return false
    const own = stemsIn(found.flatMap(({ title, aliases }) => [title, ...aliases]))
    return wordsOf(plain).every((word) => asking.has(word) || own.has(stem(vocabulary.correct(word))))
  }

  /** The passage that has the name of another tool in its title, and is from a topic that the question names besides. */
  const passageNaming = (name: string | undefined, plain: string): Passage | undefined => {
    if (name === undefined) return undefined
    const keys = wordsOf(name).map(stem)
    const others = stemsIn([plain.replace(name, ' ')])
    return formed(passages.best(plain, passagesAsked), plain).find(({ passage: { title, note }, score }) => {
      const said = stemsIn([title])
      const isNamed = [...stemsIn([note.title, ...note.aliases])].some(
        (key) => others.has(key) && !keys.includes(key) && !ofField.has(key),
      )
      return score >= leastNaming && keys.every((key) => said.has(key)) && isNamed
    })?.passage
  }

  /**
   * The passage that answers rather than a comparison. To a choice, it's one on the same choice, and if somebody has written about
   * the two things, one that has another word of the question.
   */
  const entryInstead = ({ plain, parts, kind, compares }: AskedQuestion, pair: Compared): Passage | undefined => {
    const isWritten = pair.sources.length > 0
    const isChoice = compares || /\bor\b/.test(plain) || isOnlyNames(plain)
    const words = vocabulary
      .wordsOfQuestion(plain)
      .filter((word) => !asking.has(word))
      .map(stem)
    const ofSides = stemsIn(pair.sides.flatMap(({ name, note }) => [name, note.title, ...note.aliases]))
    const isOnSame = ({ title }: Passage, score: number): boolean => {
      if (score >= nearlyWhole && formOf(title) === 'yes-or-no' && formOf(plain) === 'yes-or-no') return true
      const said = stemsIn([title])
      const named = parts.filter((part) => vocabulary.wordsOfQuestion(part).some((word) => said.has(stem(word))))
      return differsOrChooses.test(title) && named.length >= Math.min(parts.length, pair.sides.length)
    }
    const asked = new Set(words)
    const namedSides = pair.sides
      .map(({ name }) => wordsOf(name).map(stem))
      .filter((side) => side.every((word) => asked.has(word)))
    const saysMore = ({ title }: Passage): boolean => {
      const said = stemsIn([title])
      const hasSides = namedSides.every((side) => side.every((word) => said.has(word)))
      return hasSides && words.some((word) => !ofSides.has(word) && said.has(word))
    }
    const [best] = formed(passages.best(plain, passagesAsked), plain)
      .filter(({ passage }) => (passage.type === 'example') === (kind === 'example'))
      .filter(({ passage, score }) => (!isChoice || isOnSame(passage, score)) && (!isWritten || saysMore(passage)))
      .map(({ passage, score }) => ({ passage, fit: fitFor(kind, passage, score) }))
      .toSorted((a, b) => b.fit - a.fit)
    return best && best.fit >= (isWritten ? surelyMeant : tellsTopic) ? best.passage : undefined
  }

  /** What a title adds makes it a question about something narrower, if another topic is named, or if it's the name of its own. */
  const narrower = (plain: string) => {
    const alike = alikeTo(plain)
    const named = find(plain)
    return ({ note, title }: Passage): boolean => {
      const added = alike.added(title)
      if (added.length === 0 || (named?.by === 'name' && named.note === note)) return false
      const isName = (name: string): boolean => wordsOf(name).every((word) => added.includes(stem(word)))
      return named?.by === 'name' || [note.title, ...note.aliases].some(isName)
    }
  }

  /** The passage of any note whose title asks the same as a question in nearly the same words. */
  const alikeIn = (plain: string, kind: Kind, least = surelyAlike): Passage | undefined => {
    const alike = alikeTo(plain)
    const isNarrower = narrower(plain)
    return formed(passages.best(plain, passagesAsked), plain).find(
      ({ passage, score }) =>
        score >= fitsAlike &&
        !isNarrower(passage) &&
        // What somebody would do, they tell in an interview.
        (kind === 'interview' || !/\byou\b/.test(passage.title)) &&
        alike.isSame(passage.title) &&
        alike.share(passage.title) >= least &&
        (alikeKinds[passage.type]?.has(kind) ?? kind !== 'example'),
    )?.passage
  }

  /** Answers a question on its own. If its story keeps it from being found, the clause that asks is enough. */
  const explainFirst = (question: string, asked: AskedQuestion): Explanation => {
    const whole = settled(explainAlone(question, asked, undefined), question, asked)
    if (whole.kind !== 'refusal' || outsideOf(asked.plain) !== undefined) return whole
    const [best] = clausesOf(question)
      .flatMap((clause): { readonly answer: Explanation; readonly fit: number }[] => {
        const one = readQuestion(clause)
        const words = vocabulary
          .wordsOfQuestion(one.plain)
          .filter((word) => !asking.has(word) && vocabulary.isKnown(word))
        if (words.length < leastSubject || outsideOf(one.plain) !== undefined) return []
        const answer = explainAlone(clause, one, undefined)
        if (answer.kind === 'comparison') return [{ answer, fit: surelyFits }]
        if (answer.kind === 'refusal' || (answer.missing !== undefined && !answer.named)) return []
        const own = fit(answer.note, one.plain, answer.asked)
        const fits = answer.named && isSubject(answer.note, one.plain) ? Math.max(own, surelyFits) : own
        return fits >= surelyFits ? [{ answer, fit: fits }] : []
      })
      .toSorted((a, b) => b.fit - a.fit)
    return best?.answer ?? whole
  }

  /** The passage that answers; none if a section does. */
  const answering = ({ note, answeredBy }: Topic): Passage | undefined =>
    passages.of(note).find(({ title }) => title === answeredBy)

  /** The same answer by another passage. */
  const explainBy = (passage: Passage, { plain, kind }: AskedQuestion, more: Partial<Topic> = {}): Topic => {
    const { note } = passage
    const asked = kindBeside(note, plain, kind)
    return topic(note, asked, composeTopic({ ...groundFor(note, plain, asked), chosen: passage }), more)
  }

  /** The answer by the passage that most likely answers. A section, a comparison, and a title asked for in its own words stay. */
  const settled = (answer: Explanation, question: string, asked: AskedQuestion): Explanation => {
    const { plain, kind } = asked
    const own = answer.kind === 'topic' ? answering(answer) : undefined
    if (answer.kind !== 'topic' || !own || !settles.has(kind) || asked.alsoWhat || titledExactly(question, plain))
      return answer
    const chosen = choosePassage(finder, { question, plain, kind }, [own])
    // A topic that is named is rarely another one.
    const least = answer.named && chosen?.passage.note !== answer.note ? surestChance : leastChance
    if (!chosen || chosen.passage === own || chosen.chance < least || chosen.givenChance > smallChance) return answer
    const { note, title } = chosen.passage
    if (note !== answer.note && narrower(plain)(chosen.passage)) return answer
    if (kind === 'fact' && !samePolarity(plain)(title)) return answer
    const others = unique([answer.note, ...answer.others]).filter((other) => other !== note)
    return explainBy(chosen.passage, asked, {
      others: others.slice(0, othersShown),
      named: answer.named && note === answer.note,
    })
  }

  /** The passage with exactly this title. */
  const titledExactly = (question: string, plain: string): Passage | undefined =>
    passages.titled(question) ?? passages.titled(plain)

  const explainAlone = (question: string, asked: AskedQuestion, before: Before | undefined): Explanation => {
    const { plain, whole, compares } = asked
    const owner = named(whole)
    const together = written(plain, undefined, !compares && !/\bor\b/.test(plain))
    // *A vs B* wants both of them, and what somebody has written about two things says more than a passage on the same choice.
    const isBare =
      asked.opposes && asked.parts.length > 1 && asked.parts.every((part) => part.split(' ').length < shortPart)
    const isWritten = together !== undefined && (compares || /\bor\b/.test(plain))
    const titled =
      titledExactly(question, plain) ??
      (asked.kind === 'trouble' ? passages.coded(plain) : undefined) ??
      (before || isWritten || outsideOf(plain) !== undefined
        ? undefined
        : alikeIn(plain, asked.kind, isBare ? entirelyAlike : surelyAlike))
    // A note can be about two things: Forks and branches.
    const isOwnTitle = nameKey(owner?.title ?? '') === nameKey(whole)
    // Both names can also be another note's name: a migration from one to the other.
    if (together && !isOwnTitle && asked.parts.length > 1 && asked.parts.every((part) => named(part) !== undefined))
      return comparison(together)
    if (together && asked.opposes)
      return (titled ? undefined : comparedIn(asked, together, before)) ?? comparison(together)
    const title = stemsIn([owner?.title ?? ''])
    const isTitle = vocabulary.wordsOfQuestion(whole).every((word) => title.has(stem(word)))
    // What another note is about is said best by that note, whatever a passage elsewhere is called.
    const isElsewhere = titled !== undefined && kindOf(plain) === 'what' && isTitle && titled.note !== owner
    if (titled && !isElsewhere)
      return explainOne(
        titled.note,
        plain,
        titled.type === 'cause' ? 'trouble' : kindBeside(titled.note, plain),
        {},
        titled,
      )
    // Another name of a note can be a thing that a passage of its own explains, in whatever note.
    const meant =
      kindOf(plain) === 'what' && !compares ? passages.meaning(vocabulary.wordsOfQuestion(whole)) : undefined
    if (meant && !isTitle && outsideOf(whole) === undefined) return explainOne(meant.note, plain, 'what')
    // A name can contain a word that separates things: Stages and jobs.
    const exact = compares || outsideOf(whole) === 'everyday' ? undefined : owner
    if (exact) {
      const isReturn = /\bback to\b/.test(plain)
      return explainOne(
        exact,
        isReturn ? whole : plain,
        plain === whole || isReturn ? 'what' : kindBeside(exact, plain),
      )
    }
    const ofOne = together ? undefined : kindsOfOne(plain)
    if (ofOne) return comparison(ofOne)
    const pair = comparedIn(asked, together, before)
    if (pair) {
      const isFinal = before !== undefined || isBare || pair.kind !== 'comparison'
      const entry = isFinal ? undefined : entryInstead(asked, pair.comparison)
      return entry ? explainOne(entry.note, plain, kindBeside(entry.note, plain), {}, entry) : pair
    }
    const found = find(whole)
    const titledElsewhere = passageNaming(namedElsewhere(whole), plain)
    if (titledElsewhere) return explainOne(titledElsewhere.note, plain, asked.kind, {}, titledElsewhere)
    const outside = outsideOf(whole) !== undefined
    const [sure] = passages.best(whole, 1)
    const said = vocabulary.wordsOfQuestion(whole)
    // A question of several words, all of which the notes use, is about the field.
    const isKnown =
      said.length > 2 && said.every((word) => vocabulary.isKnown(word) && vocabulary.trust(whole)(word) === 1)
    const isSure = sure !== undefined && sure.score >= (isKnown ? leastFit : tellsTopic) && !outside && said.length > 1
    if (!found && !isSure) return { ...refusal([whole], []), unknown: [missingIn(whole, said)] }
    const ranked = unique([...(found ? [found.note, ...found.others] : []), ...(isSure ? [sure.passage.note] : [])])
    const kinds = found ? kindBeside(found.note, plain, asked.kind) : asked.kind
    const candidates = unique([...ranked.slice(0, notesAsked), ...(outside ? [] : fittingNotes(whole, kinds))])
    const note = bestNote(candidates, plain, kinds, found && isSubject(found.note, plain) ? found.note : undefined)
    const others = ranked.filter((other) => other !== note).slice(0, othersShown)
    const answer = explainOne(note, plain, kindBeside(note, plain, asked.kind), {
      others,
      named: found?.by === 'name' && note === found.note,
    })
    const isSection = answer.answeredBy === undefined || answer.asked === 'example'
    const better = isSection && !outside ? surePassage(plain, answer) : undefined
    if (better) return explainOne(better.note, plain, answer.asked, { others }, better)
    // A question without a story is about all of its words: *set up Azure Backup* isn't about monitoring.
    if (!before && isPlainQuestion(plain) && (passages.best(plain, 1)[0]?.score ?? 0) < leastFit)
      if (lacksWord(plain, note, answer, vocabulary))
        return { ...refusal([whole], []), nearest: unique([note, ...others]) }
    const language = missingLanguage(vocabulary.wordsOfQuestion(plain), answer.examples)
    if (language) return { ...answer, missing: language }
    const gap = gapIn(question, note, answer, vocabulary)
    if (!gap || fit(note, plain, answer.asked) >= surelyFits) return answer
    const having = notesAsking(gap.word).filter((other) => other !== note)
    if (having.length > 0) {
      const better = bestNote(having, plain, answer.asked, undefined)
      if (fit(better, plain, answer.asked) >= leastHaving)
        return explainOne(better, plain, kindBeside(better, plain, asked.kind), {
          others: unique([note, ...others]).slice(0, othersShown),
        })
    }
    if (gap.isWhole && !answer.named) return { ...refusal([gap.word], []), nearest: unique([note, ...others]) }
    return { ...answer, missing: gap.word }
  }

  /** The written comparison of two kinds of a thing that is named once: `managed identity, system or user assigned?` */
  const kindsOfOne = (plain: string): Compared | undefined => {
    const [, thing = '', one = '', other = ''] = /^(.+?)[,:] (.+?) (?:or|vs) (.+)$/.exec(plain) ?? []
    const name = named(thing)
    if (!name || [one, other].some((part) => part.split(' ').length > 2)) return undefined
    return [name.title, ...name.aliases, thing]
      .map((text) => written(`${one} ${text} or ${other} ${text}`))
      .find((found) => found?.sides.every((side) => named(side.name) !== name))
  }

  /** The passage of any note that surely answers what a note answers with a general section, or with another example, only. */
  const surePassage = (plain: string, { note, asked, named: isNamed, answeredBy }: Topic): Passage | undefined => {
    const isDefined = asked === 'what' && defines.test(plain)
    if (general.has(asked) || (isNamed && (isDefined || wordsAsked(note, plain, asked).length === 0))) return undefined
    const ranked = formed(passages.best(plain, passagesAsked * 2), plain)
      .map(({ passage, score }) => ({ passage, fit: fitFor(asked, passage, score) }))
      .toSorted((a, b) => b.fit - a.fit)
    const best = ranked.find(({ passage }) => asked !== 'example' || passage.type === 'example')
    const own = ranked.find(({ passage }) => passage.title === answeredBy)?.fit ?? 0
    const least = asked === 'example' ? Math.max(answersFollowUp, own + lead) : surelyFits
    return best && best.fit >= least ? best.passage : undefined
  }

  /** The name that the notes don't have; the whole question if it isn't about the field, or if they lack more than a name. */
  const missingIn = (whole: string, words: readonly string[]): string => {
    const unknown = words.filter((word) => !vocabulary.isKnown(word) || vocabulary.trust(whole)(word) < 1)
    const [word] = unknown
    const isName = unknown.length === 1 && word !== undefined && whole.includes(word) && words.some(isOfTheField)
    return namedElsewhere(whole) ?? (isName ? word : whole)
  }

  /** Whether a passage says what the thing costs that is asked about. */
  const tellsCost = (plain: string): boolean => {
    if (asksForOwnPrice(plain)) return false
    const [best] = passages.best(plain, 1)
    return best !== undefined && best.score >= tellsTopic && /\bcosts?\b/.test(best.passage.title)
  }

  /** Whether a question is about a note, and doesn't only mention its name. */
  const isSubject = (note: Note, question: string): boolean => {
    const words = vocabulary.wordsOfQuestion(question)
    const name = matchedName(note, words)
    return vocabulary.weigh(words.filter((word) => name.has(stem(word)))) >= subjectShare * vocabulary.weigh(words)
  }

  /** How well the best passage of a note answers. */
  const fit = (note: Note, question: string, kind: Kind, context?: string): number =>
    bestFit(kind, within(note, question, context))

  /** The notes that have a word in a name, a sample question, or a passage's title. */
  const notesAsking = (word: string): Note[] => {
    const key = stem(wordsOf(word)[0] ?? word)
    return notes.filter((note) =>
      [note.title, ...note.aliases, ...note.asks, ...passages.of(note).map(({ title }) => title)].some((text) =>
        wordsOf(text).some((one) => stem(one) === key),
      ),
    )
  }

  /** The notes whose passages answer this kind of question, whatever the note is about. */
  const fittingNotes = (question: string, kind: Kind): Note[] =>
    formed(passages.best(question, passagesAsked), question)
      .filter(({ passage, score }) => fitFor(kind, passage, score) >= leastFit)
      .map(({ passage }) => passage.note)

  /** The first note, unless a passage of another one answers this kind of question clearly better. */
  const bestNote = (ranked: readonly Note[], question: string, kind: Kind, sure: Note | undefined): Note => {
    const [first] = ranked as [Note, ...Note[]]
    const own = bestFit(kind, [
      ...formed(passages.from(first, question), question),
      ...(sure === first ? within(first, question) : []),
    ])
    const [other] = ranked
      .slice(1)
      .map((note) => ({ note, fit: bestFit(kind, formed(passages.from(note, question), question)) }))
      .toSorted((a, b) => b.fit - a.fit)
    if (!other) return first
    const ahead = sure === first && other.fit < surelyMeant ? lead * 2 : lead
    return other.fit > Math.max(own + ahead, leastFit) ? other.note : first
  }

  const follow = followUps({
    notes,
    passages,
    vocabulary,
    named,
    namedIn,
    find,
    written,
    compareThese,
    related,
    neighborsOf: (note) => related(note, neighbors),
    explainOne,
    topic,
    groundFor,
    within,
    fit,
    refusal,
  })

  /** Answers a question that may go on with what was explained before. */
  const explainAfter = (question: string, before: Before, isReturn = false): Explanation => {
    const found = goOnFrom(question, before, isReturn)
    if (isReturn || isRepeated(question, before)) return found
    const asked = readQuestion(question)
    return settledAfter(unread(found, question, asked, before), question, asked, before)
  }

  const isRepeated = (question: string, { questions = [] }: Before): boolean =>
    asksAgain.test(question.toLowerCase()) || questions[0]?.toLowerCase() === question.toLowerCase()

  /** The answer to a follow-up by the passage of the last topic that most likely answers, if that is much likelier than the one found. */
  const settledAfter = (found: Explanation, question: string, asked: AskedQuestion, before: Before): Explanation => {
    const { plain, kind } = asked
    const followUp = readFollowUp(plain)
    if (found.kind === 'comparison' || (found.kind === 'refusal' && (found.page || outsideOf(plain) !== undefined)))
      return found
    if (isPair(before) || kind === 'simpler' || kind === 'interview' || titledExactly(question, plain)) return found
    // A part that is picked, the same again, and a place alone say nothing about which passage is meant.
    if (followUp && (followUp.kind !== 'about' || followUp.isClear)) return found
    if (ownWords(plain).length === 0 || onlyPlace.test(plain)) return found
    if (follow.isPlace(plain) || plain.split(' ').length > longQuestion) return found
    const own = found.kind === 'topic' ? answering(found) : undefined
    const isElsewhere = found.kind === 'topic' && !before.notes.includes(found.note)
    if (found.kind === 'topic' && !own && (isElsewhere || !isVague(found))) return found
    // What is asked again in other words has the same answer.
    if (own && own.title === before.about) return found
    const told = new Set([...(before.told ?? []), before.about])
    const bias = (passage: Passage): number =>
      (before.notes.includes(passage.note) ? ofTopic : passage === own ? 0 : -Infinity) +
      (told.has(passage.title) ? ofTold : 0)
    const chosen = choosePassage(finder, { question, plain, kind }, own ? [own] : [], bias)
    const least = ownWords(plain).length < leastSubject ? surestChance : sureChance
    return chosen && chosen.passage !== own && chosen.chance >= least && chosen.givenChance < smallChance
      ? explainBy(chosen.passage, asked)
      : found
  }

  /** The same answer, or a better one: the card that was just read is none, and a topic that the question doesn't name isn't either. */
  const unread = (found: Explanation, question: string, read: AskedQuestion, before: Before): Explanation => {
    const followUp = readFollowUp(read.plain)
    if (followUp?.kind === 'pick' || (followUp?.kind === 'same' && asksBrief.test(read.plain))) return found
    const isSaid = repeats(found, before, read.plain)
    const isAway = strays(found, read, before)
    if (isSaid || isAway || isVague(found)) {
      const better = (isSaid ? follow.inPlace(read, before) : undefined) ?? follow.titled(read, before, true)
      if (better) return better
    }
    if (isAway && isPair(before) && before.compared && isAboutPair.test(read.plain))
      return comparison(follow.comparedAgain(before, read.kind, read.plain))
    if (isAway) {
      const isOwn =
        !pronoun.test(read.plain) && found.kind === 'topic' && fit(found.note, read.plain, found.asked) >= tellsTopic
      const near = follow.continued(question, read, before) ?? (isOwn ? found : follow.nearest(question, read, before))
      if (near && !repeats(near, before, read.plain)) return withChoices(near, read, before)
    }
    if (found.kind === 'refusal' && !found.page && isShort(read.plain) && outsideOf(read.plain) === undefined)
      return follow.unanswered(read, before) ?? found
    if (!isSaid && !isAway) return withChoices(found, read, before)
    const section = isSaid && ownSection.has(read.kind) ? follow.goOn(read.kind, before) : undefined
    return section && !repeats(section, before, read.plain) ? section : (follow.unanswered(read, before) ?? found)
  }

  /**
   * Whether a short follow-up got an answer from a topic that it doesn't name: *does that cost anything* asks what the last topic costs,
   * although a passage elsewhere has the same words.
   */
  const strays = (found: Explanation, asked: AskedQuestion, before: Before): boolean => {
    const { plain, kind, opposes, compares } = asked
    if (found.kind === 'refusal' || opposes || compares || plain.split(' ').length > shortFollowUp) return false
    const to = found.kind === 'topic' ? [found.note] : found.comparison.notes
    if (
      to.some((note) => before.notes.includes(note) || before.earlier?.some(({ notes: told }) => told.includes(note)))
    )
      return false
    if (follow.isPlace(plain)) return true
    const names = [...namedIn(plain), named(asked.whole)]
    if (found.kind === 'comparison') return names.every((name) => name === undefined) && !/ (?:or|vs) /.test(plain)
    if (kind === 'what' && asksName.test(plain) && (found.named || names.includes(found.note))) return false
    if (found.answeredBy !== undefined && follow.asksSameElsewhere(asked, found.note, found.answeredBy, before))
      return false
    if (pronoun.test(plain)) return true
    // What a title elsewhere has all words of is a subject of its own, and so is what another topic clearly answers better.
    const said = stemsIn([found.answeredBy ?? '', found.note.title])
    const words = ownWords(plain)
    if (!condition.test(plain) && words.length >= leastSubject) {
      const there = fit(found.note, plain, found.asked)
      const here = Math.max(...before.notes.map((note) => fit(note, plain, found.asked)))
      if (there >= answersFollowUp && there > here + (found.named || words.length > leastSubject ? 0 : lead))
        return false
    }
    if (words.length > leastSubject && words.every((word) => said.has(stem(word)))) return false
    return condition.test(plain) || !names.includes(found.note)
  }

  /** A few words that the notes use go on with the last topic, even if it has no answer. */
  const isShort = (plain: string): boolean =>
    plain.split(' ').length <= shortFollowUp &&
    (readFollowUp(plain) !== undefined || ownWords(plain).every((word) => vocabulary.isKnown(word)))

  const ownWords = (plain: string): string[] =>
    vocabulary
      .wordsOfQuestion(plain)
      .filter((word) => !asking.has(word) && !saysNothing.has(word) && !platformWord.test(word))

  /** Whether an answer shows what the last one did. */
  const repeats = (found: Explanation, { about, compared, focus }: Before, plain: string): boolean => {
    if (found.kind === 'topic')
      return (
        found.answeredBy !== undefined &&
        found.answeredBy === about &&
        found.examples.length === 0 &&
        // Whoever asks the same in full wants the same answer.
        !namedIn(plain).includes(found.note) &&
        (ownWords(plain).length <= leastSubject || fit(found.note, plain, found.asked) < surelyFits)
      )
    if (found.kind === 'refusal' || about !== undefined || focus !== undefined) return false
    // Which side fits somebody is what a comparison says, whatever it says about their case.
    if (isAboutPair.test(plain) || situation.test(plain)) return false
    const { sides, fit: said, missing } = found.comparison
    return (
      compared !== undefined &&
      missing === undefined &&
      said < saysMore &&
      sides.every(({ name }) => compared.includes(name))
    )
  }

  /** Whether nothing but loose sentences answers, or what only comes near. */
  const isVague = (found: Explanation): boolean =>
    found.kind === 'refusal' ||
    (found.kind === 'topic' &&
      (found.isNear === true ||
        found.missing !== undefined ||
        (found.answeredBy === undefined && found.examples.length === 0 && !ownSection.has(found.asked))))

  /** What doesn't answer offers what comes nearest. */
  const withChoices = (found: Explanation, asked: AskedQuestion, before: Before): Explanation =>
    found.kind === 'topic' && found.isNear === true && found.choices === undefined && before.notes.includes(found.note)
      ? { ...found, choices: follow.choicesFor(asked, before) }
      : found

  const goOnFrom = (question: string, before: Before, isReturn: boolean): Explanation => {
    if (before.compared?.length === 2 && /\bone to the other\b/i.test(question))
      question = question.replace(
        /\b(?:from )?one to the other\b/i,
        `from ${before.compared[0]} to ${before.compared[1]}`,
      )
    const read = readQuestion(question)
    // What goes wrong with the topic is trouble with it, although it's asked as a question.
    const kindOfTurn = feared.test(read.plain)
      ? 'trouble'
      : read.kind === 'trouble' && asksYesOrNo.test(read.plain)
        ? 'fact'
        : read.kind
    const asked = { ...read, kind: kindOfTurn }
    const followUp = readFollowUp(read.plain)
    const isList = followUp?.kind === 'same' && (read.kind === 'list' || asksBrief.test(read.plain))
    const isPicked = followUp?.kind === 'pick' || followUp?.kind === 'both'
    const titled = isPicked || isList ? undefined : follow.titled(asked, before)
    if (titled) return titled
    const { plain, kind, opposes } = asked
    // Without a product in the name, it's something in Azure.
    const page = officialPageFor([plain, ...before.notes.map(({ title }) => title), 'azure'].join(' ').toLowerCase())
    if (page && asksPrice.test(plain) && follow.fitOf(asked, before) < surelyFits)
      return { kind: 'refusal', unknown: [plain], found: before.notes.slice(0, 1), nearest: [], page }
    if (before.trouble && isAboutTrouble.test(plain)) {
      const [note] = before.notes
      if (note) return explainOne(note, readQuestion(before.trouble).plain, 'trouble')
    }
    if ((before.compared?.length ?? 0) > 1 && /\bdiffer/.test(plain) && namedIn(plain).length === 0)
      return comparison(follow.comparedAgain(before, kind, plain))
    if (isNewSubject(asked, before)) return explainAlone(question, asked, undefined)
    const isFollowUp = followUp && (!opposes || bareDifference.test(plain) || followUp.kind !== 'about')
    const certain =
      opposes || followUp?.kind === 'pick' || followUp?.kind === 'same' ? undefined : follow.surely(asked, before)
    if (certain) return certain
    const answer = isFollowUp ? follow.answer(question, asked, followUp, before) : undefined
    if (answer && answer.kind !== 'refusal') return answer
    const alone = explainAlone(question, asked, before)
    // The same question again gets the same answer.
    if (alone.kind === 'topic' && alone.answeredBy !== undefined && alone.answeredBy === before.about) return alone
    if (!opposes && !leaves(alone, asked, before)) {
      const isOther = alone.kind === 'topic' && !before.notes.includes(alone.note)
      const going =
        follow.continued(question, asked, before, alone.kind === 'refusal' ? leastHaving : undefined) ??
        (isOther ? follow.nearest(question, asked, before) : undefined)
      if (going) return going
    }
    if (alone.kind !== 'refusal') {
      const isFitting = alone.kind === 'comparison' || alone.named || before.notes.includes(alone.note)
      return isFitting ? alone : (answer ?? alone)
    }
    if (plain.split(' ').length > longQuestion) return answer ?? alone
    // A question that names no topic is about the last one.
    return follow.nearest(question, asked, before, isReturn) ?? answer ?? alone
  }

  /**
   * Whether a question has a subject of its own: a passage elsewhere asks all of it in its title, and none of the last topic's does. So
   * *how do I lock a branch* leaves variable groups, which have locks too.
   */
  const isNewSubject = ({ plain, kind }: AskedQuestion, before: Before): boolean => {
    if (pronoun.test(plain) || condition.test(plain) || situation.test(plain) || goesOnWith.test(plain)) return false
    // A choice is between parts of the topic, and what was explained can be rolled back, too.
    if (/ (?:or|vs) |\b(?:roll\w*[ -]?back|undo|revert)\b/.test(plain)) return false
    const words = ownWords(plain)
    if (words.length < leastSubject) return false
    const hasAll = ({ note, title }: Passage): boolean => {
      const said = stemsIn([title, note.title])
      return words.every((word) => said.has(stem(word)))
    }
    if (before.notes.some((note) => passages.of(note).some(hasAll))) return false
    const told = new Set([before, ...(before.earlier ?? [])].flatMap(({ notes: some }) => some))
    return passages
      .best(plain, passagesAsked)
      .some(
        ({ passage, score }) =>
          hasAll(passage) && !told.has(passage.note) && fitFor(kind, passage, score) >= surelyFits,
      )
  }

  /** Whether a question is about something else than what was explained before. */
  const leaves = (alone: Explanation, asked: AskedQuestion, before: Before): boolean => {
    const { plain, whole, kind } = asked
    if (alone.kind === 'refusal') return false
    if (alone.kind === 'comparison') return true
    const own = follow.fitOf(asked, before)
    // *Why not in Git* says where, not what.
    const place = /\b(?:in|on|with|for|from|to) (?:the |a |an )?([\w -]+)$/.exec(plain)
    const isPlace = place !== null && wordsOf(plain.slice(0, place.index)).every((word) => asking.has(word))
    if (isPlace || asksWhichThing.test(plain)) return false
    // What the last topic says in the same words is meant, although a topic has one of them as its name.
    const isShort = plain.split(' ').length <= shortQuestion
    if (isShort && kind !== 'what' && (follow.saysIt(asked, before, alone.named) || goesOnWith.test(plain)))
      return false
    // A case of what was explained, something done with it, and the learner's own situation stay with it, whatever else they name.
    const goesOn =
      isShort && (condition.test(plain) || situation.test(plain) || (pronoun.test(plain) && asksYesOrNo.test(plain)))
    // *How do I roll back* is about what was explained, although a topic has that name.
    if (!goesOn && named(whole) !== undefined) return kind === 'what' || own < answersFollowUp
    if (vocabulary.wordsOfQuestion(plain).every((word) => saysNothing.has(word))) return false
    if (before.notes.includes(alone.note)) return false
    const asks = askedFor(plain)
    const isAlike = ({ passage }: ScoredPassage): boolean =>
      asks !== 'who' || askedFor(passage.title.toLowerCase()) === asks
    const other = bestFit(kind, within(alone.note, plain).filter(isAlike))
    // A question of several words says itself what it's about.
    const words = vocabulary.wordsOfQuestion(plain).filter((word) => !asking.has(word))
    const isOwn = words.length > 2
    const isNamed = alone.named && matchedName(alone.note, words).size * 2 > words.length
    const ahead = isNamed ? -lead : isOwn ? 0 : lead
    if (goesOn) return other > Math.max(own + lead, tellsTopic)
    return !isShort || other > own + ahead || (isNamed && own < surelyFits)
  }

  /** Goes back to what was explained earlier, and answers the rest of the question from there. */
  const goBack = (target: string, rest: string, before: Before): Explanation => {
    const to = target.toLowerCase()
    const all = [before, ...(before.earlier ?? [])]
    if (readFollowUp(`the ${to.replace(/^the /, '')}`)?.kind === 'pick' && !isEarliest.test(to))
      return explainAfter(rest === '' ? target : `${target}, ${rest}`, before)
    const found = isEarliest.test(to)
      ? all.at(-1)
      : /^(?:the )?(?:two|both|comparison|pair)\b/.test(to)
        ? all.find(isPair)
        : recalled(to, all)
    if (!found) return explainAfter(rest === '' ? target : `${target}: ${rest}`, before, true)
    if (rest !== '') return explainAfter(rest, found, true)
    const [note] = notesInFocus(found)
    if (isPair(found) || !note) return comparison(follow.comparedAgain(found, 'what', ''))
    return explainOne(note, '', 'what')
  }

  /** The earlier topic that words name or that was asked about in these words, the newest first. */
  const recalled = (words: string, all: readonly Before[]): Before | undefined => {
    const named = namedIn(words)
    const keys = vocabulary.wordsOfQuestion(words).map(stem)
    const said = ({ notes, questions = [] }: Before): ReadonlySet<string> =>
      stemsIn([...questions, ...notes.map(({ title }) => title)])
    return (
      all.find((one) => one.notes.some((note) => named.includes(note))) ??
      all.find((one) => keys.length > 0 && keys.every((key) => said(one).has(key)))
    )
  }

  return {
    prepare: passages.prepare,
    explain(question, before) {
      const hasTopic = before !== undefined && before.notes.length > 0
      const turn = readTurn(question)
      const text = turn.leaves || (hasTopic && turn.corrects) ? turn.text : question
      const asked = readQuestion(text)
      const { plain, whole } = asked
      if (isInstruction(question.toLowerCase()) || isErrand(plain))
        return { kind: 'refusal', unknown: [whole], found: [], nearest: [] }
      // A note on release notes themselves is no question for the newest ones.
      const page = named(whole) || tellsCost(plain) ? undefined : officialPageFor(plain)
      if (page) {
        const note = find(whole)?.note
        return { kind: 'refusal', unknown: [whole], found: note ? [note] : [], nearest: [], page }
      }
      if (asksForNews(plain)) return refusal([whole], [])
      if (!hasTopic || turn.leaves) return explainFirst(text, asked)
      if (turn.returnsTo !== undefined) return goBack(turn.returnsTo, turn.text, before)
      if (!turn.corrects) return explainAfter(text, before)
      const { about: _about, ...meant } = before
      return explainAfter(readFollowUp(plain) || startsQuestion.test(plain) ? text : `and ${text}`, meant)
    },
    explainNote: (note, question) => explainOne(note, question, readQuestion(question).kind),
    goOn: follow.goOn,
    answers(question, before) {
      const asked = readQuestion(question)
      return follow.fitOf(asked, before) >= surelyFits
    },
    surelyAnswers(question) {
      const asked = readQuestion(question)
      const answer = explainFirst(question, asked)
      if (answer.kind === 'comparison') return asked.compares
      return answer.kind === 'topic' && fit(answer.note, asked.plain, answer.asked) >= surelyFits
    },
    continues(question, before) {
      const { plain, kind } = readQuestion(question)
      const followUp = readFollowUp(plain)
      if (followUp?.kind !== 'about') return followUp !== undefined
      const words = vocabulary.wordsOfQuestion(followUp.about)
      return before.notes.some(
        (note) =>
          fit(note, plain, kind, contextOf(before, vocabulary)) >= goesOnFrom ||
          (bestSentences(note, noteHeadings, words, vocabulary)[0]?.share ?? 0) >= surelyFits,
      )
    },
    asksOfTopic: (question, before, nearly) => follow.asksSame(readQuestion(question), before, nearly),
    refersBack(question) {
      const turn = readTurn(question)
      const { plain } = readQuestion(question)
      const followUp = readFollowUp(plain)
      return (
        turn.corrects ||
        turn.returnsTo !== undefined ||
        (followUp !== undefined && (followUp.kind !== 'about' || followUp.isClear))
      )
    },
  }
}

/** The parts of a question that could be asked alone, between commas, colons, and ends of sentences. */
const clausesOf = (question: string): readonly string[] => {
  const parts = question.split(/[.!?;:]+\s+|\s*[?!]+\s*|,\s+|\s+-+\s+/).map((part) => part.trim())
  return parts.length < 2 ? [] : parts.filter((part) => part.split(/\s+/).length > 2)
}

/** Where something is used, which says little about which part of it is meant. */
const ofPlatform = new Set(
  'azure microsoft devop github pipeline yaml ado action workflow repository feature exam concept term'.split(' '),
)

/** Names of the whole field, which make no topic of it. */
const ofField = stemsIn('azure microsoft devops github database'.split(' '))

/** Asks for one of what the topic has: `I only fixed a bug, which number`. */
const asksWhichThing = /\bwhich (?:number|one|kind|type|level|option|part|role|side|version)$/

const goesOnWith = /\bthen$|^(?:and|so|but) (?:if|when|should|can|must|do|does|who|where|how)\b/
const asksYesOrNo = /^(?:(?:and|but|so|ok|okay)[ ,]+)*(?:will|would|should|can|could|does|do|is|are|must|may) (?!you\b)/

const isAboutPair = new RegExp(`${asksWhich.source}|${bareChoice.source}|\\b(?:both|together|mix|combine)\\b`)
/** `ok thanks, what's dependabot then` */
const asksName = /\bwhat(?:'?s| is| are) (?!(?:it|that|this)\b)|\b(?:explain|define|describe) /
const asksAgain = /\b(?:again|repeat|once more|say that)\b/

/** Kinds with a section of their own that answers if no passage does. */
const ownSection: ReadonlySet<Kind> = new Set(['why', 'when', 'when-not', 'trade-offs', 'check', 'trouble'] as const)

/** Kinds whose section is the answer. */
const general: ReadonlySet<Kind> = new Set(['simpler', 'exam', 'check', 'trade-offs', 'when-not'] as const)

/** `and in azure repos?` */
const onlyPlace = /^(?:and|but|what about|how about) (?:in|on|for|with) (?:\w+ ?){1,3}$/

/** Asks what a topic is. */
const defines = /^(?:(?:and |so )?what(?:'s|s| is| are| does)|explain|describe|define|tell (?:me|us) about)\b/

const saysYesOrNo = /^(?:yes|no|only|not|partly)\b/i

const never = /\bnever\b/i
/** More than anybody wants, and a title on what doesn't happen at all. */
const tooMuch =
  /^(?!.*\b(?:not|never)\b|.*n't\b).*(?:\b\d+ (?:\w+ )?(?:times|prs|pull requests|alerts|emails|e-?mails|mails|notifications|messages|runs|builds|updates|issues)\b|\btoo (?:many|often)\b|\bflood\w*|\bspam\w*|\bconstantly\b|\bnois[ey]\w*)/
const happensNot =
  /\bnever\b|\b(?:does|do|did|is|are)n't\b|\bno (?:\w+ )?(?:alerts?|notifications?|pull requests|messages)\b/i

/** The kinds of question that a title of a type can ask alike; a question's title, all but those for an example. */
const alikeKinds: Partial<Record<Passage['type'], ReadonlySet<Kind>>> = {
  task: new Set(['how'] as const),
  cause: new Set(['trouble', 'what'] as const),
  example: new Set(['example'] as const),
}

/** A title on two or more things. */
const differsOrChooses = /\b(?:or|vs|differ(?:s|ent|ences?)?|same|than|instead of|rather than|both|compared?)\b/i

/** A title that asks how things differ, and a question that may ask so. */
const differs = /\bdiffer(?:s|ent|ences?)?\b/i
const comparesThings =
  /\b(?:vs|versus|differ\w*|compare\w*|comparison|or|same|than|both|between|confus\w*|mix\w*|isn'?t that|basically|instead)\b/i

/** Asks what is possible, or what something does: `can CodeQL scan Terraform`. */
const asksAbility =
  /^(?:(?:and|but|so|also)[ ,]+)*(?:can|could|may|does|did|has|have|will|is there|are there)\b(?!.*\b(?:same|replaces?|enough|both)\b)/

/** Fears that something goes wrong: `what if the swap fails`. */
const feared =
  /^(?:(?:and|but|so|ok|okay)[ ,]+)*what (?:if|happens (?:if|when))\b.*\b(?:fail\w*|break\w*|conflicts?|errors?|wrong|crash\w*|time[sd]? out|rejected|denied|down|stuck|does ?n[o']t|lost|gone)\b/
const asksPrice = /\b(?:how much|costs?|prices?|pricing)\b/

/** The first thing that was explained. */
const isEarliest = /^(?:the |my |our )?(?:(?:very )?first (?:thing|topic|question|subject)|beginning|start)$/

const isPair = ({ notes, compared }: Before): boolean => notes.length > 1 || (compared?.length ?? 0) > 1

/** Words that ask for a row of a comparison, although they say nothing about a topic. */
const telling = new Set('safer faster cheaper easier harder fast cost better both same together'.split(' '))

const unique = (notes: readonly Note[]): Note[] => [...new Set(notes)]
