/** Somebody who wants to know what to say, rather than to be asked. */
const wantsAnswer: readonly RegExp[] = [
  /\binterview\w*(?: questions?)?\s*[:,.-]?\s*(?:what|how|why|when|which|where|tell|describe|explain|walk)\b/i,
  /\b(?:how|what) would (?:you|i)\b/i,
  /\b(?:good|great|best|better|strong|perfect|model|sample|right|example|smart|ideal) (?:interview )?(?:answers?|repl(?:y|ies)|responses?)\b/i,
  /\bwhat (?:should|can|could|do|would|must|shall) (?:i|we|you|one) (?:say|answer|reply|respond|tell)\b/i,
  /\bhow (?:should|can|could|do|must|shall) (?:i|we|you|one) (?:answer|reply|respond)\b/i,
  /\banswers? (?:to|for) (?:an?|the|this|my)(?: \w+)? (?:interview|interviewer)/i,
  /(?<!\b(?:what|how|which)(?: \w+){0,2} )\b(?:they|he|she|(?:the |an |my )?(?:interviewer|recruiter|hiring manager)s?)(?:['’]?ll|['’]?d| will| might| may| could| would| just| always| usually| often| once| keeps?)* (?:ask(?:s|ed|ing)?|want(?:s|ed)? to know)\b/i,
  /\b(?:was|were|got|been|get|be) asked\b/i,
  /\banswer(?:ed)? (?:for|as|like) an? (?:\w+ )?(?:senior|lead|architect|engineer|expert|role|position|job)\b/i,
]
const quotedQuestion = /["“”„«]([^"“”„«»]{8,})["“”»]|(?<![\p{L}\d])['‘]([^'‘’]{8,})['’](?![\p{L}\d])/u

const wantsPractice =
  /\b(?:practi[cs]\w*|rehears\w*|train\w*|grill|simulat\w*|mock|role ?play|pretend|interview me|quiz|(?:can you|could you|please|pls|and|,) ask me)\b/i
/** What isn't the question, from the outside in. */
const frame: readonly RegExp[] = [
  /^\W*(?:hi|hey|hello|please|pls|quick one|ok|so|and|but)\b[\s,:;!.-]*/i,
  /[\s,;.!?-]*\b(?:please|pls|plz|thanks|thx)\W*$/i,
  /[\s,;.!?-]*\b(?:answer(?:ed)? )?(?:for|as|like) an? (?:\w+ )?(?:senior|lead|architect|engineer|expert|role|position|job)(?: (?:role|position|engineer|job))?\W*$/i,
  /\b(?:in|for|at|during|on) (?:(?:an?|the|my|our|this|that|tomorrow'?s|today'?s|job|devops|technical|tech|coming|next) )*interviews?\b[\s,:]*/i,
  /^\W*interviews?[\s,:-]+(?=what|how|why|when)/i,
  /^\W*(?:(?:give|tell|show|write) (?:me|us) |i (?:need|want|would like) |(?:what(?:['’]?s| is| are| would be)?|is there|any) )?(?:(?:a|an|the|some|good|great|best|better|strong|perfect|model|sample|right|example|smart|ideal|interview) )*(?:answers?|repl(?:y|ies)|responses?)\b[\s,:]*(?:to|for|on|about|when|if)?[\s,:]*/i,
  /^\W*(?:what|how) (?:should|can|could|do|would|must|shall) (?:i|we|you|one) (?:say|answer|reply|respond|tell)(?: (?:to )?(?:them|him|her|the interviewer|an interviewer))?\b[\s,:]*(?:to|for|on|about)?\b[\s,:]*/i,
  /^\W*(?:when|if|because|as|that|i think|i guess|i know|i fear|probably|maybe|last time|yesterday|today|tomorrow)\b[\s,]*/i,
  /^\W*(?:they|he|she|(?:the |an |my )?(?:interviewer|recruiter|hiring manager)s?)(?:['’]?ll|['’]?d| will| might| may| could| would| just| always| usually| often| once| keeps?)* (?:ask(?:s|ed|ing)?|want(?:s|ed)? to know)\b[\s,:]*(?:(?:me|us|candidates)\b[\s,:]*)?(?:about|on|for|to explain|to describe)?\b[\s,:]*/i,
  /^\W*(?:i|we) (?:was|were|got|have been|might get|might be|will be|could be|get) asked\b[\s,:]*(?:about|on|for|to explain|to describe)?\b[\s,:]*/i,
  /^\W*(?:the |an |my |this |a )?(?:(?:devops|job|technical|typical|common) )*(?:interview )?questions?\b[\s,:]*(?:about|on|for|is|was|of)?\b[\s,:]*/i,
  /[\s,:-]*\b(?:the |an |my |this |a )?(?:(?:devops|job|technical|typical|common) )*interview questions?\W*$/i,
  /[\s,:;.-]*\b(?:and |so |but )?(?:what (?:should|can|could|do|would|must|shall) (?:i|we|you|one) (?:say|answer|reply|respond|tell)(?: (?:them|him|her))?(?: (?:to|about|on) (?:that|it|this))?|how (?:should|can|could|do|must|shall) (?:i|we|you|one) (?:answer|reply|respond)(?: (?:to )?(?:that|it|this))?|what(?:['’]?s| is) (?:a |the )?(?:good|best|right|strong) (?:answer|reply|response))\W*$/i,
  /^["“”„«'‘:,\s-]+|["“”»'’:,\s?!.-]+$/g,
]

/**
 * The question that somebody expects or got in an interview and wants an answer to, without the words around it: *they'll ask me about feature
 * flags in the interview* is about feature flags.
 * @returns undefined if they want to be asked, or name no question
 */
export function askedInInterview(text: string): string | undefined {
  const quoted = quotedQuestion.exec(text)
  const inQuotes = (quoted?.[1] ?? quoted?.[2])?.replace(/[\s?!.]+$/, '')
  if (inQuotes) return inQuotes
  if (wantsPractice.test(text) || !wantsAnswer.some((pattern) => pattern.test(text))) return undefined
  let rest = text
  for (let before = ''; before !== rest;) {
    before = rest
    for (const pattern of frame) rest = rest.replace(pattern, ' ').replaceAll(/\s+/g, ' ').trim()
  }
  return /\p{L}{2}/u.test(rest) && !/^(?:that|this|it|there)$/i.test(rest) ? rest : undefined
}
