const instructions: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.*\b(?:instructions?|rules?|notes?|above|previous|prompt|safety|everything)\b/,
  /\b(?:system|hidden|secret|initial|developer) (?:prompt|instructions?|mode|message)\b/,
  /\b(?:your|the) (?:prompt|instructions|hidden rules)\b|^<\/|\bnew instructions?\b/,
  /^(?:system|assistant|developer|admin)\s*:/,
  /^(?:you are now|from now on|act as|pretend|roleplay|respond only|answer only|repeat (?:the|everything|after))\b/,
  /^as (?:an?|the|your) (?:admin\w*|owner|teacher|developer|boss)\b/,
  /\b(?:reveal|print|dump|leak|show|give|tell|list|send)\b.*\b(?:answer keys?|password|env(?:ironment)? variables? of (?:this|the|your)|emails?|(?:users?'?|learners?'?|everybody'?s?) (?:progress|data|answers)|tomorrow'?s questions)\b/,
  /\b(?:mark|count) (?:me|everything|all|it)\b.*\b(?:right|passed|correct)\b/,
  /\b(?:drop|delete from|truncate) (?:table|database)\b/,
  // Attacks on people; how attacks are prevented is a topic like any other.
  /\b(?:i|we|me|us)\b.*\b(?:hack|crack|steal|phish|spy|impersonate|sneak|break into|get around)\w*\b.*\b(?:accounts?|passwords?|tokens?|secrets?|credentials?|colleagues?|someone|somebody|boss|company|approvals?|audit\w*)\b/,
]

/**
 * Whether a text tells the coach what to be or to hand out, or wants help with an attack, rather than asking about a topic. Nothing could be handed out (an
 * answer is made of notes alone), but answering it with the nearest note would look as if it had been obeyed.
 * @param text lower case
 */
export const isInstruction = (text: string): boolean => instructions.some((pattern) => pattern.test(text))
