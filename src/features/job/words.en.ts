/** How people tell what they do at work: pieces of patterns over normalized sentences. */
export const words = {
  /** Before the subject: `so at my company`. */
  lead: '(?:(?:so|well|hi|hello|ok|okay|currently|right now|these days|mostly|mainly|usually) )*(?:(?:at|in|for|on) (?:my |our |the )?(?:work|job|company|team|role) )?',
  often: '(?:(?:mostly|mainly|usually|often|also|only|just|currently|regularly|sometimes|basically|still) )*',
  does: 'build|write|maintain|manage|run|operate|deploy|release|look after|take care of|administer|set up|configure|develop|test|automate|monitor|support|use|work (?:with|on|as|in)|do|handle|plan|publish|review|scan|ship|troubleshoot|program',
  doing:
    'building|writing|maintaining|managing|running|operating|deploying|releasing|looking after|taking care of|administering|setting up|configuring|developing|testing|automating|monitoring|supporting|using|working (?:with|on|as|in)|doing|handling|planning|publishing|reviewing|scanning|shipping|troubleshooting|programming',
  done: 'worked (?:with|on|as|in)|been (?:doing|working (?:with|on|as|in)|building|writing|managing|running)',
  /** Names for what someone does. */
  work: 'job|role|work|days|duties|responsibilities|tasks|responsibility',
  is: 'responsible for|in charge of|on call|an?|the',
  /** A job of a pipeline, an item on a board, or a role in Azure: `my job keeps timing out`, `my role assignment`. */
  notWork:
    '(?:job|work|role) (?:items?|assignments?|definitions?|keeps?|fail\\w*|has|had|hangs?|runs?|ran|waits?|times?|timed|takes?|took|needs?|does not|did|was|never|always|starts?|started|skip\\w*|is (?:stuck|skipped|slow|failing|waiting|queued|pending|red|green|not)|gets?|can not|will not|stopped|stops|with|in|for)',
  /** A wish, a plan, a story, or trouble isn't what someone does every day: `I do the release but it fails`. */
  somethingElse:
    'want|need|would|should|could|can|will|going to|try|tried|trying|have to|must|may|might|when|if|because|since|while|then|how|why|what|which|whether|fail\\w*|error\\w*|broke\\w*|breaks?|problem\\w*|issues?|wrong|stuck|exam|quiz\\w*|questions?|answer\\w*|you|this|that|it|yesterday|today|tomorrow|now|not sure|understand|know|think|forget|guess|lab|drill|mock|tasks?|bad|new to|beginner|student|studying|learning|learn',
}
