import { z } from 'zod'
import type { Explained } from '../../domain/learner/learner.ts'
import { ExplanationReason } from '../../domain/report.ts'
import { Id, OwnText } from '../../kernel/card/card-fields.ts'
import { everywhere } from '../../kernel/command.ts'
import { feature } from '../../kernel/feature.ts'
import { withForeignQuestion } from './asked.ts'
import { comparisonData } from './cards/comparison-data.ts'
import { confusionData } from './cards/confusion-data.ts'
import { noteData } from './cards/note-data.ts'
import { explain, explainIfNamed, explainInGroup, justAsked } from './explain.ts'
import { changeExplanation, recentTopic } from './explained.ts'
import type { Explanation } from '../../explainer/explanation.ts'
import { askWhatIsWrong, saveFeedback } from './feedback.ts'
import { saysLacking } from '../../explainer/follow-up/read-turn.ts'
import { saysMissed } from '../../explainer/follow-up/wording.ts'
import { asksBrief, readFacet } from '../../explainer/read/facet.ts'
import { goOn } from './go-on.ts'
import type { Intent } from './intents.ts'
import { meanings, takeChanging } from './meanings.ts'
import { sharedNoteData } from './cards/shared-note-data.ts'
import { answerPasted, takePasted } from './pasted.ts'
import { searchNotes } from './search-notes.ts'
import { withModelWording } from './model-wording.ts'
import { texts } from './texts.en.ts'
import type { ComparisonView, ConfusionView, NoteView, SharedNoteView } from './views.ts'

/** Short words that could also ask for the next question: right after an explanation, they ask for more of it. */
const goesOn =
  /^\W*(?:(?:please|ok(?:ay)?|and|yes|can you|could you|tell me|show me|give me|some|any|the|what(?:'s| is| are|s)?)[ ,]+)*(?:more|(?:what|anything) else\b.*|go on|(?:list |show |see )?(?:the )?(?:rest|remaining|others)|continue|keep going|carry on|further|go deeper|any ?more|(?:more )?details?|(?:(?:what(?:'s| is) )?the )?(?:first|next) steps?|(?:(?:more|an|another|real|real[- ]life|real[- ]world) )*examples?(?: (?:from|in) (?:real life|practice|the real world))?|simpler|why not|(?:the |some )?(?:yaml|code|commands?|quer(?:y|ies)|snippet|syntax)|pitfalls|trade-?offs|downsides|drawbacks|(?:dis)?advantages|pros and cons|risks|sources?|links?|traps|(?:as an |the |an )?interview (?:version|answer|style))(?:[ ,]+(?:please|pls|plz|about (?:it|this|that)|on (?:it|this|that)|for (?:it|this|that)))*\W*$/i

/** Asks for the same in easier words, and may say why: `simpler please, I'm a tester`. */
const asksSimpler =
  /^\W*(?:(?:please|pls|ok(?:ay)?|and|so|can you|could you|make it|say (?:it|that)|explain (?:it|that)|in)[ ,]+)*(?:simpler|simple words|easier|simplify|eli5|dumb it down|plain (?:words|english)|(?:(?:that|this|it)(?:'?s| is) )?(?:way |far )?too (?:complicated|hard|difficult|abstract|technical|advanced)\W*$)/i

const hasWords = /(?<!\p{L})\p{L}{2}\S*\s.*[\p{L}\d]/su

/** Says what the last question meant: `sorry, I meant Teams`. */
const corrects = /^\W*(?:(?:no|nope|sorry|wait|oh|ah|well|actually)[ ,.!-]+)*i (?:mean|meant)\b.*\S/i
const isOfMail = /\be-?mails?\b|\bmails?\b/i

/** Asks for a command, which can stand in a task as well as in an example, or for the kinds of something. */
const asksCommand =
  /^\W*(?:(?:and|so|what|which|are|is|there|the|its|their|list) )*(?:types|kinds|options|variants|levels|stages|parts|limits|limitations)(?: (?:are|exist|is) there)?\W*$|^\W*(?:(?:the|which|what(?:'s| is)?) )*(?:cli |az |git )?commands?(?: for (?:it|that|this))?\W*$/i

/** `ok, now rings` */
/** `finally. and rollback?` */
const pleasedFirst =
  /^\W*(?:finally|great|nice|good|cool|perfect|super|awesome|wow|yes|yay|ok(?:ay)?)\b[.!, ]+(?=(?:and|but|what about|how about|what if) \w)/i
const startsTopic = /^\W*(?:(?:ok|okay|so|and|alright|good|great|thanks|thx)[ ,.!]+)*(?:now|next|then|what about)\b/i
const namesTopic = (explanation: Explanation): boolean =>
  explanation.kind === 'comparison' || (explanation.kind === 'topic' && explanation.named)

/** Asks which of two things, or how they differ. */
const asksOfPair =
  /^\W*(?:so |and |but |ok )*(?:(?:what(?:'s|s| is) )?(?:the )?differences?\W*$|which (?:one|is|of|side|should|would)\b)/i
const isPair = ({ compared, topics }: Explained): boolean => (compared?.length ?? topics) > 1

/** Has done what was advised: `already tried that`. */
const hasDone =
  /^\W*(?:(?:i|we|i've|we've|have|already|just)[ ,]+)*(?:did|done|tried|know|knew|checked) (?:that|this|it)(?: already| before)?\W*$/i
/** Wants something else of the topic: `no, I want the steps`. */
const wantsElse = /^\W*(?:no|nope|nah)[ ,.!-]+(?:i|we) (?:want|wanted|need|asked for|asked about)\b.*\S/i
const asksWhereToStart =
  /^\W*(?:(?:so|and|but|ok|okay)[ ,]+)*where (?:do|should|would|can) (?:i|we) (?:start|begin)\W*$/i

/** A word that points back to what was explained. */
const pointsBack = /\b(?:it|its|they|them|these|those|that|this|both)\b/i
/** What people say to the coach about itself, although it points somewhere. */
const isOrder =
  /\b(?:stop|delete|skip|send|pause|undo|report|forget|mute|remind|quiz|ask me|test me|thanks|thank|wrong|stupid|boring|great|nice|cool|enough|hate|love|done|got)\b/i

/** How questions, and statements that go on with an explanation, begin. */
const asksOrTells =
  /^\W*(?:(?:so|and|but|ok|okay|hm+|well|then|now|no|yes)[ ,]+)*(?:(?:what|how|why|which|who|where|when|can|could|does|do|did|is|are|should|would|will|must|if|isn'?t|doesn'?t|sum|the (?:first|second|third|fourth|other|last)|(?:give|show|write) me)\b|(?:what|how|who|where|that|it)'?s\b)|^\W*(?:but|and) (?:i|we|it|my|our|the)\b/i
/** `my boss wants 100 %` */
const tells =
  /^\W*(?:(?:but|and|so|ok)[ ,]+)*(?:my|our|we|it|the|they|this|that|she|he|nobody|no one|everybody|everyone|somebody|someone|people|users|there(?: is|'s)? no|no) (?:\w+ ){1,12}/i
/** Asks about what was explained, although other questions in these words are learned: `how do I set it up` */
const asksHow =
  /^\W*(?:(?:and|so|but|ok)[ ,]+)*(?:the \w+(?: one)?[ ,-]+)?how (?:do|does|can|could|would|should|to|much|many|long|often)\b.*\b(?:it|that|them)\b(?!.*\b(?:exam|round|have it)\b)/i
/** Words that only make sense to the coach itself. */
const toCoach =
  /\b(?:you|your|yours|u|ur|quiz\w*|questions?|mock|drills?|labs?|my (?:plan|progress|score|level|data|team|answers?|weak\w*|streak)|streak|study\w*|remind\w*|messages?|daily|notif\w*|leaderboard|certif\w*|az-?\d+|bot|shipmate|tomorrow|am i|do i stand|i get wrong|exam questions|real (?:test|exam)|actual (?:test|exam)|would i pass|less difficult|make it easier|weak in|coaching|hr)\b/i

/** Asks about stopping what was explained: a rollout, a run. The coach's own messages are stopped otherwise. */
const asksHowToStop = /^\W*(?:and |so |but )*(?:what|how|who|when|why|which)\b.*\b(?:stop|turn|switch|disable)/i
const ofCoach =
  /\b(?:messages?|questions?|quiz\w*|daily|you|u|your|reminders?|notifications?|bot|pings?|writing|sending|me)\b/i

/** What the guide and the small talk answer about the coach and the exam: their price, what is stored, what comes next. */
const aboutCoach: ReadonlySet<string> = new Set(['fact', 'about', 'guide'])
/** Part of a question that only the last topic completes: `to Teams?`, `and per subscription?`, `too noisy, what now`. */
const isFragment =
  /^\W*(?:(?:and|but|so|ok)[ ,]+)*(?:(?:to|per|for|on|in|with|without|from|by|at|via|across|between|after|before) \S+|too \S+|(?:can|do|does|is|are) (?:the )?\w+s? )/i
const fragmentWords = 6
/** Asks what to set up, or what goes wrong, without naming the coach's own settings or the learner's mistakes. */
const ofSetup =
  /^\W*(?:(?:and|but|so|ok)[ ,]+)*what (?:(?:do|must|should|would) (?:i|we) (?:have to |need to )?(?:configure|set up|install|enable|turn on)\b|(?:usually |mostly |often |can |could )?(?:goes|go) wrong\b)/i
/** Says that the advice was of no use. */
const notHelped =
  /^\W*(?:(?:but|and|no|ok|sorry|well)[ ,]+)*(?:(?:that|this|it)(?:'s| is| has)? ?)?(?:did ?n[o']?t|does ?n[o']?t|did not|does not|has ?n[o']?t|has not|no) (?:really )?help(?:ed)?\b(?!.*\b(?:exam|study\w*|quiz)\b)/i
/** Asks what somebody who knows the subject would do: `what would you look at first` */
const asksAdvice =
  /^\W*(?:(?:so|and|but|ok)[ ,]+)*what would you (?:look at|check|try|set|choose|use|pick|start with|do)(?: (?:first|then|here|there|in (?:that|this|our) case))*\W*$/i
/** Asks what a product costs, or which edition has it. */
const asksPlan =
  /\b(?:do|does|would|will) (?:i|we|it|they|that) need (?:an? |the )?(?:paid|premium|extra|separate|enterprise|special)\b|\blicen[sc]e[sd]?\b/i
/** Asks about one of two that were compared: *when would you not take that one*, which isn't a *yes*. */
const asksOfOne = /\b(?:that|this|which|the (?:first|second|other|last)) one\W*$/i
/** `last 7 days only`: the times that an example is about. *Last minute tips* are about the exam. */
const spanOfTime =
  /^\W*(?:(?:and|but|only|just|for|in|over|of|from|the)[ ,]+)*(?:last|past|previous) (?:\d+ )?(?:minutes?|hours?|days?|weeks?|months?)(?:[ ,]+(?:only|instead|please|pls|too|then))*\W*$/i
/** Narrows what was explained, or asks for its like: `only for new code`, `anything like it in Azure DevOps?` */
const narrows =
  /^\W*(?:(?:and|but|so|ok)[ ,]+)*(?:(?:only|just|except) (?:for|on|in|with|when|if|from|at|by) |(?:(?:is|are) there )?(?:anything|something) (?:like|similar|comparable|equivalent)\b)/i
/** A question; orders begin otherwise. */
const asksWhole =
  /^\W*(?:(?:and|but|so|ok|okay|then|also)[ ,]+)*(?:(?:what|how|who|whose|which|where|when|why|can|could|do|does|did|is|are|will|would|should|must|may|has|have)\b|(?:what|how|who|it)'?s\b)/i
/** What is left of a question: `per folder?` */
const isRestOfQuestion = (text: string): boolean =>
  text.length <= longestRest && /^\S+(?:\s+\S+){0,3}\?$/.test(text.trim())
const longestRest = 60
/** Words for what was explained; *this* and *that* could be the coach's own messages. */
const pointsBackSurely = /\b(?:it|its|they|them)\b/i
/** Requests that change or end something, and questions about the coach, the exam, or the team, which a question on a topic is easily taken for. */
const aboutElse =
  /^(?:stop|pause|snooze|undo|settings|set-|delete|remove-exam|export|resume|report-bug|was-away|missed|board|coverage|digest|team\.|challenge|fact|about|guide|talk|help|off-topic)/
/** A time of day, a day, or a span of time. */
const atTime =
  /\b(?:\d{1,2} ?(?:am|pm)|\d{1,2}:\d\d|at \d{1,2}|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|tomorrow|tonight|(?:for|in) (?:an?|one|two|three|\d+) (?:hour|day|week|month)s?)\b/i
/** *In 20 minutes*, *for two weeks*, and *too hard* are for the coach. */
const ofTime: ReadonlySet<string> = new Set(['snooze', 'pause', 'daily.now', 'settings', 'talk'])

/** A case of what was explained: `and if the key leaks?`, `what if we have 30 forks`. */
const supposes = /^\W*(?:(?:and|but|so|ok|okay)[ ,]+)*(?:what )?if\b/i
/** Tells the learner's own situation below a comparison: `we're five people and ship daily`. */
const tellsSituation =
  /^\W*(?:(?:and|but|so|ok|okay|well)[ ,]+)*(?:we|we're|we've|we'd|our \w+|my (?:team|company|boss))\b(?:\W+\S+){2,}/i
const aboutStudy =
  /\b(?:questions?|quiz\w*|exam|remind\w*|stud(?:y|ying)|learn\w*|lessons?|messages?|az-?\d+|you|your)\b/i
/** *How long does it take* could be about the exam. Below an explanation, it's about what was explained. */
const asksDuration =
  /^\W*(?:and |so |but )*how (?:long|much (?:time|work|effort)) (?:will|does|do|would|did) (?:it|that|this|they)\b/i
/** Picks from what was listed without *the*: `third one was?` */
const picksOne = /^\W*(?:and |so )?(?:first|second|third|fourth|fifth|last) (?:one|thing|point|option)\b/i

/** Above this, a request that the reader understood may well be a question on the subject. */
const realDoubt = 0.4
/** Asks the coach how the learner does, although the subject has rates and scores, too. */
const aboutLearner = /\b(?:am|did) i\b|\bmy (?:\w+ )?(?:rate|score|accuracy|progress|level|answers?|results?)\b/i
/** Below this, *stop it* means stop, although *it* refers back. */
const leastDoubt = 0.35
/** Below this, the words have been understood, whatever the last topic says. */
const noDoubt = 0.1
const asks = /^(?:so |and |but )*(?:what|how|which|who|where|can|does|is|are)\b/i

/** Explanations from the notes, and feedback on them. */
export const explainFeature = feature<Intent, NoteView | ComparisonView | ConfusionView | SharedNoteView>({
  name: 'explain',
  commands: [{ ...texts.command, scopes: everywhere, menu: everywhere, starter: texts.starter }],
  meanings,
  actions: {
    explain: z
      .object({ question: Id.optional(), presentation: Id.optional(), topic: z.string().max(170).optional() })
      .transform(({ question, presentation, topic }): Intent => ({
        kind: 'explain',
        ...(question ? { question } : {}),
        ...(presentation ? { presentation } : {}),
        ...(topic ? { topic } : {}),
      })),
    'explain.more': z
      .object({ facet: z.enum(['further', 'example']).default('further') })
      .transform(({ facet }): Intent => ({ kind: 'explain.more', facet, of: 'explanation' })),
    'explained.helped': z
      .object({ explained: Id })
      .transform(({ explained }): Intent => ({ kind: 'explained.helped', explained })),
    'explained.wrong': z
      .object({ explained: Id })
      .transform(({ explained }): Intent => ({ kind: 'explained.wrong', explained })),
    'explained.send': z
      .object({ explained: Id, reason: ExplanationReason, text: OwnText })
      .transform((fields): Intent => ({ kind: 'explained.send', ...fields })),
  },
  personal: {
    explain,
    'explain.more': goOn,
    'explain.pasted': answerPasted,
    'explained.helped': saveFeedback,
    'explained.send': saveFeedback,
    feedback: saveFeedback,
    'explained.wrong': askWhatIsWrong,
  },
  inTeam: {
    explain(services, _turn, { topic }) {
      const view = explainInGroup(services, topic)
      return { messages: [view], alone: view }
    },
    feedback: () => ({ messages: [] }),
  },
  takes: (text) => takePasted(text) ?? takeChanging(text),
  // *My team's board shows no work items* is trouble that a note knows, although it has the words of a request for the leaderboard.
  takesDoubtful: ({ explainer }, text, doubt) =>
    doubt > realDoubt && !aboutLearner.test(text) && explainer.surelyAnswers(text)
      ? { kind: 'explain', topic: text }
      : undefined,
  onScreen(context) {
    const before = recentTopic(context)
    const last = before && context.learner.explained.at(-1)
    if (!last) return undefined
    return {
      situation: 'explanation',
      since: last.at,
      // A follow-up, such as *go on* or *and vs rolling?*, unless the words clearly mean something else.
      reads(text, heard, doubt): Intent | undefined {
        const { explainer } = context
        const isOurs = !isOrder.test(text)
        // What the topic answers in so many words is about it, even if a request has the same words: *how do I turn it off*.
        const isMistaken = aboutElse.test(heard.kind)
        // *Can I get it at 9?* is about the messages, because no topic has a time of its own for a learner.
        const isTimed = isMistaken && atTime.test(text)
        if ((asksWhole.test(text) || isRestOfQuestion(text)) && !aboutStudy.test(text) && !isTimed) {
          if (explainer.asksOfTopic(text, before, isMistaken)) return { kind: 'explain', topic: text }
          if (isMistaken && pointsBackSurely.test(text) && !toCoach.test(text)) return { kind: 'explain', topic: text }
        }
        if (
          (saysMissed(text) && !/\b(?:stop|pause|quiz|messages?)\b/i.test(text)) ||
          saysLacking.test(text) ||
          notHelped.test(text) ||
          asksAdvice.test(text) ||
          (asksPlan.test(text) && !aboutStudy.test(text)) ||
          (asksWhereToStart.test(text) && !toCoach.test(text))
        )
          return { kind: 'explain', topic: text }
        if (hasDone.test(text)) return { kind: 'explain.more', facet: 'further', of: 'explanation' }
        if (wantsElse.test(text) && !toCoach.test(text) && !/\b(?:stop|pause)\b/i.test(text))
          return { kind: 'explain', topic: text }
        // The coach writes no mails, so *stop those mails* is about the topic's.
        if (corrects.test(text) || (isOfMail.test(text) && !ofCoach.test(text))) return { kind: 'explain', topic: text }
        const continues = (): boolean => explainer.continues(text, before)
        if (
          (asksOfPair.test(text) && isPair(last)) ||
          (asksHowToStop.test(text) &&
            !ofCoach.test(text) &&
            ((pointsBack.test(text) && doubt > noDoubt) || continues())) ||
          (pointsBack.test(text) &&
            isOurs &&
            !toCoach.test(text) &&
            (doubt > noDoubt || asksHow.test(text)) &&
            continues())
        )
          return { kind: 'explain', topic: text }
        // *What does it cost* and *who can see it*, without a word of the exam or the coach, ask about what was just explained.
        const isShort = text.trim().split(/\s+/).length <= fragmentWords
        if (
          isOurs &&
          !toCoach.test(text) &&
          !aboutStudy.test(text) &&
          ((aboutCoach.has(heard.kind) && pointsBack.test(text)) ||
            (isShort && doubt > noDoubt && !ofTime.has(heard.kind) && isFragment.test(text)) ||
            (isShort && spanOfTime.test(text)))
        )
          return { kind: 'explain', topic: text }
        if (isShort && (ofSetup.test(text) || narrows.test(text)) && !toCoach.test(text) && !aboutStudy.test(text))
          return { kind: 'explain', topic: text }
        if (heard.kind === 'talk.yes' && asksWhole.test(text) && asksOfOne.test(text))
          return { kind: 'explain', topic: text }
        const pleased = heard.kind === 'talk' ? pleasedFirst.exec(text) : null
        if (pleased) return { kind: 'explain', topic: text.slice(pleased[0].length) }
        if (heard.kind === 'talk' && startsTopic.test(text) && namesTopic(explainer.explain(text, before)))
          return { kind: 'explain', topic: text }
        if (
          !aboutStudy.test(text) &&
          (supposes.test(text) ||
            picksOne.test(text) ||
            asksDuration.test(text) ||
            (tellsSituation.test(text) && (isPair(last) || doubt > noDoubt)))
        )
          return { kind: 'explain', topic: text }
        if (asksSimpler.test(text) && isOurs) return { kind: 'explain.more', facet: 'simpler', of: 'explanation' }
        if (asksBrief.test(text.toLowerCase()) && isOurs && !toCoach.test(text)) return { kind: 'explain', topic: text }
        if (asksCommand.test(text) && isOurs) return { kind: 'explain', topic: text }
        if (goesOn.test(text)) return { kind: 'explain.more', facet: readFacet(text.toLowerCase()), of: 'explanation' }
        // What nobody else understands, such as `shows 0%`, goes on with what was explained.
        if (heard.kind === 'unknown' && isOurs && !toCoach.test(text) && hasWords.test(text))
          return { kind: 'explain', topic: text }
        // Sentences that clearly mean something else leave no doubt; what is left after an explanation is about it.
        const isOfTopic = asksOrTells.test(text) || (doubt > leastDoubt && tells.test(text))
        const goes = doubt > noDoubt && heard.kind !== 'explain' && isOfTopic && !toCoach.test(text)
        const isAnswered =
          doubt > noDoubt &&
          heard.kind !== 'explain' &&
          asks.test(text) &&
          !toCoach.test(text) &&
          explainer.answers(text, before)
        return goes || isAnswered || (doubt > leastDoubt && explainer.refersBack(text))
          ? { kind: 'explain', topic: text }
          : undefined
      },
    }
  },
  beforeDeciding: withForeignQuestion,
  catches: justAsked,
  catchesInTeam: explainIfNamed,
  afterCommit: withModelWording,
  searches: searchNotes,
  cards: { note: noteData, comparison: comparisonData, confusion: confusionData, 'shared-note': sharedNoteData },
  delivered: (learner, id, activity) =>
    learner.explained.some((entry) => entry.id === id) ? changeExplanation(learner, id, { activity }) : undefined,
})
