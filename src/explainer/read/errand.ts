// What people want done for them: a letter, a website, a pizza. Notes explain; they write nothing and order nothing.

const toDo =
  '(?:write|draft|compose|rewrite|re-?phrase|reword|proofread|improve|polish|translate|summari[sz]e|create|make|build|design|develop|code|program|generate|draw|give|tell|sing|read|show|send|prepare|help me (?:to )?(?:write|with)|help (?:me )?with|how (?:do|can|should|would) (?:i|you|we) (?:write|word|phrase|make|create|build|draw|start(?! with)|end|format))'

/** Texts and other works that have nothing to do with delivering software. A user story is one of the few that do. */
const works =
  '(?:cover letters?|letters?|motivation letters?|e-?mails?|essays?|poems?|haikus?|limericks?|songs?|lyrics|raps?|(?<!user )(?<!user-)(?:story|stories)|fairy tales?|speech(?:es)?|toasts?|riddles?|cvs?|resumes?|résumés?|curriculum vitae|bios?|biography|(?:blog |linkedin |facebook |instagram )?posts?|blogs?|articles?|tweets?|captions?|slogans?|invitations?|(?:birthday|greeting|christmas|thank[- ]you|wedding) (?:cards?|messages?|notes?|wishes)|(?:performance|self|employee|book|film|movie|restaurant|hotel) (?:reviews?|assessments?|appraisals?)|appraisals?|recommendation letters?|references? letters?|resignations?|out[- ]of[- ]office\\b.*|thesis|dissertation|homework|term papers?|presentations?|power ?points?|slides?|slide decks?|novels?|books?|business plans?|meal plans?|workout plans?|travel plans?|itinerar(?:y|ies)|shopping lists?|contracts?|invoices?|logos?|pictures?|drawings?|posters?|flyers?|memes?)'

/** Programs. What runs in a pipeline or in Azure isn't among them. */
const programs =
  '(?:web ?sites?|web ?pages?|landing pages?|(?:mobile|phone|iphone|ios|android|desktop|to-?do|weather|chat|dating|shopping|fitness|budget|calculator|web|react|angular|vue|flutter|python|java|node)(?:\\s\\S+)? apps?|games?|calculators?|chat ?bots?|discord bots?|telegram bots?|chrome extensions?|online shops?|clones?(?=$|[.!?])|algorithms?|regex(?:es)?(?! filter)|regular expressions?|macros?|excel (?:sheets?|macros?|formulas?)|spreadsheets?|(?:python|java|javascript|typescript|c\\+\\+|c#|rust|go|php|ruby|bash) (?:scripts?|programs?|functions?|class(?:es)?|code)|classes|programs?)'

const some = '(?:me |us |him |her |them |my |our |his |her |their |your |an? |some |the |this |that |another |one )*'

const wanted: readonly RegExp[] = [
  new RegExp(`\\b${toDo} ${some}(?:(?!(?:which|that|who|and|when|if) )[^\\s,.]+ ){0,3}?${works}(?=$|[\\s,.])`),
  new RegExp(
    `^(?:and |so |now |please |can you |could you |would you |will you |i want you to |i need you to )*${toDo} ${some}(?:[^\\s,.]+ ){0,2}?${programs}(?=$|[\\s,.])`,
  ),
  // Errands.
  /^(?:please |can you |could you |would you |will you |i want you to )*(?:order|buy|book|reserve|play) (?:me|us|my|a|an|some|the)\b(?!.*\b(?:exam|test|quiz|questions?|az-?400)\b)/,
  /^(?:please |can you |could you )*translate\b(?!.*\b(?:pipeline|yaml|template|bicep|workflow|arm)\b)/,
  /^(?:please |can you |could you )*(?:solve|calculate|compute|prove|integrate|derive|simplify|factor)\b.*(?:\d|\bequations?\b|\btheorem\b|\bintegrals?\b)/,
]

const politely = '(?:please |pls |can you |could you |would you |will you |i want you to |i need you to )'
/** What nobody says to ask how it's done. */
const order = 'approve|re-?start|re-?run|run|start|stop|cancel|merge|delete|close|open|assign|reset|list|show me'
/** What the coach can't do in somebody's systems. */
const act = `(?:${order}|deploy|create|add|rotate|update|push|set up|install|roll back|move|rename)`
/** What it is done to: the learner's own, or one thing with a number. */
const ownThing =
  '(?:(?:my|our) (?:[^\\s,.]+ ){0,3}?(?:pipelines?|builds?|runs?|releases?|deployments?|pull requests?|prs?|repos?|repositor(?:y|ies)|branch(?:es)?|agents?|vms?|machines?|bugs?|issues?|work items?|board|backlog|passwords?|tokens?|secrets?|project|organization|azure|github)|(?:the |this )?(?:pipeline|build|run|release|pull request|pr|bug|issue|work item|ticket) #?\\d+)'

/** What the coach has itself. */
const ofCoach =
  /\b(?:exams?|quiz\w*|mock|questions?|drills?|labs?|plan|rounds?|name|daily|streak|reminders?|messages?|notes?|scores?|answers?|example|summary|data)\b/

/** Things done in the learner's own systems, which the coach has no access to. */
const inTheirSystems: readonly RegExp[] = [
  new RegExp(`^${politely}*(?:${order}) ${ownThing}(?: (?:again|now|please|pls|for me|to me))*$`),
  new RegExp(`^${politely}+${act} ${ownThing}\\b`),
  new RegExp(`^${politely}*${act} .*\\bfor me\\b(?! to\\b)`),
  new RegExp(`^${politely}*(?:log ?in|sign in) to (?:my|our)\\b`),
  new RegExp(`^${politely}*(?:schedule|arrange) (?:an? |the |my )?(?:meeting|call|appointment)\\b`),
  new RegExp(
    `^${politely}*(?:add|create|open) (?:an? |the )?(?:new )?(?:task|bug|issue|work item|ticket) .*\\b(?:my|our) board$`,
  ),
  new RegExp(
    `^${politely}*(?:add|invite) (?:me|him|her|them) to (?:the|my|our) (?:project|repo|repository|organization|board)$`,
  ),
]

/** Texts about the person who asks, wherever they're mentioned. */
const ownPapers =
  /\bmy (?:cv|resume|résumé|cover letter|linkedin(?: \w+)?|bio|homework|thesis|essay|dissertation|tax(?:es| return)?)\b|\b(?:cover|motivation|resignation) letters?\b/

/**
 * Whether somebody wants a text, a program, or an errand done.
 * @param plain lower case, without punctuation at the end
 */
export const isErrand = (plain: string): boolean =>
  wanted.some((pattern) => pattern.test(plain)) ||
  ownPapers.test(plain) ||
  (!ofCoach.test(plain) && inTheirSystems.some((pattern) => pattern.test(plain)))
