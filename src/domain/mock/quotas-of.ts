/** The number of questions per skill area, minus the questions and decisions at the end. Largest remainders are rounded up. */
export function quotasOf(
  shares: ReadonlyMap<string, number>,
  count: number,
  caseAreas: readonly string[],
): ReadonlyMap<string, number> {
  const ideal = [...shares].map(([area, share]) => ({
    area,
    wanted: Math.max(0, share * count - caseAreas.filter((id) => id === area).length),
  }))
  const total = ideal.reduce((sum, { wanted }) => sum + wanted, 0)
  const open = count - caseAreas.length
  const scaled = ideal.map(({ area, wanted }) => ({ area, wanted: total === 0 ? 0 : (wanted * open) / total }))
  const quotas = new Map(scaled.map(({ area, wanted }) => [area, Math.floor(wanted)]))
  let left = open - [...quotas.values()].reduce((sum, quota) => sum + quota, 0)
  for (const { area, wanted } of scaled.toSorted((a, b) => (b.wanted % 1) - (a.wanted % 1))) {
    if (left <= 0 || wanted === 0) break
    quotas.set(area, (quotas.get(area) ?? 0) + 1)
    left--
  }
  return quotas
}
