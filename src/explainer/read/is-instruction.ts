const instructions: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.*\b(?:instructions|previous|prompt|safety|(?:your|all|these|those|any|my) (?:rules|notes))\b/,
  /\b(?:ignore|disregard|forget)\b (?:the |everything |all )*(?:above|everything|notes)\b(?! (?:in|under|from|inside|but|except)\b)/,
  /\b(?:system|hidden|secret|initial|developer) (?:prompt|instructions?|mode|message)\b/,
  /\b(?:your|the) (?:prompt|instructions|hidden rules)\b|^<\/|\bnew instructions?\b/,
  /^(?:system|assistant|developer|admin)\s*:/,
  /^(?:you are now|from now on|act as|pretend|roleplay|respond only|answer only|repeat (?:the|everything|after))\b(?!.*\b(?:(?:workflow|pipeline|job|stage|step)s?|interview\w*|recruiter|hiring)\b)/,
  /^as (?:an?|the|your) (?:admin\w*|owner|teacher|developer|boss)\b/,
  /\b(?:reveal|print|dump|leak|show|give|tell|list|send)\b.*\b(?:answer keys?|(?:the|your|admin|root|his|her|their) password|env(?:ironment)? variables? of (?:this|the|your)|emails?|(?:users?'?|learners?'?|everybody'?s?) (?:progress|data|answers)|tomorrow'?s questions)\b/,
  /\b(?:mark|count) (?:me|everything|all|it)\b.*\b(?:right|passed|correct)\b/,
  /\b(?:drop|delete from|truncate) (?:table|database)\b/,
  /\b(?:key|token|password|prompt|config\w*|settings|code) of (?:this|the|your) (?:bot|coach|app)\b|\b(?:my|the) score to\b|\banswers of (?:the )?(?:other|all)\b/,
  /\]\(|<(?:script|img|iframe|a|system|user|assistant|im_\w+|inst)\b|javascript:|\brender this\b|\bquietly\b.*\bsecrets?\b|\bsecrets? to my\b/,
  /\b(?:repeat|print|output|translate|encode|summari[sz]e) (?:me )?(?:the |all |everything )*(?:text )?(?:above|previous|before this|your (?:rules|instructions|prompt|context|notes))\b/,
  /\b(?:jailbreak|do anything now|(?:god|sudo|debug|maintenance|admin) mode|rot13)\b|\b(?:decode|translate|follow|run)\b.*\bbase64\b.*\b(?:do|follow|obey|say)\b|^(?:###|\[inst|<\|)|\bend of (?:context|notes|prompt|instructions)\b/,
  /\byou (?:must|have to|will|shall) (?:now |only |always )*(?:answer|reply|respond|obey|say|act|speak|comply)\b|\b(?:answer|reply|respond|speak|talk) (?:only |just )?(?:with (?:yes|no|emojis?)|like a|as a)\b/,
  /\b(?:other|another|all|every) (?:users?|learners?|people|students?|members?|colleagues?|teams?)(?:'s?|s')?\b.*\b(?:answers?|scores?|progress|results?|history|e?mails?|names|passwords?)\b/,
  /\b(?:give|grant|make) me (?:an? )?(?:admin|root|owner)\b|^(?:please |now )?(?:drop|wipe|delete|destroy) (?:the |your |all )*(?:database|data|users|tables?|logs?)\b/,
  /\b(?:malware|ransomware|keylogger|ddos|backdoor|exfiltrat\w*|undetected|unnoticed|cover (?:my|our) tracks)\b|\bwithout (?:being|getting|anyone|anybody|them|him|her)\b.*\b(?:caught|noticed|noticing|seen|seeing|detected|knowing)\b/,
  // Attacks on people. Preventing attacks is a topic like any other.
  /\b(?:i|we|me|us)\b.*\b(?:hack|crack|steal|phish|spy|impersonate|sneak|break into|get around)\w*\b.*\b(?:accounts?|passwords?|tokens?|secrets?|credentials?|colleagues?|someone|somebody|boss|company|approvals?|audit\w*)\b/,
]

/**
 * Whether a text is an instruction to the coach (a new role, a request for secrets) or asks for help with an attack, instead
 * of asking about a topic. Answers only quote notes, so nothing could leak, but replying with the closest note would look as
 * if the coach had obeyed.
 * @param text lower case
 */
export const isInstruction = (text: string): boolean => instructions.some((pattern) => pattern.test(text))
