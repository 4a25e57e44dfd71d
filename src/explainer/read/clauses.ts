/** The parts of a question that could be asked alone, between commas, colons, and ends of sentences. */
export const clausesOf = (question: string): readonly string[] => {
  const parts = question.split(/[.!?;:]+\s+|\s*[?!]+\s*|,\s+|\s+-+\s+/).map((part) => part.trim())
  return parts.length < 2 ? [] : parts.filter((part) => part.split(/\s+/).length > 2)
}
