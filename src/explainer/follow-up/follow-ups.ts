import { wordsOf } from '../../content/words-of.ts'
import { causesOf, examplesOf } from '../../domain/note-parts.ts'
import { noteHeadings, type Note } from '../../domain/note.ts'
import { bestSentences } from '../compose/best-sentences.ts'
import { compareNotes } from '../compose/comparison.ts'
import { gapIn } from '../compose/gap.ts'
import { hasItems, sentencesOf } from '../compose/sentences.ts'
import { bestFit, causePart, composeSection, composeTopic, missingLanguage, type Ground } from '../compose/topic.ts'
import type { Before, Compared, Explainer, Explanation, Quote, Topic } from '../explanation.ts'
import type { Passage, ScoredPassage } from '../find/passages.ts'
import { asking, stem, stemsIn } from '../find/vocabulary.ts'
import {
  example as exampleHeading,
  howItFails,
  inOneLine,
  questions,
  whenToChooseIt,
  whyItMatters,
} from '../note-headings.ts'
import { sharedAspects } from '../read/aspects.ts'
import { asksBrief, readFacet } from '../read/facet.ts'
import type { Kind } from '../read/kind.ts'
import { outsideOf } from '../read/outside.ts'
import { askedFor, bareDifference, otherVerb, startsQuestion } from '../read/question-words.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import { contextOf } from './context-of.ts'
import { answersFollowUp, headStart, surelyAnswers, surelyBeside, wordsOfPart } from './fits.ts'
import { fromSource, nextHeadings, notesInFocus, sideBySide } from './go-on.ts'
import type { Grounds } from './grounds.ts'
import { namesAll, namesOne } from './has-words.ts'
import { isPair } from './is-pair.ts'
import { otherWordsFor } from './paraphrases.ts'
import { picks } from './picks.ts'
import type { FollowUp } from './read-follow-up.ts'
import { titledAnswers } from './titled.ts'
import {
  asksAlternative,
  asksWhich,
  bareChoice,
  choice,
  comparative,
  condition,
  findsOut,
  isSurelyTrouble,
  language,
  likening,
  ofTwo,
  platformWord,
  pronoun,
  ruledOut,
  saysNothing,
  situation,
  stillWrong,
  withoutWeak,
} from './wording.ts'

/** Without a better one, a passage that fits as well as this is near enough. */
const nearEnough = 0.3
/** What an earlier question says about the kind of the next: `and on GitHub?` after a how-to is a how-to. */
const inherited: ReadonlySet<Kind> = new Set(['how', 'example', 'trouble'] as const)
/** Kinds that a comparison answers for both sides at once. */
const choosing: ReadonlySet<Kind | 'further'> = new Set(['when', 'fact', 'list', 'trade-offs'] as const)
/** Kinds with a section of their own, which answers even if no passage of the topic fits. */
const sections: ReadonlySet<Kind> = new Set([
  'when-not',
  'trade-offs',
  'exam',
  'interview',
  'check',
  'simpler',
] as const)
const causesAtOnce = 2
/** A few words name something rather than tell it. */
const shortTold = 3
/** How much better the passage of a neighbor must fit than the topic's own. */
const aheadBeside = 0.2
const fewestWords = 2
/** A sentence of the topic with this share of a question's words answers it rather than another topic. */
const surelySays = 0.85
/** What a passage is worth that has no word of the question itself. */
const withoutWords = 0.6
/** What a passage is worth that has one only below its title. */
const withoutTitle = 0.95
/** What a passage is worth that tells no number although one is asked for. */
const otherNumber = 0.6
/** How much less a passage fits that was the last answer. */
const said = 0.3
/** Titles that are offered if nothing answers. */
const choicesShown = 3
/** A comparison with less of what was asked says nothing about it. */
const fewWords = 0.3

export interface FollowUps {
  readonly goOn: Explainer['goOn']
  /** Answers what surely refers back; undefined if nothing of the topic fits. */
  readonly answer: (
    question: string,
    asked: AskedQuestion,
    followUp: FollowUp,
    before: Before,
  ) => Explanation | undefined
  /** Answers what can only go on with the last topic, whatever it names; undefined for other questions. */
  readonly surely: (asked: AskedQuestion, before: Before) => Explanation | undefined
  /** Answers a question that names nothing else from the last topic; undefined if none of its passages fits. */
  readonly continued: (
    question: string,
    asked: AskedQuestion,
    before: Before,
    least?: number,
  ) => Explanation | undefined
  /** What the last topic says about a question that names nothing else, with the word that it doesn't have. */
  readonly nearest: (
    question: string,
    asked: AskedQuestion,
    before: Before,
    isReturn?: boolean,
  ) => Explanation | undefined
  /** How well the last topic answers. */
  readonly fitOf: (asked: AskedQuestion, before: Before) => number
  /** Whether a sentence of the last topic has most words of a question; nearly all, if the question names another topic. */
  readonly saysIt: (asked: AskedQuestion, before: Before, isNamed: boolean) => boolean
  readonly comparedAgain: (before: Before, kind: Kind, question: string) => Compared
  /**
   * Answers with the passage of the last topic whose title asks the same.
   * @param isLast whether nothing else answers, so that nearly the same is enough
   */
  readonly titled: (asked: AskedQuestion, before: Before, isLast?: boolean) => Topic | undefined
  /** Whether nothing but a place is asked about: `and on GitHub?` */
  readonly isPlace: (plain: string) => boolean
  /** Whether a title of another topic asks the same as a question that has words of its own. */
  readonly asksSameElsewhere: (asked: AskedQuestion, note: Note, title: string, before: Before) => boolean
  /** What the last passage says about the place that is all a question names. */
  readonly inPlace: (asked: AskedQuestion, before: Before) => Topic | undefined
  /** Whether there is one. */
  readonly asksSame: (asked: AskedQuestion, before: Before, nearly?: boolean) => boolean
  /** Says that the last topic doesn't answer, and what of it comes nearest. */
  readonly unanswered: (asked: AskedQuestion, before: Before) => Topic | undefined
  /** The titles of the last topic that come nearest to a question. */
  readonly choicesFor: (asked: AskedQuestion, before: Before) => readonly string[]
}

const typeFor: Partial<Record<Kind, Passage['type']>> = { how: 'task', example: 'example', trouble: 'cause' }

const isAsking = (word: string): boolean =>
  asking.has(word) || asking.has(stem(word)) || asking.has(word.replace(/s$/, ''))

/** Answers questions that go on with what was explained before. */
export function followUps(grounds: Grounds): FollowUps {
  const { passages, vocabulary, named, namedIn, find, written, compareThese, related, neighborsOf, explainOne, topic } =
    grounds
  const { groundFor, within, refusal } = grounds
  const context = (before: Before): string => contextOf(before, vocabulary)
  const wordsIn = (text: string): string[] => vocabulary.wordsOfQuestion(text).filter((word) => !isAsking(word))

  const candidates = (before: Before): readonly Note[] => {
    const inFocus = before.notes[before.focus ?? 0]
    if (before.focus !== undefined && inFocus && before.notes.length > 1) return [inFocus]
    return [...new Set([...(inFocus ? [inFocus] : []), ...before.notes])]
  }

  /** The note of the last topic that answers best, the one that was talked about before first. */
  const bestOf = (text: string, kind: Kind, before: Before): { note: Note; fit: number } | undefined => {
    const talkedOf = before.earlier?.[0]?.notes ?? []
    return candidates(before)
      .map((note) => ({ note, fit: bestFit(kind, scoredIn(note, text, before)) }))
      .toSorted(
        (a, b) =>
          b.fit + (talkedOf.includes(b.note) ? headStart : 0) - a.fit - (talkedOf.includes(a.note) ? headStart : 0),
      )[0]
  }

  /** The largest share of a question's words that one sentence of the last topic has. */
  const says = (plain: string, before: Before): number => {
    const words = wordsIn(withoutWeak(plain))
    if (words.length < fewestWords) return 0
    return Math.max(
      0,
      ...before.notes.map((note) => bestSentences(note, noteHeadings, words, vocabulary)[0]?.share ?? 0),
    )
  }

  /** A topic that was explained shortly before, or a neighbor of the last one, whose passage surely answers. */
  const besideOf = (plain: string, kind: Kind, before: Before): { note: Note; fit: number } | undefined => {
    const [note] = before.notes
    const earlier = (before.earlier ?? []).flatMap((one) => one.notes)
    const words = wordsIn(plain).filter((word) => !saysNothing.has(word))
    // *What if someone deletes it* asks about the topic itself.
    const isOfTopic = words.length < fewestWords
    const beside = [...earlier, ...(note && !isOfTopic ? neighborsOf(note) : [])].filter(
      (other) => !before.notes.includes(other),
    )
    if (words.length === 0 || says(plain, before) >= surelySays) return undefined
    const least = words.length < fewestWords ? surelyBeside + 0.1 : surelyBeside
    const asks = askedFor(plain)
    const [best] = [...new Set(beside)]
      .map((other) => {
        const scored = scoredIn(other, plain, before)
        const alike = scored.filter(
          ({ passage }) => asks === undefined || askedFor(passage.title.toLowerCase()) === asks,
        )
        return { note: other, fit: bestFit(kind, alike) }
      })
      .filter((found) => found.fit >= (earlier.includes(found.note) ? surelyAnswers : least))
      .toSorted((a, b) => b.fit - a.fit)
    return best
  }

  /** The passages of a note for a question that goes on. What has just been read isn't the answer to the next question. */
  const scoredIn = (note: Note, text: string, before: Before): ScoredPassage[] => {
    const asks = wordsIn(text).length === 0 ? askedFor(text) : undefined
    return weighed(note, text, contextOf(before, vocabulary))
      .map(({ passage, score }) => {
        // Unless it's asked for again.
        const isTold = passage.title === before.about || before.told?.includes(passage.title) === true
        const isRead = isTold && score < surelyBeside && !likening.test(text)
        // A number is asked for, and what was said before alone doesn't tell one.
        const isOther = asks !== undefined && askedFor(passage.title.toLowerCase()) !== asks
        return { passage, score: isRead ? score - said : isOther ? score * otherNumber : score }
      })
      .toSorted((a, b) => b.score - a.score)
  }

  /** The passages of a note. One that has only words of what was said before is less likely meant than one with a word of the question. */
  const weighed = (note: Note, text: string, said: string): ScoredPassage[] => {
    const meant = withoutWeak(text)
    const own = `${meant} ${otherWordsFor(text)}`.trim()
    const words = wordsIn(own)
    // A word of the question in a title says more than one in the text below.
    const worth = (title: string, body: string): number =>
      words.length === 0 || namesOne(title, words) ? 1 : namesOne(body, words) ? withoutTitle : withoutWords
    // A few words need the notes' words for them; more are found by themselves.
    const isShort = wordsIn(meant).length <= fewestWords
    return within(note, isShort ? own : meant, isShort ? said : `${said} ${otherWordsFor(text)}`).map(
      ({ passage, score }) => ({
        passage,
        score: score * worth(passage.title, passage.text),
      }),
    )
  }

  /** What an answer that goes on is composed of. */
  const goingOn = (note: Note, question: string, kind: Kind, before: Before): Ground => {
    const ground = groundFor(note, question, kind)
    const words = ground.words.filter((word) => !asking.has(word))
    return {
      ...ground,
      words:
        words.length > 0
          ? [...words, ...wordsIn(otherWordsFor(question))]
          : wordsIn(`${otherWordsFor(question)} ${context(before)}`),
      passages: scoredIn(note, question, before),
      least: answersFollowUp,
    }
  }

  const comparedAgain = (before: Before, kind: Kind, question: string): Compared =>
    written([...(before.compared ?? before.notes.map(({ title }) => title)), question].join(', ')) ??
    compareNotes(before.notes, kind)

  const comparison = (compared: Compared): Explanation => ({ kind: 'comparison', comparison: compared })

  /** The comparison with another topic that somebody takes for the same or weighs against it: `so it's basically a canary?` */
  const likened = (plain: string, { notes, focus }: Before): Compared | undefined => {
    const note = notes[focus ?? 0]
    const other = likening.test(plain) ? namedIn(plain).find((one) => !notes.includes(one)) : undefined
    return note && other
      ? (written(plain, [note.title]) ?? written(`${other.title}, ${plain}`, [note.title]))
      : undefined
  }

  /** After a choice, *it* is what was chosen. */
  const withChoice = (plain: string, before: Before): Before => {
    if (!before.compared || before.focus !== undefined || !/\bit\b/.test(plain)) return before
    const [last = ''] = before.questions ?? []
    // What was talked about before it was compared is still *it*.
    const talkedOf = before.notes.findIndex((note) => before.earlier?.[0]?.notes.includes(note))
    const focus = choice.test(last.toLowerCase()) ? chosenSide(before) : talkedOf < 0 ? undefined : talkedOf
    return focus === undefined ? before : { ...before, focus }
  }

  const surely: FollowUps['surely'] = ({ plain, kind }, before) => {
    const like = likened(plain, before)
    if (like) return comparison(like)
    const next = nextCauses(plain, before)
    if (next) return next
    const either = eitherOf(plain, before)
    if (either) return comparison(either)
    if (!isPair(before) || !before.compared) return undefined
    return asksWhich.test(plain) || bareChoice.test(plain) || choice.test(plain) || tells(plain)
      ? chosen(plain, kind, before)
      : undefined
  }

  /** Which of a pair fits somebody's situation: what the comparison says about it, unless a passage of either topic answers better. */
  const chosen = (plain: string, kind: Kind, before: Before): Explanation | undefined => {
    const compared = comparedAgain(before, kind, plain)
    const isBare = bareChoice.test(plain)
    const isChoice = isBare || asksWhich.test(plain) || tells(plain)
    if ((!isChoice || tells(plain)) && namesOther(plain, before)) return undefined
    // *Which* fits whatever was asked before, so that only the words of the question count.
    const own = !isChoice
      ? (bestOf(plain, kind, before)?.fit ?? 0)
      : wordsIn(plain).length > 0
        ? Math.max(0, ...before.notes.map((note) => bestFit(kind, within(note, plain))))
        : 0
    const isTold = isChoice
      ? own >= surelyBeside && compared.fit === 0
      : own >= answersFollowUp && compared.fit < fewWords
    if (isTold || (!isChoice && own >= surelyAnswers)) return undefined
    const better = compared.fit === 0 ? comparative.exec(plain)?.[0] : undefined
    return comparison(better ? { ...compared, missing: better } : compared)
  }

  /** Whether a text names a topic besides those that were explained. */
  const namesOther = (plain: string, { notes, compared = [] }: Before): boolean => {
    const own = stemsIn([...compared, ...notes.flatMap(({ title, aliases }) => [title, ...aliases])])
    return namedIn(plain).some(
      ({ title, aliases }) =>
        !notes.some((note) => note.title === title) &&
        ![title, ...aliases].some((name) => wordsOf(name).every((word) => own.has(stem(word)))),
    )
  }

  /** What is told without a question can ask for a fact, for a way to do something, or for a way out of trouble. */
  const kindsOf = (plain: string, kind: Kind): readonly Kind[] => {
    const isTold =
      (kind === 'what' || kind === 'trouble') && !startsQuestion.test(plain) && plain.split(' ').length > shortTold
    // What happens in a case can be a cause of trouble.
    if (condition.test(plain) && kind === 'fact') return ['fact', 'trouble']
    // The way out of a trouble can be the way to do it.
    if (kind === 'how') return ['how', 'trouble']
    if (!isTold) return [kind]
    if (isSurelyTrouble.test(plain)) return ['trouble', 'how', 'fact']
    return ['fact', 'trouble', 'how']
  }

  const continued: FollowUps['continued'] = (question, { plain, kind }, given, least = answersFollowUp) => {
    const before = withChoice(plain, given)
    const kinds = kindsOf(plain, kind)
    const [first] = kinds
      .flatMap((one) => {
        const found = bestOf(plain, one, before)
        const isSecond = one !== kind && kind === 'how'
        return found && !(isSecond && found.fit < surelyAnswers)
          ? [{ ...found, kind: one, fit: isSecond ? found.fit - headStart : found.fit }]
          : []
      })
      .toSorted((a, b) => b.fit - a.fit)
    const near = besideOf(plain, kind, before)
    const best = near && near.fit > (first?.fit ?? 0) + aheadBeside ? { ...near, kind } : first
    if (!best || best.fit < least) return undefined
    const ground = goingOn(best.note, plain, best.kind, before)
    const examples = ground.passages.filter(({ passage }) => passage.type === 'example')
    const isNear =
      /\b(?:examples?|samples?|snippets?|yaml)\b/.test(plain) ||
      (examples[0]?.score ?? 0) >= (ground.passages[0]?.score ?? 0) - aheadBeside
    const isCode = best.kind === 'example' && isNear && !/\bcommands?\b/.test(plain)
    return topic(best.note, best.kind, composeTopic({ ...ground, least, ...(isCode ? { passages: examples } : {}) }))
  }

  const nearest: FollowUps['nearest'] = (question, asked, before, isReturn = false) => {
    const { plain, kind } = asked
    const note = before.notes[before.focus ?? 0]
    if (!note || (!isReturn && !pronoun.test(plain) && outsideOf(plain) !== undefined)) return undefined
    if (before.compared && isPair(before) && choice.test(plain)) return comparison(comparedAgain(before, kind, plain))
    const sure = continued(question, asked, before)
    if (sure) return sure
    // Trouble in other words than the notes' may still be one of the usual troubles.
    if (kind === 'trouble') return continued(question, asked, before, nearEnough) ?? goOn('trouble', before)
    if (sections.has(kind)) return explainOne(note, plain, kind)
    const isAsked = startsQuestion.test(plain) || condition.test(plain) || / or /.test(plain) || kind !== 'what'
    const near = continued(question, asked, before, nearEnough) ?? (isAsked ? closest(note, plain) : undefined)
    if (near?.kind !== 'topic') return near
    const gap = gapIn(question, near.note, near, vocabulary)
    if (gap) return { ...near, missing: gap.word }
    // A title that asks for the same number, or about the same aspect, is the answer in other words.
    const title = near.answeredBy?.toLowerCase() ?? ''
    const asks = askedFor(plain)
    const isSame = sharedAspects(plain)(title) > 0 || (asks !== undefined && askedFor(title) === asks)
    return isSame && near.parts.length + near.lead.length > 0 ? near : { ...near, isNear: true }
  }

  /** The sentence that comes closest to what was asked; nothing if none has much of it. */
  const closest = (note: Note, plain: string): Topic => {
    const words = wordsIn(withoutWeak(plain))
    const [best] = words.length === 0 ? [] : bestSentences(note, noteHeadings, words, vocabulary)
    const lead = best && best.share >= nearEnough ? [{ text: best.text, heading: best.heading, source: 1 }] : []
    return topic(note, 'what', { lead, parts: [], examples: [] })
  }

  /** The written comparison of two kinds of the topic, named in short: `system or user assigned?` */
  const eitherOf = (plain: string, { notes, focus }: Before): Compared | undefined => {
    const parts = plain.split(/ (?:or|vs) /)
    const note = notes[focus ?? 0]
    if (!note || parts.length !== 2 || parts.some((part) => part.split(' ').length > wordsOfPart)) return undefined
    for (const name of [note.title, ...note.aliases]) {
      const found = written(parts.map((part) => `${part} ${name}`).join(' or '))
      const isOfParts = parts.every((part) => found?.sides.some((side) => namesOne(side.name, wordsIn(part))))
      if (found && isOfParts) return found
    }
    return undefined
  }

  /** The other causes of a trouble whose shown cause has been ruled out. */
  const nextCauses = (plain: string, before: Before): Topic | undefined => {
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

  /** Answers from what was explained before; if it says nothing about it, from the note of that name. */
  const narrowed = (
    question: string,
    { plain, kind: own }: AskedQuestion,
    { about, isClear }: Extract<FollowUp, { kind: 'about' }>,
    before: Before,
  ): Topic | undefined => {
    const those = notesInFocus(before)
    const words = vocabulary.wordsOfQuestion(about)
    const takesOver = isClear && own === 'what' && before.asked !== undefined && inherited.has(before.asked)
    const isPlace = words.every((word) => platformWord.test(word))
    const answersAs = (kind: Kind) =>
      those.flatMap((note) => {
        // One passage can have both places.
        const found = distinct(
          [about, plain].flatMap((text) =>
            isPlace ? within(note, text, context(before)) : scoredIn(note, text, before),
          ),
        )
        // A place alone says nothing about a passage that doesn't name it.
        const inPlace = isPlace
          ? found.filter(({ passage }) => namesAll(`${passage.title} ${passage.text}`, words))
          : found
        const fitting = kind === own ? inPlace : inPlace.filter(({ passage: { type } }) => type === typeFor[kind])
        const ground: Ground = {
          ...groundFor(note, plain, kind),
          words,
          passages: fitting,
          otherVerb: otherVerb(plain),
        }
        const [best] = fitting
        const sentences = bestSentences(note, noteHeadings, words, vocabulary)
        const isShown = kind === 'example' && fitting.some(({ passage }) => passage.type === 'example')
        const fits = Math.max(best?.score ?? 0, kind === 'example' && !isShown ? 0 : (sentences[0]?.share ?? 0))
        return fits >= answersFollowUp && (kind === own || (best?.score ?? 0) >= answersFollowUp)
          ? [{ note, kind, fit: fits, answer: composeTopic({ ...ground, least: answersFollowUp }) }]
          : []
      })
    const taken = takesOver && before.asked ? answersAs(before.asked) : []
    const answers = taken.length > 0 ? taken : answersAs(own)
    const other = named(about)
    const [best] = answers.toSorted((a, b) => b.fit - a.fit)
    if (!best) {
      const found = find(about)
      // *Can I put that in Bicep* is about what was explained, and a case of it as well.
      const isOurs = condition.test(plain) || (!isClear && pronoun.test(plain))
      const note = isOurs ? undefined : (other ?? (found?.by === 'name' ? found.note : undefined))
      return note && explainOne(note, question, own)
    }
    // A second topic that fits much less only distracts.
    const isApart = best.kind === 'how' || best.kind === 'example'
    const quoted = those.length > 1 ? answers.filter(({ fit }) => !isApart || fit >= best.fit - aheadBeside) : [best]
    const its = other && !before.notes.includes(other) ? [other] : []
    const answer = sideBySide(
      quoted.map(({ note }) => note),
      quoted.map(({ answer }) => answer),
    )
    return topic(best.note, best.kind, answer, {
      ...(isClear ? { focus: question.match(new RegExp(escaped(about), 'i'))?.[0] ?? about } : {}),
      sources: quoted.map(({ note }) => note),
      others: its,
    })
  }

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

  /** The command for what was explained, in a task or in an example. */
  const command = (before: Before): Topic | undefined => {
    const [note] = notesInFocus(before)
    const [best] = note
      ? within(note, '', context(before)).filter(
          ({ passage: { type, text }, score }) =>
            score >= nearEnough && (type === 'example' || /`[^`]{6,}`/.test(text)),
        )
      : []
    return note && best
      ? topic(note, 'example', composeTopic({ ...groundFor(note, '', 'example'), titled: best.passage }))
      : undefined
  }

  /** The example in a language that is all that the question names: `kql for that?` */
  const inLanguage = (about: string, before: Before): Topic | undefined => {
    const words = vocabulary.wordsOfQuestion(about)
    const [note] = notesInFocus(before)
    if (!note || !words.every((word) => language.test(word))) return undefined
    const answer = composeTopic({
      ...groundFor(note, about, 'example'),
      words,
      passages: within(note, '', context(before)).filter(({ passage }) => passage.type === 'example'),
    })
    return answer.examples.length > 0 && missingLanguage(words, answer.examples) === undefined
      ? topic(note, 'example', answer)
      : undefined
  }

  /** The task that the words before ask for, otherwise the first. */
  const taskGround = (ground: Ground, recalled: string): Ground =>
    ground.passages.length > 0 ? { ...ground, words: wordsIn(recalled), least: nearEnough } : ground

  /** The side that fits what was asked last better than the others; undefined if none does. */
  const chosenSide = (before: Before): number | undefined => {
    const { notes, questions: asked = [] } = before
    const words = wordsIn((asked[0] ?? '').toLowerCase())
    return (
      surelyHighest(ruleFits(before, words)) ??
      surelyHighest(
        notes.map((note) => bestSentences(note, [whenToChooseIt, whyItMatters], words, vocabulary)[0]?.share ?? 0),
      )
    )
  }

  /** How well the sentences of a comparison's rule that name one side only fit some words, by side. */
  const ruleFits = (before: Before, words: readonly string[]): readonly number[] => {
    const { sides, lead } = comparedAgain(before, 'what', '')
    const names = sides.map(({ name }) => stemsIn([name]))
    const sentences = lead.flatMap(({ text }) => sentencesOf(text)).map((text) => stemsIn([text]))
    const isNamed = (name: ReadonlySet<string>, has: ReadonlySet<string>) => [...name].every((key) => has.has(key))
    return names.map((name) =>
      Math.max(
        0,
        ...sentences
          .filter((has) => isNamed(name, has) && names.filter((other) => isNamed(other, has)).length === 1)
          .map((has) => vocabulary.weigh(words.filter((word) => has.has(stem(word))))),
      ),
    )
  }

  const { answerTitled, asksSame, nearestTitles, inPlace, likenessTo, isPlace } = titledAnswers(grounds)
  const choicesFor: FollowUps['choicesFor'] = (asked, before) => nearestTitles(asked, before, choicesShown)
  const unanswered: FollowUps['unanswered'] = (asked, before) => {
    const [note] = notesInFocus(before)
    const choices = choicesFor(asked, before)
    return note && topic(note, 'what', { lead: [], parts: [], examples: [] }, { isNear: true, choices })
  }

  const picked = picks(grounds, {
    wordsIn,
    weighed,
    comparedAgain,
    chosenSide,
    titledOf: (asked, note, before) => answerTitled(asked, { ...before, focus: before.notes.indexOf(note) }, true),
  })

  const answer: FollowUps['answer'] = (question, asked, followUp, given) => {
    const before = withChoice(asked.plain, given)
    const { kind, plain } = asked
    const isOfPair = isPair(before)
    switch (followUp.kind) {
      case 'both':
        return before.compared ? comparison(comparedAgain(before, kind, followUp.rest)) : undefined
      case 'pick': {
        const found = picked(followUp, asked, before)
        if (found) return found
        return before.notes.length === 1 && !before.items?.length
          ? goOn('further', before)
          : refusal([question], before.notes)
      }
      case 'same': {
        if (asksBrief.test(plain)) return brief(before)
        if (bareDifference.test(plain)) {
          if (isOfPair) return comparison(comparedAgain(before, kind, plain))
          const [note] = before.notes
          const [last] = before.earlier?.[0]?.notes ?? []
          const lastTwo = note && last ? written(note.title, [last.title]) : undefined
          if (lastTwo) return comparison(lastTwo)
          if (note && last && ofTwo.test(plain)) return comparison(compareThese([note, last], kind, plain))
          const told = note && differenceIn(note, before)
          if (told) return told
          const [other] = note ? related(note) : []
          if (note && other) return comparison(compareThese([note, other], kind, plain))
        }
        const asksList = !isOfPair && /\b(?:kinds|types|ones|two)\b/.test(plain) && kind !== 'when'
        const aspect = asksList ? 'list' : asksFor(plain, kind)
        // Which to choose, and what it costs, is what the comparison says.
        if (
          isOfPair &&
          before.compared &&
          (asksWhich.test(plain) ||
            /\b(?:both|together)\b/.test(plain) ||
            (before.focus === undefined && choosing.has(aspect)))
        )
          return comparison(comparedAgain(before, kind, plain))
        if (asksAlternative.test(plain)) return alternativesTo(before) ?? goOn('when-not', before)
        const fitting = askedFor(plain) ? toldOf(plain, before) : undefined
        return fitting ?? (/\bcommands?\b/.test(plain) ? command(before) : undefined) ?? goOn(aspect, before)
      }
      case 'about': {
        if (wordsIn(followUp.about).length === 0) {
          if (asksAlternative.test(plain)) return alternativesTo(before) ?? goOn('when-not', before)
          const fitting = kind === 'how' ? undefined : continued(question, asked, before, nearEnough)
          if (fitting) return fitting
          if (kind === 'how' && !followUp.isClear) return goOn(kind, before)
        }
        const told =
          !followUp.isClear && kindsOf(plain, kind).length > 1 ? continued(question, asked, before) : undefined
        if (told) return told
        const code = kind === 'example' ? inLanguage(followUp.about, before) : undefined
        if (code) return code
        const inFocus = before.notes[before.focus ?? 0]
        const own = followUp.isClear ? named(followUp.about) : undefined
        const pair =
          inFocus && own && !before.notes.includes(own) ? written(followUp.about, [inFocus.title]) : undefined
        if (pair && (pair.notes.length > 1 || own === undefined)) return comparison(pair)
        const fitting = narrowed(question, asked, followUp, before)
        if (!fitting && !followUp.isClear && kind !== 'what' && kind !== 'fact') return goOn(kind, before)
        if (fitting) return fitting
        const near =
          condition.test(plain) || pronoun.test(plain)
            ? (continued(question, asked, before) ?? nearest(question, asked, before))
            : undefined
        return near ?? { ...refusal([followUp.about], before.notes), nearest: [] }
      }
    }
  }

  /** A sentence or two: the rule of a pair, or the beginning of the last answer and the topic in one line. */
  const brief = (before: Before): Explanation | undefined => {
    if (isPair(before) && before.compared && before.focus === undefined) {
      const { rows, more, ...compared } = comparedAgain(before, 'what', '')
      return comparison({ ...compared, rows: [], more: [...rows, ...more] })
    }
    const [note] = notesInFocus(before)
    if (!note) return undefined
    const passage = passages.of(note).find(({ type, title }) => type === 'question' && title === before.about)
    const line = composeSection({ note, kind: 'what', words: [], passages: [], vocabulary }, inOneLine)
    const [first] = passage ? sentencesOf(passage.text) : []
    const lead: readonly Quote[] = first ? [{ text: first, heading: questions, source: 1 }] : []
    return topic(note, 'what', {
      lead: [...lead, ...line.parts.flatMap(({ quotes }) => quotes)],
      parts: [],
      examples: [],
      ...(passage ? { answeredBy: passage.title } : {}),
    })
  }

  /** Where, who, or how much of what was asked before: the entry that asks the same, otherwise the sentences that name it. */
  const toldOf = (plain: string, before: Before): Topic | undefined => {
    const [note] = notesInFocus(before)
    if (!note) return undefined
    const words = wordsIn(`${otherWordsFor(plain)} ${context(before)}`)
    const alike = within(note, '', context(before)).filter(
      ({ passage, score }) => score >= nearEnough && askedFor(passage.title.toLowerCase()) === askedFor(plain),
    )
    return topic(
      note,
      'fact',
      composeTopic({ ...groundFor(note, plain, 'fact'), words, passages: alike, least: nearEnough }),
    )
  }

  /** What else there is: the entry of the topic's questions that says which one to use. */
  const alternativesTo = (before: Before): Topic | undefined => {
    const [note] = notesInFocus(before)
    const [best] = note
      ? within(note, alternatives.join(' '), context(before)).filter(
          ({ passage: { type, title } }) =>
            type === 'question' && /\bwhich (?:one|of)\b|\binstead\b|\balternatives?\b|\bbesides\b/i.test(title),
        )
      : []
    return note && best && topic(note, 'when', composeTopic({ ...groundFor(note, '', 'when'), titled: best.passage }))
  }

  /** The difference of what the topic itself tells apart: the entry of its questions that says so. */
  const differenceIn = (note: Note, before: Before): Explanation | undefined => {
    const telling = passages
      .of(note)
      .filter(({ type, title }) => type === 'question' && /\bdiffer|\bor\b.*\?$|\bvs\b/i.test(title))
    const best = within(note, 'difference', context(before)).find(({ passage }) => telling.includes(passage))
    const passage = best?.passage ?? telling[0]
    return passage && topic(note, 'what', composeTopic({ ...groundFor(note, '', 'what'), titled: passage }))
  }

  return {
    goOn,
    answer,
    surely,
    continued,
    nearest,
    fitOf: ({ plain, kind }, before) => bestOf(plain, kind, before)?.fit ?? 0,
    saysIt: ({ plain }, before, isNamed) => says(plain, before) >= (isNamed ? surelySays : surelyAnswers),
    comparedAgain,
    unanswered,
    choicesFor,
    inPlace,
    isPlace,
    asksSameElsewhere(asked, note, title, before) {
      // A title with a word of the conversation goes on with it.
      const isAkin = namesOne(`${title} ${note.title}`, wordsIn(contextOf(before, vocabulary)))
      return likenessTo(asked, note, title) >= surelyAnswers + (isAkin ? 0 : aheadBeside)
    },
    titled: (asked, before, isLast) => answerTitled(asked, withChoice(asked.plain, before), isLast),
    asksSame: (asked, before, nearly) => asksSame(asked, withChoice(asked.plain, before), nearly),
  }
}

/** How large a team is, or how often it releases. */
const ofTeam =
  /\b(?:people|persons|developers|devs|engineers|of us)\b|\b(?:small|big|large|single|\d+) (?:\w+ )?(?:teams?|company|startup)\b|\b(?:daily|weekly|monthly|(?:every|once an?|times an?) (?:hour|day|week|month))\b/

/** Tells of one's own team without a question, so that after a comparison, a choice is wanted: `we're five people and ship daily`. */
const tells = (plain: string): boolean =>
  situation.test(plain) && ofTeam.test(plain) && !startsQuestion.test(plain) && !isSurelyTrouble.test(plain)

/** What a bare follow-up asks for; `what about it` asks for more. */
function asksFor(plain: string, kind: Kind): Kind | 'further' {
  const facet = kind === 'what' || kind === 'fact' || findsOut.test(plain) ? readFacet(plain) : kind
  return facet === 'links' ? 'further' : facet
}

/** Places in a ranking; what isn't in it comes last. */
const place = (ranking: readonly string[], name: string): number => {
  const at = ranking.indexOf(name)
  return at < 0 ? ranking.length : at
}

/** Each passage once, by title, best first. */
const distinct = (all: readonly ScoredPassage[]): ScoredPassage[] =>
  all
    .toSorted((a, b) => b.score - a.score)
    .filter(({ passage }, index, sorted) => sorted.findIndex((one) => one.passage.title === passage.title) === index)

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The place of the highest number; undefined if all are zero or two are the highest. */
function surelyHighest(numbers: readonly number[]): number | undefined {
  const best = Math.max(0, ...numbers)
  return best > 0 && numbers.filter((number) => number === best).length === 1 ? numbers.indexOf(best) : undefined
}

/** Words of questions about what else there is. */
const alternatives = ['which', 'one', 'instead', 'besides', 'alternative']
