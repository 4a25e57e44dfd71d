// How well a passage must answer, from 0 to 1.

/** One that fits as well as this is the answer, whatever was asked for. */
export const answersAnyKind = 0.72
/** A cause that fits less isn't the cause. */
export const leastCause = 0.3
