// How well a passage must fit a question, from 0 to 1, and how many are looked at.

/** Fewer words beside the small ones could be about anything. */
export const leastSubject = 2
/** Passages that may tell which note is meant. */
export const passagesAsked = 8
/** How much better another note's passage must fit, so that it answers instead of the topic's own. */
export const lead = 0.15
/** A passage must fit at least as well as this to say that another note is meant. */
export const leastFit = 0.6
/** A passage that fits as well as this tells which note is meant. */
export const tellsTopic = 0.72
/** A passage that fits as well as this has no gap worth a word. */
export const surelyFits = 0.6
/** A passage that fits as well as this may be meant although another note is named. */
export const surelyMeant = 0.85
/** Another note with the missing word must answer at least this well. */
export const leastHaving = 0.35
/** A passage or a sentence of the topic that fits as well as this answers a follow-up. */
export const answersFollowUp = 0.45
