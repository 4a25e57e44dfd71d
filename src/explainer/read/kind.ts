/** What somebody wants to hear about a topic. Each kind has its own shape of answer. */
export type Kind =
  | 'what'
  | 'simpler'
  | 'why'
  | 'when'
  | 'when-not'
  | 'how'
  | 'example'
  | 'trouble'
  | 'check'
  | 'trade-offs'
  | 'exam'
  | 'interview'
  | 'list'
  | 'fact'

/** Words and codes that only trouble has. */
const surelyTrouble =
  /\b(?:although|even though|every (?:single )?time|dies|died|errors?(?! (?:budget|rate))|err!?|exceptions?|crash\w*|broken?|breaking|stuck|hangs?|hanging|queued|time[ds]?[ -]?outs?|timed out|empty|missing|offline|denied|forbidden|unauthori[sz]ed|unable to|(?:refus|reject)(?:es|ed)|forever|suddenly|keeps? (?:failing|crashing|restarting|asking|timing|getting|breaking|triggering|coming|rebuilding|running|being)|(?:goes|went|going|go) wrong|problems?(?: with)?|issues? with|trouble\w*|disappear\w*|vanish\w*|ignored|takes? (?:ages|forever|too long|(?:over |about |more than )?\d+ ?(?:min|hour|h\b|m\b))|e?[45]\d\d\b|exit code \d+|aadsts\d+|tf\d{5,}|out of (?:memory|space|disk)|flaky|leaked|lost|accident\w*|by mistake|exploded|expired|conflicts?|flooded|noisy|needs permission|not accessible|nothing happens|uses? the wrong|no (?:longer|space|logs?|data|results?|agents?|output|telemetry|such|hosted parallelism))\b/
/** A failure that has happened; after *when*, *if*, or *that* it's a condition. */
const failed =
  /(?<!\b(?:when|if|unless|until|that|which|once|case|only|build|test|job|step|stage)\b.{0,24})\b(?:fail(?:s|ed|ing)?|breaks?)\b(?! fast|-)|\b(?:is|are|keeps?|still|always|just|suddenly|pipeline|build|deploy\w*|job|step|run|it) fail(?:s|ed|ing)\b/
/** Something of the learner's doesn't do what it should. */
const denied =
  /\b(?:my|our|the|it|its|this|that|these|nothing|nobody|pipelines?|builds?|jobs?|steps?|stages?|agents?|runners?|triggers?|tasks?|workflows?|approvals?|policy|policies|alerts?|tests?|caches?|secrets?|variables?|tokens?|users?|rules?|i|we|you)\b.{0,40}(?<!\b(?:that|which|so i|so we|so that i|so that we) )\b(?:never(?! (?:used|heard|understood|understand|tried|seen|worked with|touched|did|done))|(?:does|do|is|are|did|was|were|has|have|will|just|simply|still) not|(?:does|do|is|are|did|was|were|has|have|wo)n'?t(?! (?:know|understand|get it|look|see why|see the point))|can'?t|cannot|can not|could ?n'?t)\b/
const slow =
  /\b(?:is|are|so|too|very|really|getting|became|runs?|super|terribly) slow(?:ly)?\b|\bslow (?:builds?|pipelines?|checkouts?|clones?|quer(?:y|ies)|tests?|deploy\w*|restore|runs?)\b/
const allowed = /^(?:can'?t|cant|can|could|may|should|must|why (?:can'?t|not|should)|is it|do|does|are|is) /

/** Begins as a question or a request does, so that it doesn't tell what happened. */
const asks =
  /^(?:(?:and|but|so|ok|okay|also|then)[ ,]+)*(?:what|how|why|when|where|which|who|whose|can|could|does|do|did|is|are|was|were|am|has|have|should|shall|would|will|must|may|might|if|explain|define|describe|compare|tell|show|give|list|name|please|let|i'?d|difference|isn't|aren't|wasn't|weren't|don't (?:i|we)|shouldn't|wouldn't)\b/
/** Somebody's wish or plan, or a choice: what should be, not what is. */
const isPlan =
  /\b(?:want|wants|wanted|need|needs|needed|would like|like to|should|must|has to|have to|may|plan to|how|which|what|vs|versus|or|explain|example|interview|question|understand|learn|new to)\b/
/** What people say who describe what they see instead of what they expected. */
const symptom =
  /\bbut\b(?=.* .* )|\b(?:does|do|did|is|are|was|were|has|have|had|would|could|ca|wo)n't\b|\b(?:does|did|do|is|are|was|were|has|have|can|could|will) not\b|\bstill (?:there|here|shows?|runs?|sees?|says?|has|have|uses?|exists?|gets?|appears?|prints?|gives?|the (?:same|old)|old|blocked|red|open|pending|running|being)\b|\b(?:shows?|sees?|finds?|gets?|prints?|returns?|lists?|has|receives?) (?:up )?(?:only|just|nothing|none|zero|0|no|the (?:wrong|old|same|previous)|old|everything|for everyone|to everyone|\?+)\b|\bexceeded\b|\b(?:does|do|did) nothing\b|\bnothing (?:shows|happen|appears|changed|starts|works|gets)\w*|\bno (?:effect|reaction)\b|\b(?:is|are|was|were|isn't) (?:not |no longer )?(?:allowed|permitted|authorized|valid|accepted|recognized|found|available|supported|skipped|overwritten|reverted|undone|blocked|killed|evicted|wrong|outdated|gone|duplicated|unreachable|invalid|unhealthy)\b|\b(?:removed|deleted|reverted|overwrote|overwritten|wiped|dropped|reset|erased|undid|changed|restarted) (?:all|every|everything|my|our|the|itself|half)\b|\balways (?:empty|red|green|zero|0|null|the same|skipped|fails|runs|old|wrong)\b|\bthen not\b|\ball at once\b|\bhalf[ -]done\b|\b\d+ of \d+\b|\b(?:runs?|ran|starts?|started|deploys?|builds?|renders?|sent|comes?|came|triggers?|triggered|fires?|fired|executed|created|posted|published) twice\b|\b(?:took|takes|taking|runs|lasts|needs) (?:about |over |more than )?\d+ ?(?:min\w*|hours?|hrs?|h|days?|seconds?|secs?)\b/
/** The name of an error alone: `ImagePullBackOff on aks`. */
const errorName =
  /\b(?!continueonerror)[a-z]{3,}(?:error|exception|backoff|oops|killed|notfound|mismatch)\b|\be(?:noent|connrefused|connreset|timedout|acces|perm|addrinuse|notfound|resolve|integrity)\b|\b(?:nu|msb|cs|bcp|gh|tf|vs|netsdk)\d{3,}\b(?<!\bvs20\d\d)/

/** Whether somebody tells what they see, and it isn't what they expected. */
const tellsSymptom = (plain: string): boolean =>
  !asks.test(plain) && !isPlan.test(plain) && (errorName.test(plain) || symptom.test(plain))

/** Whether a text says that something goes wrong. */
export const isTrouble = (plain: string): boolean =>
  surelyTrouble.test(plain) ||
  failed.test(plain) ||
  slow.test(plain) ||
  (denied.test(plain) && !allowed.test(plain)) ||
  tellsSymptom(plain)

/** Somebody tells what happened, without a question. */
const told =
  /^(?:my|our|we|i|after|whenever|every time|each time|since|somebody|someone|nobody|nothing|no one|everybody) (?!.*\b(?:want|wants|need|needs|how|which|or|vs|explain|know|example|must|may|should|has to|have to|like to|role|question|learn|understand|new to|never (?:used|heard|tried))\b)(?=.* .* )/

/** Somebody says what they want to have, which can be somewhere trouble is over: `I want an alert when the site can't be reached`. */
const wished =
  /^(?:i|we|our \w+|my \w+|the \w+|somebody|someone|\w+ (?:from|in) \w+|management|audit|teams?|people|everybody|everyone|nobody)\b(?: \w+){0,2}? (?:want|wants|need|needs|would like|'d like|has to|have to|must|should)\b(?!.*\b(?:but|fails?|failed|dies|error|denied|rejected|which|explain|know|understand|learn|vs|versus)\b)(?=.* .* .* )/
/** Somebody wants something back that is lost. */
const regains =
  /^(?:please )?(?:get|bring|give me|want) (?:\w+ ){0,4}back\b|^(?:get back|bring back|recover|restore|undo|take back|rescue)\b/

/** Somebody says how things have to be. */
const demands =
  /^(?!(?:what|which|who|where|when|explain|tell|describe)\b)(?=(?:\S+ ){6})(?!.*\b(?:or|vs)\b).*\b(?:must|should|has to|have to|needs? to)\b/

/** Somebody says what is to happen: `automatically assign reviewers when …`, `let the pipeline wait until …`. */
const orders =
  /^(?:automatically \w+|(?:always |only )?(?:assign|let|sign|force|warn|alert|wait|switch|change|rename|close|open|merge|tag|hide|mask|pin|test|build|find|see|log|count|call|start|cancel|pause|hold) (?:the|an?|my|our|all|every|each|some|only|two|both|people|users?|somebody|someone|it)) /

/** The same with a verb that can't be anything else. */
const commands =
  /^(?:please )?(?:limit|restrict|prevent|require|make sure|ensure|allow|enforce|enable|disable|set up|configure|publish|deploy|migrate|convert|schedule)\b(?!.*\b(?:but|fails?|failed|dies|error|denied|rejected|vs|versus|or)\b)(?=.* .* .* )/

const yesOrNo =
  /^(?:(?:so|and|but|also|then) )*(?:is|are|am|can|could|does|do|did|has|have|will|would|may|must|was|were)\b(?!.*\b(?:better|best|worth|recommended|good idea|make sense)\b)/
/** Asks what can be done or what is so, although something that fails is in it: `can I rerun only the failed jobs`. */
const asksFact =
  /^(?:(?:so|and|but|also|then) )*(?:can|could|may|must|should(?! (?:i|we)\b)|do|does|will|would) (?!(?:someone|somebody|anyone|anybody|you|we see|i see) )(?!.*\b(?:but|although|n't|not|never|keeps?|suddenly|anymore|any more|every time|help|better|best|worth|recommended|good idea|make sense)\b)|^(?:(?:so|and|but|also|then) )*(?:(?:is|are) .+ possible|is there)\b(?!.*\b(?:a|any) way\b)/
/** Asks what is advisable. */
const asksAdvice = /^(?:(?:so|and|but|also|then) )*should (?:i|we)\b/
/** Asks what follows from something. */
const asksWhatHappens = /^(?:(?:so|and|but|also|then) )*what (?:happens|would happen|will happen)\b/
/** Tells when something happens: `"Resource not accessible" when my workflow comments`. */
const happens =
  /^(?!(?:what|how|why|which|who|where|explain|define|compare|describe|tell|show|give)\b)(?!.*\b(?:or|vs)\b)(?=(?:\S+ ){5}).*\b(?:when|whenever|after|as soon as) (?:my|our|the|an?|i|we|it)\b/
/** Asks for a time or a case: `when do I`, not `when I`. */
const asksWhen = /^(?:(?:so|and|but) )*when\b|\bwhen (?:do|does|should|would|to|is it|are|can|will|did|not)\b/

const forExample =
  /(?<!\bas )\b(?:examples?|snippets?|sample|boilerplate|skeleton)\b|\b(?:show me|give me|give us|need|write|got|want|looking for|paste|see|post|send)(?: me)?(?: an?| the| some| any| your)?(?: \w+){0,3} (?:yaml|yml|snippet|quer(?:y|ies)|kql|kusto|bicep|hcl|commands?|workflow file|syntax|script|cli|dockerfile|manifest)\b|\b(?:show|give|write)(?: me)?(?: an?| the| some)? (?:code|config|template)\b|(?<!\b(?:as|a|your) )\b(?:yaml|yml|kql|kusto|bicep|quer(?:y|ies)|commands?|syntax|script|cli|snippet|az cli|powershell|workflow file) (?:for|to|of|which|snippet|example)\b|(?<!\bas )\bcode (?:for|to) (?!coverage)|^(?:an? |the )?(?:\w+ ){0,2}(?:workflow|pipeline|yaml|bicep|kql|script|dockerfile|manifest)(?: file| code)? (?:that|which) (?!is\b|are\b|has\b|doesn|never|keeps|fails|runs (?:forever|too))\w+s\b|^(?:kql|kusto|log analytics) quer(?:y|ies)\b(?=.* .* .* )|^(?:kql|kusto)\b (?!(?:vs|or|is|can|has|never|basics|quer\w+)\b)(?=\S+ \S+ \S+)|^(?:please |can you |could you )?(?:show|give) me (?!(?:an? |the |some )?(?:list|overview|summary|explanation|quiz|question|tips?|difference|reason)s?\b)(?:an?|some|the) |^(?:please |can you |could you )?show (?:me |us )?(?!(?:me|us|how|why|what|where|when|who|which|whether|that|it|this|them|more|all|everything|my|our|your)\b)(?!(?:an? |the |some )?(?:list|overview|summary|explanation|quiz|question|tips?|difference|reason)s?\b)(?=\S+ \S+)|\bcommands? (?:with|that|which)\b|\bwhat does .{3,50} look like\b|\bhow (?:does|do|would|should) .{3,50} look\b/
/** `can I write the approvers into the YAML file` asks for leave, not for the file. */
const asksLeave =
  /^(?:(?:so|and|but|also) )*(?:can|could|may|must|should|do|does|is|are|will) (?!you\b)(?!(?:i|we) (?:see|get|have)\b)(?!.*\b(?:examples?|snippets?|sample)\b)/

type Test = RegExp | ((plain: string) => boolean)

const patterns: readonly (readonly [Test, Kind])[] = [
  [
    /\binterview\w*\b|\bhow (?:would you|you would|you'd)\b|^(?:suppose|imagine|describe)\b|\bwhat would you (?:do|say|answer|check|look at|choose|change|recommend)\b|\b(?:good|strong|great|perfect|senior) answer\b|\b(?:answer|answered|explained?) (?:for|to|as|like) an? (?:senior|lead|architect|expert)\b|\bwhat would be an? (?:\w+ )?answer\b|\bwalk (?:me|us) through\b|\btell (?:me|us) about (?:a time|how you)\b|\bhow do you (?!(?:actually |even )?(?:create|add|set|configure|enable|install|run|write|make|use|get|turn|delete|remove|trigger|publish|deploy|roll|undo|stop|keep|pass|call|define|link|connect|know|check|see|tell)\b)\w+|\byour (?:approach|strategy|experience)\b/,
    'interview',
  ],
  [
    /\b(?:eli ?5|for (?:dummies|beginners|a beginner|newbies|a \w+ year old)|like (?:i'?m|i am|i was|i were|to a) (?:five|5|ten|10|a? ?child|a? ?kid|a? ?beginner|stupid|dumb|new)|(?:in|with|using) (?:simple|plain|easy|simpler|easier|layman'?s?|normal|other|different|human) (?:words|terms|english|language)|simple (?:words|explanation|terms)|(?:explain|say|put) (?:it |that |this )?(?:more )?(?:simply|easier|simpler|differently)|simpler|analogy|analogies|metaphor|everyday|lay(?:man|person)\w*|non-?technical|dumb it down|(?:do not|don'?t|dont|didn'?t|not|can'?t) (?:really |quite )?(?:get|understand|follow|see) (?:it|that|this|you|what)\b|in one (?:sentence|line|word)|(?:for|to) (?:my |a |the |your )?(?:manager|boss|mom|mother|grandma|grandmother|child|kid|beginner|non-?developer)s?)\b/,
    'simpler',
  ],
  [
    /\b(?:when|should|would|reasons?|situations?|cases?|where|why)\b.{0,40}\b(?:not|never|shouldn'?t|wouldn'?t|don'?t)(?: to| i| we| you| one| want| a| be)* ?(?:use|using|used|choose|pick|take|do|go|adopt|apply|need|have|make|bother|rely|suit\w*|worth|enough|a good|recommended|right|appropriate|work for)\b|\bwhen not\b|\bwhy not (?:just |simply )?(?:always|everywhere|for everything)\b|\b(?:avoid(?:ed|ing)?|bad idea|overkill|useless|pointless|wrong (?:choice|tool|fit|approach|metric|way|strategy|option)|no good|hands off|stay away|steer clear|not the right|the wrong \w+ (?:to|for)\b|not worth|too much for|anti-?patterns?|not (?:a )?good (?:fit|idea|choice)|not suitable|unsuitable|over-?engineer\w*|not (?:pay off|help|make sense|work well))\b|\b(?:when|situations?|where|cases?)\b.{0,30}\b(?:skip|leave out|stay away|do without)\b|\bwhen\b.*\b(?:a mistake|(?:is|are|be|goes|go) (?:it )?(?:\w+ )?(?:wrong|bad|harmful|dangerous)|backfires?|hurts?)\b/,
    'when-not',
  ],
  // *All checks pass, but the fault still reached everybody* asks for no list.
  [
    /^(?!(?:what|which|how|why|when|where|who|can|do|does|is|are|should|list|name|give|show|tell|explain|describe|compare|define|please|(?:i|we)(?:'d)? (?:want|need|like))\b).+\bbut\b.+\bstill (?!want|need|has to|have to|must)/,
    'trouble',
  ],
  [(plain) => forExample.test(plain) && !asksLeave.test(plain), 'example'],
  [/\b(?:just (?:the )?names|names only|bullet (?:list|points))\b/, 'list'],
  [
    /\b(?:know|learn|remember|asked|asks?|expects?|matters?|important|focus|mix(?:es|ed)?|likes?|want(?:s|ed)?|trick\w*)\b.*\b(?:exam|az-?400)\b|\b(?:exam|az-?400)\b.*\b(?:know|asks?|asked|traps?|tips?|tricks?|like|want|expect|mix)\b|^(?:for the |on the |the )?exam$|\btraps?\b|\btricky\b/,
    'exam',
  ],
  [
    /^(?:so |and |but )?how (?:many|long|much|often)\b(?!.*\b(?:types|kinds|ways|levels|strategies|modes|services)\b)/,
    'fact',
  ],
  [/^(?:so |and |but )?(?:which|what) (?:\w+ ){0,2}should (?:i|we)\b(?!.*\bwhy\b)/, 'when'],
  [
    /^(?:please )?(?:list|name|enumerate)\b|\b(?:list|overview)(?: pls| please)?$|\b(?:all|list of|every|full list|overview of) (?:the |of the )?(?:\w+[ -]){0,3}(?:strateg(?:y|ies)|types?|kinds?|options?|levels?|roles?|metrics|triggers?|tasks?|scopes?|stages?|models?|checks?|policies|services|sources?|variables|functions?|contexts?|events?|methods?|ways|tools|features|hooks|modes?|environments|protection rules)\b|\b(?:what|which) (?:are (?:the )?)?(?:all |different |available |possible |main |common |various |built-?in |predefined |three |four |five |two |six )*(?:types?|kinds?|sorts?|strategies|levels|ways|methods|models|modes|options|roles|metrics|scopes|events|triggers|services|checks|categories|flavou?rs|forms|stages|phases|hooks)\b|\bhow many (?:types|kinds|ways|levels|strategies|modes|services)\b|\b(?:what|which) (?:\w+[ -]){0,3}(?:are there|exist|is there|are available|can i (?:choose|pick|use))\b|^which \w+.*\band why$|\b(?:from (?:the )?(?:lowest|highest|least|most|weakest) to)\b|^(?:all|every) (?:the |of the )?\S+\b/,
    'list',
  ],
  [
    /\b(?:pros (?:and|&|or) cons|pros|cons|trade-?offs?|downsides?|drawbacks?|disadvantages?|advantages? and|limitations|limits? of|upsides?|price of|worth it)\b/,
    'trade-offs',
  ],
  [
    /^how (?:do|can|could|should|to|does one|might|would) (?!(?:(?:i|we|you|one|it|they|that|this|these) )?(?:(?:actually|best|properly|safely|quickly|easily) )?(?:tell (?:that|if|whether)|know|see (?:that|whether|if)|check|verify|prove|fix|solve|debug|troubleshoot|test (?:that|if|whether)|works?)\b)/,
    'how',
  ],
  [
    /\b(?:how (?:do|can|to|could|would|should|does) (?:i |we |you |one )?(?:tell|know|see|check|verify|prove|test) (?:that|whether|if|it)|(?:check|verify|prove|confirm|validate|test|see|know|tell|make sure) (?:that |whether |if )?(?:it|this|that|they)(?:'s| is| are)?(?: really| actually)? (?:works?|worked|working|right|correct|fine|ok)|(?:check|verify|prove|confirm|validate) (?:that|whether|if)|did it work|does it work|is it working|know it work\w*|evidence)\b|\bhow (?:do|can|to) (?:i |we |you )?(?:check|verify)\b/,
    'check',
  ],
  [
    /^(?:and |so |but )?(?:why (?:do|should|would|is|are|use|not|does (?:it|everyone|everybody|anyone) )(?!.*\b(?:not|n't|never|fail\w*|error|still|empty|missing|slow|ignor\w+|reject\w*|stuck)\b)|what(?:'s| is) (?:the )?reason|reasons? (?:for|to))/,
    'why',
  ],
  [/\bexplain (?:it|that|this)(?: to me)?\b/, 'what'],
  [/[ ,]how(?: (?:do|can|should|would) (?:i|we)(?: do (?:this|that|it))?)?$/, 'how'],
  [(plain) => regains.test(plain) || wished.test(plain) || orders.test(plain) || commands.test(plain), 'how'],
  [(plain) => asksWhatHappens.test(plain) || (asksFact.test(plain) && !asksWhen.test(plain)), 'fact'],
  [(plain) => isTrouble(plain) && !asksAdvice.test(plain), 'trouble'],
  [
    /\b(?:how (?:do|can|to|could|would|should|might)|steps? (?:to|for)|(?:best|right|recommended|easiest|proper|good|any|a) way (?:to|of)|need to|want(?:s)? to|wanna|trying to|like to|is there (?:a|any) way|is it possible(?! that)|possible to|what (?:can|could|should|do) (?:i|we) do|make sure (?:nobody|no one|that|everyone|everybody)|where (?:do|can|should) (?:i|we)|set(?:ting)? ?up|configure|configuring|procedure|tutorial|walkthrough|guide)\b|[ ,.]how(?: (?:do|can|should|would) (?:i|we)(?: do (?:this|that|it))?)?$|^(?:set up|enable|disable|create|add|restrict|prevent|stop|allow|limit|migrate|convert|publish|deploy|protect|block|enforce|automate|rotate|share|reuse|run|use|make|connect|link|send|restore|recover|undo|remove|delete|move|split|roll back|rollback|version|store|pass|get|keep|require|trigger|schedule|skip|speed up|reduce|cache|scan|sign|tag|export|import|install|upload|download|monitor|measure|track|notify|approve|give|grant)\b/,
    'how',
  ],
  [
    /\b(?:why|how come|reasons? (?:for|to|why)|purpose|point of|what(?:'s| is) the (?:point|benefit|advantage|value|use)|benefits?|advantages?|what(?:'s| is)?(?: \w+)* good for|what for|need for|rationale|who needs|matters?)\b/,
    'why',
  ],
  [/\bwhat (?:do|does) .{3,60} mean\b/, 'what'],
  // *When I delete it* is a condition; only *when do I* asks for a time.
  [(plain) => yesOrNo.test(plain) && !asksWhen.test(plain), 'fact'],
  [(plain) => happens.test(plain) && !asksWhen.test(plain), 'trouble'],
  [
    /^(?:\S+ ){0,3}when\b(?! (?:my|our|the|an?|i|we|it|somebody|someone)\b)|\bwhen (?:do|does|should|would|to|is|are|can|will|did|not)\b|\bshould (?:i|we|you|one)\b|\b(?:use|choose|pick|take|prefer|recommend\w*|suits?|suitable|makes? sense|good idea|worth|use cases?|best for|fit for)\b.*\b(?:for|when|if|case|team|project|situation)\b|\buse cases?\b|\bwhich .*\b(?:should|would|to use|recommended|best)\b/,
    'when',
  ],
  [
    /^(?:so |and |but |also |then )?(?:is|are|am|can(?:'?t)?|could|does|do|did|has|have|will|would|may|must|was|were|which|who|where|how (?:many|long|often|much|big|large|far|fast|high)|what (?:happens|would happen|if|about when|role|permission|license|size|level|time|port|scope|command|branch|file|tool|task|metric|is the (?:default|maximum|minimum|max|min|limit|name|command|retention|number)))\b/,
    'fact',
  ],
]

/**
 * Reads what a question asks for; `what` if nothing else is said.
 * @param plain lower case, without punctuation at the end
 */
export const kindOf = (plain: string): Kind =>
  patterns.find(([test]) => (test instanceof RegExp ? test.test(plain) : test(plain)))?.[1] ??
  (told.test(plain) ? 'trouble' : demands.test(plain) ? 'how' : 'what')
