/**
 * What short questions mean in the words of notes. A follow-up has so few words that one in other words than the notes' leaves nothing to find.
 * The words count as little as what was said before.
 */
const paraphrases: readonly (readonly [RegExp, string])[] = [
  [/\b(?:watch|look at|keep an eye on|observe)\b/, 'metrics'],
  [/\badmin(?:s|istrators?)?\b|\bowner\b/, 'bypass permission administrators'],
  [
    /\b(?:has|have|had|is|are|was|were|goes|went) (?:a bug|bugs|faulty|broken|bad|buggy|wrong)\b/,
    'fault undo roll back',
  ],
  [/\bhow (?:fast|quick|quickly|soon)\b/, 'seconds minutes takes'],
  [/\bavoid (?:it|that|this|them)\b/, 'without instead prevent'],
  [/\b(?:valid|expires?|run out)\b/, 'expire expiry lifetime valid lives'],
  [/\b(?:steals?|stolen|leaks?|leaked|hacked|compromised|gets? hold of)\b/, 'leaked revoke'],
  [/\b(?:log ?in|sign ?in|logged in)\b/, 'authentication identity'],
  [/\b(?:who gets|who receives|who is told|gets told|be told|get informed)\b/, 'action group notify'],
  [/\b(?:live|lives|last|lasts|stay|stays|kept|keep)\b.*$/, 'expire retention'],
  [/\b(?:stop|keep|prevent) (?:the )?(?:others?|somebody|someone|other \w+|people)\b/, 'permission restrict allow'],
  [/\b(?:get|go|work) around\b|\bcircumvent\b/, 'bypass enforce'],
  [/\b(?:too often|too many|noisy|all the time|spam\w*)\b/, 'less noisy'],
  [
    /\b(?:undo|roll(?:ing|ed)? ?back|go back|take (?:it|that|this) back|get back|revert)\b/,
    'undo roll back rollback swap',
  ],
  [/\b(?:safe|dangerous|secure|risky)\b/, 'security risk protect'],
  [
    /\b(?:first|middle|last|third|second|left|right) (?:number|digit|part)\b|\bwhich number\b/,
    'version major minor patch raise',
  ],
  [/\bgood (?:value|number|target|percentage)\b|\bhow (?:good|high|low) should\b/, 'target typical percent'],
  [/\b(?:already|in there|is in|were in|are in)\b/, 'leak first remove old existing history'],
  [/\b(?:beforehand|before(?: that)?$|in advance|preview|dry run)\b/, 'preview what-if plan'],
  [/\b(?:by itself|automatically|automatic|by hand|manually)\b/, 'automatic automate approval'],
  [
    /\b(?:self-?approve|approve (?:him|her|it|them|your|my)sel(?:f|ves)|own (?:change|pr|pull request|run)s?)\b/,
    'author own approve',
  ],
  [/\bpush(?:es|ed|ing)? again\b|\bnew (?:commit|push)\b/, 'reset stale new changes'],
  [/\b(?:at the same time|in parallel|both at once|collide|same key)\b/, 'parallel concurrent scope'],
  [/\b(?:what can go wrong|the catch|what do i lose|give up)\b/, 'trade-off limit'],
  [/\b(?:switch|turn) (?:it|that|this|them) (?:on|off)\b|\bactivate\b/, 'enable disable turn on'],
]

/** The notes' words for what a short question says in other words; empty if it has none of them. */
export const otherWordsFor = (plain: string): string =>
  paraphrases
    .filter(([pattern]) => pattern.test(plain))
    .map(([, words]) => words)
    .join(' ')
