/**
 * A sentence that only says who asks: *I'm the project manager*, *I come from marketing*. Its words would be looked for in the notes, where they
 * mean something else.
 */
const saysWho = new RegExp(
  [
    String.raw`^(?:(?:hi|hello|hey|ok|so|well|and|but|help|sorry)[ ,]+)*(?:`,
    String.raw`i(?:'?m| am| was| have been|'ve been) (?:(?:just|only|now|still|also|currently) )?(?:a|an|the|your|our|new|not technical|in between|team lead|product owner|scrum master|project manager|tester|responsible for)\b`,
    String.raw`|i (?:used to (?:be|work)|come from|came from|grew up|ran an?|run an?|lead an?|led an?|work(?:ed)? (?:as|in)|know a (?:bit|little)|took this over|have(?: only)? \d+ years)\b`,
    String.raw`|(?:coming|i moved|moved) (?:from|over from)\b|as an? [\w ]{3,40},? i come\b|in my (?:old|last|previous|\w+) (?:job|company|days|team)\b|at my (?:old|last|previous) (?:job|place|company|team)\b`,
    String.raw`|\d+ years (?:of|as|in)\b|newbie question\b|(?:no|zero) (?:background|experience)\b`,
    ')',
  ].join(''),
  'i',
)
/** Something that happened is no mere introduction. */
const happened =
  /\d{3}|`|\b(?:error|fails?|failed|broken?|breaks?|denied|gets?|got|can'?t|cannot|does ?n'?t|wo ?n'?t|stuck|trying|need|want)\b/i
/** In words; a longer one tells more. */
const mostWords = 30
/** In words, below which nothing is left to answer. */
const leastLeft = 4

/** Leaves out the sentences of a question that only say who asks; the same text if nothing else would be left. */
export function withoutSpeaker(text: string): string {
  const sentences = text.split(/(?<=[.!?])\s+/)
  if (sentences.length < 2) return text
  const kept = sentences.filter(
    (sentence) =>
      sentence.includes('?') ||
      !saysWho.test(sentence) ||
      happened.test(sentence) ||
      sentence.split(/\s+/).length > mostWords,
  )
  const left = kept.join(' ')
  return left.split(/\s+/).length >= leastLeft ? left : text
}
