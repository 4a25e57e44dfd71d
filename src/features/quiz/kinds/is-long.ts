import type { Pick } from '../../../kernel/view.ts'

/** Phones clip longer choice titles; such options are listed as text, and their titles are letters. */
const titleLength = 48

/** Whether the choices of an input are too long for its drop-down. */
export const isLong = ({ choices }: Pick): boolean => choices.some(({ title }) => title.length > titleLength)
