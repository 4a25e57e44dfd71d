const other =
  /\bremind me (?:to|about|of) (?!(?:(?:do|take|start|continue|finish|have|the|my|this|that|it|you|your|a|an|daily|next|get|go|come|be|on|again|back|with|for|today|tonight|later) )*(?:stud\w*|learn\w*|quiz\w*|questions?|practi[cs]e\w*|train\w*|rounds?|exams?|az-?400|drills?|labs?|shipmate|review\w*|it|this|that|later|tonight|daily)\b)/

/** Whether a sentence, in lower case, wants a reminder of something else than studying, which the coach doesn't send: `remind me to call my mom`. */
export const remindsOfOther = (plain: string): boolean => other.test(plain)
