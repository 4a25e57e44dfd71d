const ownWork =
  '(?:my|our) (?:(?:day|daily|current|own|whole) )*(?:job|role|work|duties|responsibilities|experience)(?: description)?'
const doesAtWork = '(?:i|we) (?:(?:already|usually|normally|regularly) )*do (?:(?:that|this|already) )?at work'
const polite = 'please|hi|hello|hey|ok|so|shipmate|can|could|may|let|you|i|we|me|want|would|like|need|to'
/** What can be changed. A *job* or a *role* alone is one of a pipeline, or of Azure. */
const changeable = '(?:my|our) (?:day )?(?:job|role|work|duties|responsibilities)(?: description)?'
const responsibility = '(?:responsibility|responsibilities|duty|duties)'
const changing = 'change|edit|update|set|correct|redo|adjust|pick|choose|select|enter'
const since =
  '(?: (?:recently|now|again|please|at work|at (?:a new|another) company|(?:last|this|a|two|three|some|few|week|weeks|month|months|year|years|ago)))*'

/** How people tell what they do at work, and ask about it: pieces of patterns over normalized sentences. */
export const words = {
  /** Before the subject: `so at my company`. */
  lead: '(?:(?:so|well|hi|hello|ok|okay|currently|right now|these days|mostly|mainly|usually) )*(?:(?:at|in|for|on) (?:my |our |the )?(?:work|job|company|team|role) )?',
  often: '(?:(?:mostly|mainly|usually|often|also|only|just|currently|regularly|sometimes|basically|still) )*',
  does: 'build|write|maintain|manage|run|operate|deploy|release|look after|take care of|administer|set up|configure|develop|test|automate|monitor|support|use|work (?:with|on|as|in)|do|handle|plan|publish|review|scan|ship|troubleshoot|program|own|keep',
  doing:
    'building|writing|maintaining|managing|running|operating|deploying|releasing|looking after|taking care of|administering|setting up|configuring|developing|testing|automating|monitoring|supporting|using|working (?:with|on|as|in)|doing|handling|planning|publishing|reviewing|scanning|shipping|troubleshooting|programming|keeping',
  done: 'worked (?:with|on|as|in)|been (?:doing|working (?:with|on|as|in)|building|writing|managing|running)',
  /** Names for what someone does. */
  work: 'job|role|work|days|duties|responsibilities|tasks|responsibility',
  is: 'responsible for|in charge of|on call|an?|the',
  /** It's work, whatever follows: `I work as a baker`. */
  surelyWork:
    '\\bi (?:\\w+ )?(?:work|worked|working) as an?\\b|\\b(?:am|are) (?:\\w+ )?(?:responsible for|in charge of)\\b|^my (?:job is to|duties are|responsibilities are)\\b',
  /** A wish, a plan, a story, a feeling, or trouble isn't what someone does every day: `I do the release but it fails`. */
  somethingElse:
    'want|need|would|should|could|can|will|going to|try|tried|trying|have to|must|may|might|when|if|because|since|while|then|how|why|what|which|whether|fail\\w*|error\\w*|broke\\w*|breaks?|problem\\w*|issues?|wrong|stuck|exam|quiz\\w*|questions?|answer\\w*|you|this|that|it|yesterday|today|tonight|tomorrow|weekends?|now|not sure|understand|know|think|forget|guess|lab|drill|mock|tasks?|bad|badly|new to|beginner|student|studying|learning|learn|quit|quitting|resign\\w*|hate|tired|stress\\w*|exhaust\\w*|bored|boring|nervous|anxious|scared|afraid|sick|sad|frustrat\\w*|overwhelm\\w*|burn(?:ed|t) out',
  /** One's own work. */
  own: `${ownWork}|${doesAtWork}`,
  /** All that a question about one's own work is made of. With any other word, it's about something else: `my job is canceled`. */
  asking:
    'job|role|work|duties|responsibilities|experience|description|day|daily|current|own|whole|my|our|i|we|me|you|the|an?|this|that|it|of|at|in|for|from|to|by|with|against|and|or|about|so|is|are|do|does|can|could|would|please|hi|hello|hey|ok|shipmate|show|see|open|view|tell|give|know|want|like|what|which|where|how|much|many|well|far|part|parts|share|percent|exactly|really|actually|not|already|anyway|usually|normally|regularly|now|again|cover\\w*|match\\w*|overlap\\w*|fits?|compared?|vs|versus|exam|az-?400|objectives?|topics?|skills?|areas?|gaps?|leaves?|left|out|missing|counts?|helps?|enough|useful|relevant',
  /** Asks about nothing but one's work. */
  shows: `(?:(?:${polite}|show|see|open|view|tell|give|about|what|is|are) )*(?:the )?(?:${ownWork}|what (?:do )?${doesAtWork})(?: (?:at work|and the exam|please|again|now))*`,
  /** Compares one's work with the exam. */
  compares:
    'cover\\w*|match\\w*|overlap\\w*|fits?|compared?|vs|versus|exam|az-?400|objectives?|gaps?|missing (?:from|for|in)|counts?|helps?|already|enough|useful|relevant',
  /** Wants to change what was picked. */
  changes: `(?:(?:${polite}) )*(?:${[
    `(?:${changing}) (?:${changeable}|what (?:i|we) do(?: at work)?)`,
    `(?:delete|remove|forget|clear|reset) (?:my|our) (?:day )?(?:job|role|duties|responsibilities)(?: description)?`,
    `add (?:(?:something|things?|more|another|an?|some|new|other|${responsibility}) )+to ${changeable}`,
    `(?:add|pick|choose|select|enter|change|edit) (?:(?:more|another|an?|some|new|other) )*${responsibility}`,
    'tell (?:you )?what (?:i|we) do at work',
  ].join('|')})(?: (?:please|again|now|here|at work))*`,
  /** `I started a new job last month`, and not *I started a new job run*. */
  isNew: `(?:(?:so|well|hi|hello|hey|ok|by the way) )*(?:${[
    '(?:i|we) (?:have )?(?:(?:just|recently) )?(?:changed|switched) (?:to )?(?:(?:my|an?) )?(?:(?:new|different|other|another) )?(?:jobs?|roles?|positions?)',
    '(?:i|we) (?:(?:have|just|recently) )*(?:have|got|found|started|took) (?:a new|a different|another) (?:job|role|position)',
    '(?:my|our) (?:job|role|work|duties|responsibilities) (?:(?:has|have|just|recently) )*changed',
  ].join('|')})${since}`,
}
