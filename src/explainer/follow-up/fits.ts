// How well something must fit, or how much better, from 0 to 1.

/** A passage or a sentence of the topic that fits as well as this answers a follow-up. */
export const answersFollowUp = 0.45
/** A passage that fits as well as this answers a question about two things without comparing them. */
export const surelyAnswers = 0.62
/** A longer half of `system or user assigned` isn't the name of a kind. */
export const wordsOfPart = 3
/** For a neighbor of the topic, or a question of fewer words, a passage must fit even better. */
export const surelyBeside = 0.72
/** How much better a note fits that is more likely meant. */
export const headStart = 0.12
