/** A typed sentence in the form that the reader compares. */
export interface Sentence {
  /** As typed, without invisible characters; at most `maxText` characters. */
  readonly raw: string
  /** Lower case, one space between words, no punctuation around words, short forms written out. */
  readonly plain: string
  /** Whether it ends with a question mark. */
  readonly asks: boolean
}

/** Longer text isn't a command. This much is kept. */
const maxText = 1000

/** What emoji say. The others are dropped. */
const emoji: readonly (readonly [RegExp, string])[] = [
  [/[👍👌✅☑✔🆗🫡]/gu, ' thumbs up '],
  [/[👎]/gu, ' thumbs down '],
  [/[🙏❤💙💚🧡💛💜🤍💖🫶]/gu, ' thanks '],
  [/[👋]/gu, ' hello '],
  [/[😀😁😂🤣😃😄😅😆😊🙂😎🤩🥳🎉🎊💪🚀🔥🙌👏😍💯✨🏆]/gu, ' happy face '],
  [/[🙁☹😞😢😭😩😫😖😔😟😣😥😓💀🥲😿]/gu, ' sad face '],
  [/[😡🤬😠😤🖕💩]/gu, ' angry face '],
  [/[😴🥱💤]/gu, ' sleepy face '],
  [/[🤷🤔😕❓❔⁉🤨]/gu, ' puzzled face '],
]

/** Short and sloppy forms, written out. Apostrophes are gone by then. */
const written: Readonly<Record<string, string>> = {
  im: 'i am',
  ive: 'i have',
  ill: 'i will',
  dont: 'do not',
  dnt: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  cant: 'can not',
  cannot: 'can not',
  couldnt: 'could not',
  wont: 'will not',
  wouldnt: 'would not',
  isnt: 'is not',
  arent: 'are not',
  wasnt: 'was not',
  havent: 'have not',
  hasnt: 'has not',
  shouldnt: 'should not',
  whats: 'what is',
  wats: 'what is',
  wat: 'what',
  wht: 'what',
  whos: 'who is',
  whens: 'when is',
  wheres: 'where is',
  hows: 'how is',
  whys: 'why is',
  thats: 'that is',
  theres: 'there is',
  its: 'it is',
  hes: 'he is',
  shes: 'she is',
  youre: 'you are',
  theyre: 'they are',
  weve: 'we have',
  lets: 'let us',
  gimme: 'give me',
  gimmie: 'give me',
  lemme: 'let me',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'have to',
  dunno: 'do not know',
  idk: 'i do not know',
  iirc: 'i think',
  imo: 'i think',
  pls: 'please',
  plz: 'please',
  plse: 'please',
  pleas: 'please',
  u: 'you',
  ur: 'your',
  r: 'are',
  thx: 'thanks',
  tnx: 'thanks',
  ty: 'thanks',
  tysm: 'thanks',
  thankyou: 'thanks',
  cheers: 'thanks',
  tmrw: 'tomorrow',
  tmr: 'tomorrow',
  tomoz: 'tomorrow',
  tomorow: 'tomorrow',
  tonite: 'tonight',
  q: 'question',
  qs: 'questions',
  qn: 'question',
  qns: 'questions',
  ques: 'question',
  quizz: 'quiz',
  quizes: 'quiz',
  quizzes: 'quiz',
  min: 'minutes',
  mins: 'minutes',
  hr: 'hour',
  hrs: 'hours',
  wk: 'week',
  wks: 'weeks',
  ans: 'answer',
  nxt: 'next',
  yep: 'yes',
  yup: 'yes',
  yeah: 'yes',
  yea: 'yes',
  ya: 'yes',
  nope: 'no',
  nah: 'no',
  k: 'ok',
  kk: 'ok',
  okay: 'ok',
  okey: 'ok',
  abt: 'about',
  bw: 'between',
  w: 'with',
  n: 'and',
  '&': 'and',
  '+': 'and',
  bc: 'because',
  cuz: 'because',
  coz: 'because',
  everyday: 'every day',
  goodmorning: 'good morning',
  gm: 'good morning',
  stahp: 'stop',
}

/** What follows an apostrophe: *we'd* isn't Wednesday. */
const shortened: Readonly<Record<string, string>> = { d: 'would', ll: 'will', re: 'are', ve: 'have' }

/** Words of a greeting or of politeness that surround a request. */
const opening =
  /^(?:hey|hi|hello|ok|so|well|um+|uh+|hmm+|and|now|then|please|kindly|shipmate|ship mate|bot|coach|mate|buddy|dude|bro|sorry|actually|just|quick(?:ly)?|alright|right|great|cool|thanks|also|but|maybe|perhaps|can you|could you|would you|will you|can we|could we|can i have|can i get|could i have|could i get|may i have|i want you to|i would like you to|i need you to|i would like to have|i would like to|i would like|i would love to|i would love|i want to have|i want to|i want|i wish to|i need to|i need|i feel like|let us have|let us do|let us|let me have|let me|do you mind|would you mind|is it possible to|any chance you could|any chance of|can i|could i|may i|shall we|go ahead and|time for|ready for|please)(?= )/

const closing =
  / (?:please|thanks|thank you|thank you very much|shipmate|bot|coach|mate|buddy|man|dude|bro|now|right now|for me|if you can|if possible|already|again|ok|then|today|lol|haha|thanks happy face|happy face|thumbs up|asap|when you can|kindly|real quick|quickly)$/

/** Reads nothing into the text; only brings it into one form. */
export function normalize(text: string): Sentence {
  const raw = text
    .slice(0, maxText)
    .normalize('NFKC')
    .replaceAll(/\p{Cf}|\ufe0f/gu, '')
    .trim()
  const words = (/[^a-z\d ]/.test(raw) ? withoutSigns(raw) : raw)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => (Object.hasOwn(written, word) ? (written[word] as string) : word))
  return { raw, plain: squeezed(words.join(' ')), asks: /[?？]["'”*_\s]*$/.test(raw) }
}

const withoutSigns = (text: string): string =>
  emoji
    .reduce((left, [signs, said]) => left.replaceAll(signs, said), text)
    .replaceAll(/\p{Extended_Pictographic}|\p{Emoji_Modifier}/gu, ' ')
    .replaceAll(/<\/?[a-z][^<>]{0,80}>/gi, ' ')
    .toLowerCase()
    .replaceAll(/[‘’`´]/g, "'")
    .replaceAll(/(?<=\p{L})'(d|ll|re|ve)\b/gu, (_, end: string) => ` ${shortened[end] ?? ''}`)
    .replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '')
    .replaceAll(/[“”„«»"*_~|]|(?<!\S)['#>/!\\]+|'(?!\S)/g, ' ')
    .replaceAll(/@?\bshipmate\b[:,]?/g, ' shipmate ')
    .replaceAll(/[!?¿¡…]+|[.,;:)(\][}{]+(?=\s|$)|(?<=\s|^)[.,;:)(\][}{]+(?=\S)|(?<=\s|^)[-–—]+(?=\s|$)/g, ' ')
    .replaceAll(/[—–]/g, '-')

/** `soooo` → `soo`, so that a drawn-out word has one form. */
const squeezed = (text: string): string => text.replaceAll(/([a-z])\1{2,}/g, '$1$1')

/** What is left of a plain sentence without politeness, the coach's name, and filler at both ends. Never empty unless it is. */
export function coreOf(plain: string): string {
  let left = plain
  for (;;) {
    const next = left.replace(opening, '').trim().replace(closing, '').trim()
    if (next === left || next === '') return left
    left = next
  }
}
