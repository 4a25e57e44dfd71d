import { noteHeadings } from '../domain/note.ts'
import { bestSentences } from './compose/best-sentences.ts'
import { comparer } from './compose/comparison.ts'
import { topicExplainer } from './compose/explain-topic.ts'
import { refuser } from './compose/refusal.ts'
import type { Before, Explainer, Explanation } from './explanation.ts'
import { leastSubject, surelyFits, tellsTopic } from './find/fits.ts'
import { libraryOf, type Knows } from './find/library.ts'
import { asking } from './find/vocabulary.ts'
import { answersAfter } from './follow-up/after.ts'
import { contextOf } from './follow-up/context-of.ts'
import { followUps } from './follow-up/follow-ups.ts'
import { readFollowUp } from './follow-up/read-follow-up.ts'
import { readTurn } from './follow-up/read-turn.ts'
import { withoutSpeaker } from './read/about-speaker.ts'
import { clausesOf } from './read/clauses.ts'
import { isErrand } from './read/errand.ts'
import { isInstruction } from './read/is-instruction.ts'
import { asksForNews, asksForOwnPrice, officialPageFor } from './read/moving-target.ts'
import { namedElsewhere, outsideOf } from './read/outside.ts'
import { startsQuestion } from './read/question-words.ts'
import { readQuestion, type AskedQuestion } from './read/read-question.ts'
import { gaps } from './settle/gap.ts'
import { settler } from './settle/passage.ts'
import { namesIn } from './settle/name.ts'
import { notesFor } from './settle/note.ts'
import { pairsIn } from './settle/pair.ts'
import { titlesIn } from './settle/title.ts'

/** Neighbors of a topic whose passages may answer a follow-up. */
const neighbors = 8
/** From here on, a question that points back is taken for one on the last topic, before anything else. */
const goesOnFrom = 0.44

/**
 * Answers from the notes alone, without a model or network. A question is read (`read/`), and what fits it is found (`find/`). Names, titles,
 * and fits settle which of that answers (`settle/`), and the answer is composed of its sentences (`compose/`). What is asked after an
 * explanation may go on with it (`follow-up/`).
 */
export function createExplainer(knows: Knows): Explainer {
  const library = libraryOf(knows)
  const { vocabulary, passages, inForm, related, topics } = library
  const { find, named } = topics
  const refusal = refuser(topics)
  const explainer = topicExplainer(library)
  const { explainOne, kindBeside } = explainer
  const comparisons = comparer(library)
  const titles = titlesIn(library)
  const notes = notesFor(library, explainer)
  const { fit, isSubject, noteFor, surePassage } = notes
  const { readNames, explainNamed } = namesIn(library, explainer, comparisons, titles)
  const { pairNamed, pairAsked } = pairsIn(library, comparisons, explainer, refusal)
  const { missingIn, minded } = gaps(library, explainer, notes, refusal)
  const settled = settler(library, explainer, titles)

  /** Answers a question as if nothing had been explained: by what it names, by the comparison that it asks for, or by the note that fits best. */
  const explainAlone = (question: string, asked: AskedQuestion, before: Before | undefined): Explanation => {
    const names = readNames(question, asked, before)
    return (
      pairNamed(asked, names, before) ??
      explainNamed(asked, names) ??
      pairAsked(asked, names, before) ??
      explainFitting(question, asked, before)
    )
  }

  /** Answers from the note that fits best, says what it lacks, or refuses. */
  const explainFitting = (question: string, asked: AskedQuestion, before: Before | undefined): Explanation => {
    const { plain, whole, kind } = asked
    const elsewhere = titles.passageNaming(namedElsewhere(whole), plain)
    if (elsewhere) return explainOne(elsewhere.note, plain, kind, {}, elsewhere)
    const found = noteFor(asked)
    if (!found) return { ...refusal([whole], []), unknown: [missingIn(whole)] }
    const { note, others } = found
    const answer = explainOne(note, plain, kindBeside(note, plain, kind), { others, named: found.named })
    const better = surePassage(asked, answer)
    if (better) return explainOne(better.note, plain, answer.asked, { others }, better)
    return minded(answer, question, asked, before)
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
        const answer = settled(explainAlone(clause, one, undefined), clause, one)
        if (answer.kind === 'comparison') return [{ answer, fit: surelyFits }]
        if (answer.kind === 'refusal' || (answer.missing !== undefined && !answer.named)) return []
        const own = fit(answer.note, one.plain, answer.asked)
        const fits = answer.named && isSubject(answer.note, one.plain) ? Math.max(own, surelyFits) : own
        return fits >= surelyFits ? [{ answer, fit: fits }] : []
      })
      .toSorted((a, b) => b.fit - a.fit)
    return best?.answer ?? whole
  }

  /** Whether a passage says what the thing costs that is asked about. */
  const tellsCost = (plain: string): boolean => {
    if (asksForOwnPrice(plain)) return false
    const [best] = passages.best(plain, 1)
    return best !== undefined && best.score >= tellsTopic && /\bcosts?\b/.test(best.passage.title)
  }

  const follow = followUps({
    ...comparisons,
    ...explainer,
    passages,
    vocabulary,
    named,
    namedIn: topics.namedIn,
    find,
    related,
    neighborsOf: (note) => related(note, neighbors),
    within: inForm.within,
    fit,
    refusal,
  })
  const { explainAfter, goBack } = answersAfter(library, explainer, notes, titles, follow, explainAlone)

  return {
    prepare: passages.prepare,
    explain(typed, before) {
      const question = withoutSpeaker(typed)
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
