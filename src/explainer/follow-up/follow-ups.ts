import type { Note } from '../../domain/note.ts'
import { comparison } from '../compose/comparison.ts'
import type { Before, Explainer, Explanation, Topic } from '../explanation.ts'
import { asksBrief, readFacet } from '../read/facet.ts'
import type { Kind } from '../read/kind.ts'
import { askedFor, bareDifference } from '../read/question-words.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import { nextCauses } from './causes.ts'
import { contextOf } from './context-of.ts'
import { fewWords } from './few-words.ts'
import { aheadBeside, nearEnough, surelyAnswers, surelySays } from './fits.ts'
import { notesInFocus } from './go-on.ts'
import type { Grounds } from './grounds.ts'
import { namesOne } from './has-words.ts'
import { isPair } from './is-pair.ts'
import { anotherPart } from './more.ts'
import { narrowing } from './narrowed.ts'
import { kindsOf, nearestOf, type Nearest } from './nearest.ts'
import { ofPair, tells, type OfPair } from './of-pair.ts'
import { ofTopic } from './of-topic.ts'
import { picks } from './picks.ts'
import type { FollowUp } from './read-follow-up.ts'
import { titledAnswers } from './titled.ts'
import { asksAlternative, asksWhich, bareChoice, choice, condition, findsOut, ofTwo, pronoun } from './wording.ts'

/** Kinds that a comparison answers for both sides at once. */
const choosing: ReadonlySet<Kind | 'further'> = new Set(['when', 'fact', 'list', 'trade-offs'] as const)
/** Titles that are offered if nothing answers. */
export const choicesShown = 3

export interface FollowUps extends Nearest, Pick<OfPair, 'comparedAgain'> {
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
  /** How well the last topic answers. */
  readonly fitOf: (asked: AskedQuestion, before: Before) => number
  /** Whether a sentence of the last topic has most words of a question; nearly all, if the question names another topic. */
  readonly saysIt: (asked: AskedQuestion, before: Before, isNamed: boolean) => boolean
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
  /** Whether a passage of the last topic asks the same in its title. */
  readonly asksSame: (asked: AskedQuestion, before: Before, nearly?: boolean) => boolean
  /** Says that the last topic doesn't answer, and what of it comes nearest. */
  readonly unanswered: (asked: AskedQuestion, before: Before) => Topic | undefined
  /** The titles of the last topic that come nearest to a question. */
  readonly choicesFor: (asked: AskedQuestion, before: Before) => readonly string[]
}

/** Answers questions that go on with what was explained before. */
export function followUps(grounds: Grounds): FollowUps {
  const { vocabulary, named, written, compareThese, related, topic, refusal } = grounds
  const around = ofTopic(grounds)
  const { wordsIn, weighed, bestOf, says } = around
  const pair = ofPair(grounds, around)
  const { comparedAgain, chosenSide, withChoice } = pair
  const goOn = anotherPart(grounds, around)
  const { continued, nearest } = nearestOf(grounds, around, pair, goOn)
  const { narrowed, inLanguage } = narrowing(grounds, around)
  const { brief, toldOf, command, alternativesTo, differenceIn, reasonOf } = fewWords(grounds, around, pair)
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

  const surely: FollowUps['surely'] = ({ plain, kind }, before) => {
    const like = pair.likened(plain, before)
    if (like) return comparison(like)
    const next = nextCauses(grounds, plain, before)
    if (next) return next
    const either = pair.eitherOf(plain, before)
    if (either) return comparison(either)
    if (!isPair(before) || !before.compared) return undefined
    return asksWhich.test(plain) || bareChoice.test(plain) || choice.test(plain) || tells(plain)
      ? pair.chosen(plain, kind, before)
      : undefined
  }

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
        const reason = isOfPair && aspect === 'why' ? reasonOf(before) : undefined
        if (reason) return reason
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
        const both =
          inFocus && own && !before.notes.includes(own) ? written(followUp.about, [inFocus.title]) : undefined
        if (both && (both.notes.length > 1 || own === undefined)) return comparison(both)
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

/** What a bare follow-up asks for; `what about it` asks for more. */
function asksFor(plain: string, kind: Kind): Kind | 'further' {
  const facet = kind === 'what' || kind === 'fact' || findsOut.test(plain) ? readFacet(plain) : kind
  return facet === 'links' ? 'further' : facet
}
