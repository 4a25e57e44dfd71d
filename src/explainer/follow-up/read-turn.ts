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
  /^[ ,.!]*(?:(?:ok|okay|so|and|now|thanks|thx|cool|alright|whatever|fine|never ?mind)[ ,.!]+)*(?:btw|by the way|(?:(?:an?|one|another|next|different|new|unrelated|other|more|last) )+(?:question|topic|thing|subject)|(?:whatever|never ?mind|next)(?= *[,:;.!])|unrelated|something (?:else|different)|now(?: (?:to|about|explain|the))?(?= [\w-]+(?: [\w-]+)?[.?!]*$)|(?:let'?s |let us |can we |please )*(?:switch|change|move on|go over|jump)(?: (?:the )?(?:topic|subject))?(?: to)?(?: [\w-]+){0,3}(?=[.:;]))[ ,.:;!-]*(?=[^\s,.:;!?-])/i
const returning =
  /^[ ,.!]*(?:(?:ok|okay|so|and|now|thanks|thx|alright|good|great)[ ,.!]+)*(?:let'?s (?:go|get|come) |can we go |i want to go |go(?:ing)? |come |coming |getting )?(?:back|return(?:ing)?) to (.+?)(?:\s*[,.:;!?]+\s+|\s+-\s+|[.?!]*$)(.*)$/i
const correcting =
  /^[ ,.!-]*(?:(?:no|nope|nah|sorry|wait|hm+|oh|well|actually|but)[ ,.!-]+)*(?:(?:that'?s|this is|it'?s) not what i (?:meant|asked|wanted)[ ,.:;-]*)?(?:(?:what )?i (?:mean|meant|actually meant|was asking|am asking|was talking|want|wanted|need|asked (?:for|about))|i'?m (?:asking|talking))(?: to (?:say|ask|know))?(?: about| for)?(?: is| was)?[ ,:]+(?=\S)/i
const sighing = /^(?:no|nope|nah|sorry|wait|actually)[ ,.!-]+(?=(?:on|in|for|with|the|not|from|at)\b)/i
const notThat = /[ ,]+not (?:the |on |in |for |with )?[\w /-]+$/i

/** Reads what a turn says about its place in the conversation. */
export function readTurn(typed: string): Turn {
  const question = typed.trim()
  const away = leaving.exec(question)
  if (away) return { text: question.slice(away[0].length), leaves: true, corrects: false }
  const back = returning.exec(question)
  if (back) {
    const [, target = '', rest = ''] = back
    return { text: rest.trim(), leaves: false, returnsTo: target.trim(), corrects: false }
  }
  const correction = correcting.exec(question) ?? sighing.exec(question)
  if (correction) {
    const text = question.slice(correction[0].length)
    return { text: text.replace(notThat, '') || text, leaves: false, corrects: true }
  }
  return { text: question, leaves: false, corrects: false }
}
