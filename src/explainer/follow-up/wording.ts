// How people word follow-ups, in lower case and without punctuation at the end.

/** Tells of somebody's situation, or asks which of the things fits it. */
export const choice =
  /^(?:(?:and|but|so|ok|okay|hm+|well)[ ,]+)*(?:(?:what )?if\b|which\b|what (?:do|does|would) .*\bcosts?\b|for (?:a|an|our|my|the|us|me|small|large|big)\b|in (?:a|our|my)\b|we\b|our\b|my\b|i\b|should\b|(?:is|are) (?:it|one|they|that)\b|can (?:i|we) (?:mix|combine|use both))|\b(?:cheaper|easier|faster|safer|simpler|better|both|together)\b/

/** Nothing but which of two is better in some way, or for whom: `cheaper?`, `and for a small team`, `one for a small team`. */
export const bareChoice =
  /^(?:(?:and|but|so|ok|okay|hm+|well)[ ,]+)*(?:(?:(?:which|what)(?: one)?(?:'s| is| are)? |is (?:it|one|that) )?(?:the )?(?:more |most |less )?(?:cheap|safe|easy|fast|simple|secure|reliable|quick|good|bad|expensive|popular|modern)\w*(?: (?:one|option|then|to (?:learn|use|maintain)))*|(?:better|best|worse)(?: (?:one|option|then))*|(?:(?:which|the)? ?one )?for (?:a|an|our|my|the|us|me|small|large|big|\d+)\b.*)$/

/** Asks for the better one in some way. */
export const comparative = /\b(?:cheaper|cheapest|safer|safest|easier|faster|simpler|quicker|more \w+)\b/

/** Tells of the learner's own situation: `we are five people`. */
export const situation = /^(?:(?:and|but|so|ok|okay|hm+|well)[ ,]+)*(?:we|we're|we've|our|i|i'm|my|us)\b/

/** Says that what was advised has been done, and that it didn't help: `did that, still 401`. */
export const stillWrong =
  /^[ ,]*(?:(?:and|but|so|ok|okay|no|yes|hm+|well|i|we|have|already|just)[ ,]+)*(?:did|done|tried|checked|assigned|added|changed|fixed|set|removed|granted|updated|enabled|turned|restarted)\b.*\b(?:still|same|again|not|no|nothing|n't)\b|^(?:(?:and|but|no|it|it's|is)[ ,]+)*(?:still|same (?:error|problem|thing|issue)|(?:did ?n[o']t|does ?n[o']t) (?:help|work)|no change|nothing changed|not that)\b/

/** Asks for an example without saying of what: `example with minimal permissions`. */
export const bareExample =
  /^(?:(?:and|but|so|ok|okay|now|show me|give me|an?|the|another|one) )*(?:examples?|samples?|snippets?|yaml)\b(?! (?:of|for|in|from)\b)/

const missed =
  /^(?:(?:no|nope|sorry|but|ok|well)[ ,.!-]+)*(?:(?:that|this|it)(?:'?s| is| was| does)?(?: ?n[o']?t| not) (?:what i (?:asked|meant|wanted)|(?:really )?(?:answer|help)\w*|(?:the |an )?answer|my question)|not (?:what i (?:asked|meant|wanted)|my question|helpful)|you (?:misunderstood|didn'?t answer)|wrong (?:answer|topic)|(?:that|this|it)(?:'?s| is| was) (?:wrong|the wrong (?:answer|topic)))\b/
/** Whether somebody says that the answer missed the question: `that's not what I asked`. */
export const saysMissed = (typed: string): boolean => missed.test(typed.toLowerCase().trim())

/** Says that the cause which was shown isn't it. */
export const ruledOut =
  /^[ ,]*(?:(?:and|but|so|ok|okay|no|yes|hm+|well|that)[ ,]+)*(?!.*\b(?:how|what|why|which|where|when|who)\b)(?:(?:it|that|this|the|my|our|all|everything|both|i|we)\b.*|[\w -]+ )\b(?:is|are|was|were|has|have|did|checked|tried|looks?|seems?|already|exists?|works?)\b/

/** Takes the topic for something else, or weighs it against that: `so it is basically a canary`. */
export const likening =
  /^(?:(?:so|and|but|then|ok|wait|hm+)[ ,]+)*(?:(?:is|are|was) ?n[o']?t (?:it|that|this|they|these)\b|(?:it|that|this|they|these)(?:'s| is|'re| are|s)? (?:not )?(?:basically|just|really|kind of|sort of|more or less|essentially|simply|like|the same|a|an)\b|(?:is|are) (?:it|that|this|they|these|[\w/-]+|a [\w-]+) (?:basically |just |really |then |kind of )*(?:the same|like|better|worse|safer|cheaper|faster|easier|similar|a kind of|different)\b)|\b(?:basically|essentially|the same as)\b/

/** Asks what else there is. */
export const asksAlternative =
  /\bwhat (?:do|can|could|should|would|else (?:do|could|can|should)) (?:i|we) (?:use|take|do)\b|\b(?:something|anything) (?:better|else)\b|\bbetter (?:way|option)s?\b|\binstead$|\balternatives?\b/

/** Points back, whatever else a question names: `will I get an email when it fails`. */
export const pronoun = /\b(?:it|its|they|them|that|this|these|those)\b/

/** Means the last two topics. */
export const ofTwo = /\b(?:the two|both|those|these|them)\b/

/** A language, or a word for code, that says nothing else about an example. */
export const language =
  /^(?:yaml|yml|kql|kusto|bicep|terraform|hcl|bash|powershell|json|cli|code|quer(?:y|ies)|snippet)$/

/** A case of the topic, whatever it names. */
export const condition = /^(?:(?:and|but|so|ok|okay)[ ,]+)*(?:if|when|what if)\b|\bwhich of (?:these|those|them)\b/

/** Words that a sentence needs and that say nothing about what it asks. */
const weak =
  /\b(?:set|another|other|while|runs?|running|long|gets?|only|goes|go|still|also|too|much|today|right|place|thing|things|already|something|somebody|someone|into|from|between|about|over|down|off|again)\b/g

/** A text without its weak words, unless it has no others. */
export const withoutWeak = (text: string): string => {
  const rest = text.replaceAll(weak, ' ').replaceAll(/\s+/g, ' ').trim()
  return rest === '' ? text : rest
}

/** A failure; what somebody tells without one may be a question for a fact. */
export const isSurelyTrouble =
  /\b(?:fail\w*|errors?|denied|forbidden|never|empty|missing|broken?|stuck|slow|crash\w*|timeout|time[sd]? out|4\d\d|5\d\d|too (?:often|many)|conflicts?|can'?t|cannot|does ?n[o']t|is ?n[o']t|wo ?n[o']t)\b/

/** A word of the names of Azure DevOps and GitHub. */
export const platformWord =
  /^(?:azure|devops|devop|github|gh|actions?|pipelines?|repos?|ado|boards|artifacts|server|cloud)$/

/** Asks what is the matter: `how can I see what's wrong`, `how do they fail`. */
export const findsOut =
  /\b(?:see|find out|tell|know) (?:what|why)\b|\b(?:debug|diagnos\w*)\b|\bhow (?:do|does|can|could) \w+ (?:fail|break|go wrong)\b/

/** Asks which of the things that were compared. */
export const asksWhich =
  /^(?:so |and |but |ok )*which (?:one |of (?:them|the two|these|those) )?(?:is|are|was|would|should|do|does|for|has|have|fits?|suits?)\b/

/** Words of the whole field that name no topic: `which azure service`. */
export const saysNothing: ReadonlySet<string> = new Set(
  'azure service tool product github microsoft option feature setting command'.split(' '),
)

/** Goes on with what was said, although it may name something else. */
export const goesOnWith = /\bthen$|^(?:and|so|but) (?:if|when|should|can|must|do|does|who|where|how)\b/

/** Asks for a yes or no, not from the coach itself: `will you` is a request. */
export const asksYesOrNo =
  /^(?:(?:and|but|so|ok|okay)[ ,]+)*(?:will|would|should|can|could|does|do|is|are|must|may) (?!you\b)/

/** Asks which of a pair to choose, or about both of them together. */
export const isAboutPair = new RegExp(`${asksWhich.source}|${bareChoice.source}|\\b(?:both|together|mix|combine)\\b`)
