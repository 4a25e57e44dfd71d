/** The built file of a source file, from the project's folder: `main` is `dist/main.js`. @see build.ts */
export const built = (source: string): string => `dist/${source}.js`
