const light =
  '--ground:#fff;--card:#f6f7f9;--ink:#1b1d21;--soft:#565b66;--line:#c9ced6;--main:#0f5ca8;--range:#bcd6f0;--goal:#9a4a00;--s0:#fff;--s1:#e3edf7;--s2:#b4d2ee;--s3:#6fa8dc;--s4:#0f5ca8;--on:#1b1d21;--on4:#fff'
const dark =
  '--ground:#17191d;--card:#202329;--ink:#f1f2f4;--soft:#b3b8c2;--line:#474c56;--main:#7db8f0;--range:#28486a;--goal:#f0a35a;--s0:#17191d;--s1:#22303f;--s2:#2b4d70;--s3:#5f9bd3;--s4:#b9dcff;--on:#f1f2f4;--on3:#111;--on4:#111'
/** Teams' high contrast, which it has without asking the system for it. */
const contrast =
  '--ground:#000;--card:#000;--ink:#fff;--soft:#fff;--line:#fff;--main:#ff0;--range:#444;--goal:#1aebff;--s0:#000;--s1:#222;--s2:#444;--s3:#6b6b6b;--s4:#fff;--on:#fff;--on3:#fff;--on4:#000'

/**
 * The style of pages: progress, team, cheat sheet. System fonts and system colors where they do; no color says anything alone. Fits 320 pixels, and
 * prints without what is only for the screen.
 */
export const pageStyle = [
  `:root{color-scheme:light dark;${light}}`,
  `@media(prefers-color-scheme:dark){:root{${dark}}}`,
  '*{box-sizing:border-box}',
  'body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 "Segoe UI",system-ui,sans-serif;overflow-wrap:break-word}',
  'main{max-width:70rem;margin:0 auto;padding:1.25rem 1rem 2.5rem}',
  'h1{font-size:1.6rem;line-height:1.2;margin:0}h2{font-size:1.15rem;line-height:1.3;margin:0 0 .4rem}h3{font-size:1rem;margin:.9rem 0 .3rem}',
  'p{margin:.3rem 0 .6rem}a{color:var(--main)}.soft{color:var(--soft)}.small{font-size:.875rem}',
  'code{font-family:ui-monospace,Consolas,monospace;font-size:.92em}',
  '.grid{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));margin-top:1rem}',
  '.card{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:1rem;min-width:0}',
  '.wide{grid-column:1/-1}.lead{font-size:1.3rem;font-weight:600;margin:0}',
  '.facts{display:grid;grid-template-columns:auto 1fr;gap:.15rem .9rem;margin:.6rem 0 0}.facts dt{color:var(--soft)}.facts dd{margin:0;font-weight:600}',
  '.chart{display:block;width:100%;max-width:30rem;height:auto;margin:.3rem 0;overflow:visible}',
  '.chart text{font:12px "Segoe UI",system-ui,sans-serif;fill:var(--ink);paint-order:stroke;stroke:var(--card);stroke-width:3px;stroke-linejoin:round}.chart .end{text-anchor:end}.chart .middle{text-anchor:middle}',
  '.chart .axis{stroke:var(--line);stroke-width:1}.chart .goal{stroke:var(--goal);stroke-width:1.5;stroke-dasharray:5 4}',
  '.chart .range{fill:var(--range);stroke:none}.chart line.range{stroke:var(--range);stroke-width:5}.chart .line{fill:none;stroke:var(--main);stroke-width:2.5}.chart .dot,.chart .bar{fill:var(--main)}.chart .none{fill:var(--line)}.chart .plate{fill:var(--card)}.chart .frame{fill:none;stroke:var(--line)}',
  'table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;padding:.25rem .6rem .25rem 0;border-bottom:1px solid var(--line);vertical-align:top}th{font-weight:600}td.number,th.number{text-align:right}',
  'summary{cursor:pointer;padding:.35rem 0;min-height:1.5rem}',
  ':focus-visible{outline:3px solid var(--main);outline-offset:2px}',
  '.areas{display:grid;gap:.2rem 1.5rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr))}',
  '.cells{display:flex;flex-wrap:wrap;gap:.3rem;list-style:none;margin:.3rem 0;padding:0}',
  '.cell{display:inline-flex;align-items:center;justify-content:center;width:1.9rem;height:1.9rem;border:1px solid var(--soft);border-radius:.3rem;color:var(--on);font-size:.85rem;font-weight:600;text-decoration:none}',
  '.s0{background:var(--s0);border-style:dashed}.s1{background:var(--s1)}.s2{background:var(--s2)}.s3{background:var(--s3);color:var(--on3,var(--on))}.s4{background:var(--s4);color:var(--on4)}',
  '.legend{display:flex;flex-wrap:wrap;gap:.3rem 1rem;list-style:none;margin:.4rem 0;padding:0;align-items:center}.legend .cell{width:1.5rem;height:1.5rem;margin-right:.35rem}',
  '.items{list-style:none;margin:0;padding:0}.items>li{padding:.5rem 0;border-bottom:1px solid var(--line)}.items p{margin:.1rem 0}',
  '.items>li:target{outline:3px solid var(--main);outline-offset:2px}',
  '.step{margin:1rem 0}blockquote{margin:.3rem 0;padding-left:.8rem;border-left:3px solid var(--main);white-space:pre-wrap}',
  '.sheet{margin:1rem 0}.part{font-size:1.3rem;margin-top:1.5rem;border-bottom:2px solid var(--main)}.lines{margin:.3rem 0;padding-left:1.1rem}.lines li{margin:.25rem 0}.choice{margin:.7rem 0}.choice table{table-layout:fixed;overflow-wrap:anywhere;hyphens:auto}.choice th:first-child{width:22%}h4{font-size:1rem;margin:.7rem 0 .2rem}.figures{display:flex;flex-wrap:wrap;gap:.8rem;align-items:start;margin:.6rem 0}figure{margin:0;max-width:100%}figure img{display:block;max-width:100%;height:auto}figcaption{font-size:.875rem;max-width:20rem}',
  '@media(forced-colors:active){.chart,.cell{forced-color-adjust:none}.chart text{fill:CanvasText;stroke:Canvas}.chart .axis,.chart .frame{stroke:CanvasText}.chart .goal{stroke:Highlight}.chart .range{fill:none;stroke:CanvasText;stroke-dasharray:2 3}.chart .line{stroke:CanvasText}.chart .dot,.chart .bar{fill:CanvasText}.chart .none{fill:GrayText}.chart .plate{fill:Canvas}a.cell{background:Canvas;color:LinkText;border-color:LinkText}span.cell{background:Canvas;color:CanvasText;border-color:CanvasText}}',
  '@media print{:root{color-scheme:light;--ground:#fff;--card:#fff;--ink:#000;--soft:#333;--line:#999;--main:#0f5ca8;--range:#bcd6f0;--goal:#9a4a00;--s0:#fff;--s1:#e3edf7;--s2:#b4d2ee;--s3:#6fa8dc;--s4:#0f5ca8;--on:#000;--on3:#000;--on4:#fff}',
  '@page{margin:8mm}body{font-size:8.5pt;line-height:1.25}main{max-width:none;padding:0}h1{font-size:14pt}h2{font-size:10.5pt}h3{font-size:9.5pt;margin:.25rem 0 .1rem}.lead{font-size:11pt}.small{font-size:8pt}p{margin:.1rem 0 .3rem}details,.screen{display:none}.card{break-inside:avoid;padding:.45rem .6rem;border-radius:0}.grid{gap:.35rem;margin-top:.35rem;grid-template-columns:1fr 1fr}.areas{grid-template-columns:1fr 1fr}.cell{width:1.35rem;height:1.35rem;font-size:.75rem;print-color-adjust:exact}.chart{max-width:52mm;print-color-adjust:exact}table{font-size:8.5pt}a{color:inherit;text-decoration:none}.lines{columns:2;column-gap:6mm}.lines li{break-inside:avoid;margin:.08rem 0}.choice{break-inside:avoid;margin:.3rem 0}.choice td,.choice th{padding:.05rem .5rem .05rem 0}.sheet{margin:.4rem 0}.figures{gap:4mm}figure{break-inside:avoid}figure img{width:58mm}figcaption{font-size:8pt;max-width:58mm}}',
].join('\n')

/**
 * The same for the tab, whose script knows the theme of Teams, which can differ from the system's. A theme that isn't known yet, or of which there is
 * only paper, leaves it as it is.
 */
export const tabStyle = [
  pageStyle,
  `@media screen{:root[data-theme=light]{color-scheme:light;--on3:#1b1d21;${light}}:root[data-theme=dark]{color-scheme:dark;${dark}}:root[data-theme=contrast]{color-scheme:dark;${contrast}}}`,
  'button{font:inherit;color:var(--ink);background:var(--card);border:1px solid var(--soft);border-radius:.3rem;padding:.4rem 1rem;cursor:pointer}',
].join('\n')
