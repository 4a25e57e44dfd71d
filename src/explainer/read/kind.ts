/** What somebody wants to hear about a topic. Each kind has its own shape of answer. */
export type Kind =
  | 'what'
  | 'simpler'
  | 'why'
  | 'when'
  | 'when not'
  | 'how'
  | 'example'
  | 'trouble'
  | 'check'
  | 'trade-offs'
  | 'exam'
  | 'interview'
  | 'list'
  | 'fact'

const trouble =
  /\b(?:fail(?:s|ed|ing)?\b(?!-| fast)|failures? (?:in|on|with|of)|errors?(?! (?:budget|rate))|exceptions?|crash\w*|broken?|breaks?|breaking|stuck|hangs?|hanging|time[ds]?[ -]?outs?|never|empty|missing|denied|forbidden|unauthori[sz]ed|unable|refus(?:es|ed)|reject(?:s|ed)|forever|suddenly|keeps? (?:\w+ing|getting|on)|(?:goes|went|going|go) wrong|problems?(?: with)?|issues? with|trouble\w*|disappear\w*|vanish\w*|ignored|(?:too|so|very|really|super) (?:slow|long|big|large)|slow\b|takes? (?:ages|\d+ ?(?:min|hour|h\b|m\b))|\d+ minutes|[45]\d\d\b|aadsts\d+|tf\d{5,}|out of (?:memory|space|disk|date)|timed out|flaky|leak(?:s|ed)|lost|deleted by (?:accident|mistake)|accident\w*|exploded|expired|conflicts?|flooded|noisy|cannot|can ?not|(?:ca|wo|do|does|is|are|did|was|were|has|have|could)n'?t|(?:is|are|does|do|did|was|has|have|will|still|just|simply) not|not (?:work\w*|trigger\w*|start\w*|run\w*|found|show\w*|appear\w*|hit\w*|visible|triggered|available|recogni[sz]ed|authori[sz]ed|being)|no (?:longer|logs?|data|results?|agents?|output|telemetry|such))\b/

const patterns: readonly (readonly [RegExp, Kind])[] = [
  [
    /\binterview\w*\b|\bhow (?:would you|you would)\b|^(?:suppose|imagine|describe)\b|\bwhat would you\b|\bgood answer\b|\bwhat would you (?:do|say|answer|check|look at|choose)\b|\bwalk (?:me|us) through\b|\btell (?:me|us) about a time\b|\bdescribe (?:a|an|the|your|how)\b.*\b(?:you|time|approach|situation|process)\b|\bhow do you (?:handle|approach|ensure|manage|decide|deal|design|guarantee|convince|measure|know)\b|\byour (?:approach|strategy|experience)\b/,
    'interview',
  ],
  [
    /\b(?:eli ?5|for (?:dummies|beginners|a beginner|newbies|a \w+ year old)|like (?:i'?m|i am|i was|i were|to a) (?:five|5|ten|10|a? ?child|a? ?kid|a? ?beginner|stupid|dumb|new)|(?:in|with|using) (?:simple|plain|easy|simpler|easier|layman'?s?|normal|other|different|human) (?:words|terms|english|language)|simple (?:words|explanation|terms)|(?:explain|say|put) (?:it |that |this )?(?:more )?(?:simply|easier|simpler|differently)|simpler|analogy|analogies|metaphor|everyday|lay(?:man|person)\w*|non-?technical|dumb it down|for (?:my )?(?:manager|boss|mom|grandma))\b/,
    'simpler',
  ],
  [
    /\b(?:when|should|would|reasons?|situations?|cases?|where|why)\b.{0,40}\b(?:not|never|shouldn'?t|wouldn'?t|don'?t)(?: to| i| we| you| one| want| a| be)* ?(?:use|using|used|choose|pick|take|do|go|adopt|apply|need|have|make|bother|rely|suit\w*|worth|enough|a good|recommended|right|appropriate|work for)\b|\bwhen not\b|\b(?:avoid(?:ed|ing)?|bad idea|overkill|wrong (?:choice|tool|fit)|not worth|too much for|anti-?patterns?|not (?:a )?good (?:fit|idea|choice)|not suitable|unsuitable|over-?engineer\w*)\b/,
    'when not',
  ],
  [
    /\b(?:examples?|snippets?|sample|boilerplate|skeleton)\b|\b(?:show|give|need|write|got|want|looking for|have|paste|see|post)\b.{0,36}\b(?:yaml|yml|code|quer(?:y|ies)|kql|kusto|bicep|terraform code|hcl|commands?|templates?|workflow file|syntax|script|cli|dockerfile|manifest|config)\b|\b(?:yaml|yml|kql|kusto|bicep|code|quer(?:y|ies)|commands?|syntax|script|cli|snippet|az cli|powershell|terraform|workflow file) (?:for|to|that|of|which|snippet|example)\b|\bwhat does .{3,50} look like\b|\bhow (?:does|do|would|should) .{3,50} look\b/,
    'example',
  ],
  [
    /\b(?:know|learn|remember|asked|asks?|expects?|matters?|important|focus|mix(?:es|ed)?|likes?|want(?:s|ed)?|trick\w*)\b.*\b(?:exam|az-?400)\b|\b(?:exam|az-?400)\b.*\b(?:know|asks?|asked|traps?|tips?|tricks?|like|want|expect|mix)\b|^(?:for the |on the |the )?exam$|\btraps?\b|\btricky\b/,
    'exam',
  ],
  [
    /^(?:please )?(?:list|name|enumerate)\b|\b(?:all|list of|every|full list|overview of) (?:the |of the )?(?:\w+[ -]){0,3}(?:strateg(?:y|ies)|types?|kinds?|options?|levels?|roles?|metrics|triggers?|tasks?|scopes?|stages?|models?|checks?|policies|services|sources?|variables|functions?|contexts?|events?|methods?|ways|tools|features|hooks|modes?|environments|protection rules)\b|\b(?:what|which) (?:are (?:the )?)?(?:all |different |available |possible |main |common |various |built-?in |predefined |three |four |five |two |six )*(?:types?|kinds?|sorts?|strategies|levels|ways|methods|models|modes|options|roles|metrics|scopes|events|triggers|services|checks|categories|flavou?rs|forms|stages|phases)\b|\bhow many (?:types|kinds|ways|levels|strategies|modes|services)\b|\b(?:what|which) (?:\w+[ -]){0,3}(?:are there|exist|is there|are available|can i (?:choose|pick|use))\b/,
    'list',
  ],
  [
    /\b(?:pros (?:and|&|or) cons|pros|cons|trade-?offs?|downsides?|drawbacks?|disadvantages?|advantages? and|limitations|limits? of|upsides?|price of|worth it)\b/,
    'trade-offs',
  ],
  [
    /^how (?:do|can|could|should|to|does one|might|would) (?!(?:(?:i|we|you|one|it|they|that|this|these) )?(?:(?:actually|best|properly|safely|quickly|easily) )?(?:tell|know|see|check|verify|prove|make sure|fix|solve|debug|troubleshoot|test (?:that|if|whether)|works?)\b)/,
    'how',
  ],
  [
    /\b(?:how (?:do|can|to|could|would|should|does) (?:i |we |you |one )?(?:tell|know|see|check|verify|prove|make sure|test (?:that|if|whether))|(?:check|verify|prove|confirm|validate|test|see|know|tell|sure) (?:that|whether|if|it'?s|it)|did it work|does it work|is it working|know it work\w*|evidence)\b/,
    'check',
  ],
  [trouble, 'trouble'],
  [
    /\b(?:how (?:do|can|to|could|would|should|might)|steps? (?:to|for)|(?:best|right|recommended|easiest|proper|good|any|a) way (?:to|of)|need to|want(?:s)? to|trying to|like to|is there (?:a|any) way|is it possible|possible to|where (?:do|can|should) i|set(?:ting)? ?up|configure|configuring|procedure|tutorial|walkthrough|guide)\b|^(?:set up|enable|disable|create|add|restrict|prevent|stop|allow|limit|migrate|convert|publish|deploy|protect|block|enforce|automate|rotate|share|reuse|run|use|make|connect|link|send|restore|recover|undo|remove|delete|move|split|roll back|rollback|version|store|pass|get|keep|require|trigger|schedule|skip|speed up|reduce|cache|scan|sign|tag|export|import|install|upload|download|monitor|measure|track|notify|approve|give|grant)\b/,
    'how',
  ],
  [
    /\b(?:why|how come|reasons? (?:for|to|why)|purpose|point of|what(?:'s| is) the (?:point|benefit|advantage|value|use)|benefits?|advantages?|what (?:\w+ )*good for|what for|need for|rationale|who needs|matters?)\b/,
    'why',
  ],
  [
    /\bwhen\b|\bshould (?:i|we|you|one)\b|\b(?:use|choose|pick|take|prefer|recommend\w*|suits?|suitable|makes? sense|good idea|worth|use cases?|best for|fit for)\b.*\b(?:for|when|if|case|team|project|situation)\b|\buse cases?\b|\bwhich .*\b(?:should|would|to use|recommended|best)\b/,
    'when',
  ],
  [
    /^(?:so |and |but |also |then )?(?:is|are|am|can|could|does|do|did|has|have|will|would|may|must|was|were|which|who|where|how (?:many|long|often|much|big|large|far|fast|high)|what (?:happens|would happen|if|about when|role|permission|license|size|level|time|port|scope|command|branch|file|tool|task|metric|is the (?:default|maximum|minimum|max|min|limit|name|command|retention|number)))\b/,
    'fact',
  ],
]

/**
 * Reads what a question asks for; `what` if nothing else is said.
 * @param plain lower case, without punctuation at the end
 */
export const kindOf = (plain: string): Kind => patterns.find(([pattern]) => pattern.test(plain))?.[1] ?? 'what'
