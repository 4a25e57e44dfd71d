// How well something must fit, or how much better, from 0 to 1.

/** A passage that fits as well as this answers a question about two things without comparing them. */
export const surelyAnswers = 0.62
/** A longer half of `system or user assigned` isn't the name of a kind. */
export const wordsOfPart = 3
/** For a neighbor of the topic, or a question of fewer words, a passage must fit even better. */
export const surelyBeside = 0.72
/** How much better a note fits that is more likely meant. */
export const headStart = 0.12
/** Without a better one, a passage that fits as well as this is near enough. */
export const nearEnough = 0.3
/** How much better the passage of a neighbor must fit than the topic's own. */
export const aheadBeside = 0.2
/** A sentence of the topic with this share of a question's words answers it rather than another topic. */
export const surelySays = 0.85
/** A comparison with less of what was asked says nothing about it. */
export const leastCompared = 0.3
