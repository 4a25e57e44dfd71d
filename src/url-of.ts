/** An address, or nothing if it's none. Node 20's `URL.canParse` takes hosts such as `shipmäte.example` for none once it's compiled. */
export function urlOf(address: string): URL | undefined {
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}
