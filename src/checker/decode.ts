/** The text of a file. Windows PowerShell writes what a command prints as UTF-16. */
export const decode = (bytes: Uint8Array): string =>
  new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes)
