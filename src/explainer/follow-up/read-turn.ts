/** What a turn says about its place in the conversation, besides its question. */
export interface Turn {
  /** The question without these words. */
  readonly text: string
  /** It leaves what was explained: `btw, what is lead time?` */
  readonly leaves: boolean
  /** It goes back to something earlier: `back to the first thing, …` */
  readonly returnsTo?: string
  /** It says what the last question meant: `no, I meant on GitHub`. */
  readonly corrects: boolean
}

const leaving =
  /^[ ,.!]*(?:(?:ok|okay|so|and|now|thanks|thx|cool|alright|whatever|fine|never ?mind)[ ,.!]+)*(?:btw|by the way|(?:(?:an?|one|another|next|different|new|unrelated|other|more|last) )+(?:question|topic|thing|subject)|(?:whatever|never ?mind|next)(?= *[,:;.!])|unrelated|something (?:else|different)|now(?: (?:to|about|explain|the))?(?! (?:that|this|it|what|how|i|we|you|then|where|why|is|are|do|does|can)\b)(?= [\w-]+(?: [\w-]+)?(?:[.?!]*$|[,:;] ))|(?:let'?s |let us |can we |please )*(?:switch|change|move on|go over|jump)(?: (?:the )?(?:topic|subject))?(?: to)?(?: [\w-]+){0,3}(?=[.:;]))[ ,.:;!-]*(?=[^\s,.:;!?-])/i
const returning =
  /^[ ,.!]*(?:(?:ok|okay|so|and|now|thanks|thx|alright|good|great)[ ,.!]+)*(?:let'?s (?:go|get|come) |can we go |i want to go |go(?:ing)? |come |coming |getting )?(?:back|return(?:ing)?) to (.+?)(?:\s*[,.:;!?]+\s+|\s+-\s+|[.?!]*$)(.*)$/i
const correcting =
  /^[ ,.!-]*(?:(?:no|nope|nah|sorry|wait|hm+|oh|well|actually|but)[ ,.!-]+)*(?:(?:that'?s|this is|it'?s) not what i (?:meant|asked|wanted)[ ,.:;-]*)?(?:(?:what )?i (?:mean|meant|actually meant|was asking|am asking|was talking|want|wanted|need|asked(?: (?:for|about)|(?= (?:what|how|why|when|where|which|who|if|whether)\b)))|i'?m (?:asking|talking))(?: to (?:say|ask|know))?(?: about| for)?(?: is| was)?[ ,:]+(?=\S)/i
/** What the last answer lacked: `you didn't say where I click`. */
export const saysLacking =
  /^[ ,.!-]*(?:(?:but|no|ok|okay|hm+|well)[ ,.!-]+)*you (?:still )?(?:did ?n[o']t|did not|have ?n[o']t|have not|never)(?: really| even)? (?:say|said|tell|told|explain(?:ed)?|answer(?:ed)?|mention(?:ed)?|show(?:n|ed)?)(?: (?:me|us))?[ ,:]+(?=(?:what|how|why|when|where|which|who|if|whether)\b)/i
/** A sigh about the length, before what is wanted: `too long. just tell me how`. */
const tooMuch =
  /^[ ,.!]*(?:(?:that'?s |this is |it'?s )?(?:too|very|so) (?:long|much)(?: text)?)[ ,.;:!-]+(?:(?:please|just|only)[ ,]+)*(?:tell|show|give) me (?=(?:what|how|why|when|where|which|who)\b)/i
/** `let's go to tags: how do I mark a release` */
const movingTo =
  /^[ ,.!]*(?:(?:ok|okay|so|and|now|thanks|thx|cool|alright|fine|good|great)[ ,.!]+)*(?:let'?s|let us|can we|i want to|we can) (?:go|switch|move|jump|change)(?: on| over)? to (?:the )?([\w -]+?) *[:.;,] *(?=\S)/i
const sighing = /^(?:no|nope|nah|sorry|wait|actually)[ ,.!-]+(?=(?:on|in|for|with|the|not|from|at)\b)/i
const notThat = /[ ,]+not (?:the |on |in |for |with )?[\w /-]+$/i

/** Reads what a turn says about its place in the conversation. */
export function readTurn(typed: string): Turn {
  const question = typed.trim()
  const moving = movingTo.exec(question)
  if (moving) return { text: `${moving[1]}: ${question.slice(moving[0].length)}`, leaves: true, corrects: false }
  const away = leaving.exec(question)
  if (away) return { text: question.slice(away[0].length), leaves: true, corrects: false }
  const back = returning.exec(question)
  if (back) {
    const [, target = '', rest = ''] = back
    return { text: rest.trim(), leaves: false, returnsTo: target.trim(), corrects: false }
  }
  const correction =
    correcting.exec(question) ?? saysLacking.exec(question) ?? tooMuch.exec(question) ?? sighing.exec(question)
  if (correction) {
    const text = question.slice(correction[0].length)
    return { text: text.replace(notThat, '') || text, leaves: false, corrects: true }
  }
  return { text: question, leaves: false, corrects: false }
}
