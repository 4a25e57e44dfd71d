import { texts } from '../texts.en.ts'
import { Html, markup } from './html.ts'

/** A whole page. It loads nothing but pictures, so that it works without scripts and under a policy that allows only its own style. */
export const documentOf = (title: string, style: string, body: Html): string =>
  markup`<!doctype html>
<html lang="${texts.page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texts.page.title(title)}</title>
<style>${new Html(style)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`.text
