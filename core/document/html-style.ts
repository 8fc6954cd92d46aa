// The look of the HTML report: light and dark from the same names, and paper. Written into the page, so that it needs no file.
export const htmlStyle = `
:root { color-scheme: light dark;
  --paper: light-dark(#fff, #17191c); --faint: light-dark(#f3f5f7, #202429); --ink: light-dark(#1a1d20, #e9ebed);
  --muted: light-dark(#52595f, #b0b8be); --line: light-dark(#d4d9de, #3a4046); --accent: light-dark(#2850b3, #93b4ff);
  --clash: light-dark(#9d3a08, #f3a570); --clash-tint: light-dark(#fcf1e9, #332419); }
.critical { --sign: light-dark(#8a1538, #ffa6b4); --edge: light-dark(#8a1538, #ffa6b4); --word: light-dark(#8a1538, #ffa6b4); --tint: light-dark(#eccfd7, #5c2733); }
.high { --sign: light-dark(#c8500a, #ee8a3c); --edge: light-dark(#c8500a, #ee8a3c); --word: light-dark(#a34107, #f0a066); --tint: light-dark(#f9dcc6, #54351c); }
.medium { --sign: light-dark(#f3c743, #846609); --edge: light-dark(#8f6c00, #c9a23a); --word: light-dark(#715500, #dcb95c); --tint: light-dark(#fbf0cc, #3d351c); }
.low { --sign: light-dark(#dfe7ed, #36424c); --edge: light-dark(#627687, #7f93a3); --word: light-dark(#4b5f70, #a9bac7); --tint: light-dark(#eff3f6, #262d33); }
.open { --sign: var(--paper); --edge: var(--muted); --word: var(--muted); --tint: var(--paper); }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 15px/1.5 "Parapet Sans", "IBM Plex Sans", system-ui, sans-serif; }
body { max-width: 1080px; margin: 0 auto; padding: 32px 24px 64px; }
h1, h2, h3, h4, h5 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 34px; margin: 4px 0 8px; overflow-wrap: anywhere; }
h2 { font-size: 24px; margin: 56px 0 12px; padding-top: 12px; border-top: 2px solid var(--line); }
h3 { font-size: 18px; margin: 32px 0 8px; }
h4 { font-size: 15px; margin: 24px 0 4px; }
p { margin: 0 0 10px; }
p, li, dd { max-width: 80ch; overflow-wrap: break-word; }
a { color: var(--accent); }
a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code, pre { font-family: "Parapet Mono", "IBM Plex Mono", ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere; }
pre { background: var(--faint); padding: 12px; overflow-x: auto; }
blockquote { margin: 0 0 12px; padding: 2px 0 2px 12px; border-left: 3px solid var(--line); color: var(--muted); }
.scroll { overflow-x: auto; margin: 8px 0 20px; }
table { border-collapse: collapse; width: 100%; font-size: 13.5px; }
th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
thead th { vertical-align: bottom; border-bottom: 2px solid var(--ink); font-size: 12.5px; }
td[align="right"], th[align="right"] { text-align: right; font-variant-numeric: tabular-nums; }
td a:has(> code), td > code:only-child { white-space: nowrap; }
.cover .kicker { color: var(--accent); font-weight: 600; margin: 0; }
.cover .subtitle { font-size: 18px; color: var(--muted); margin-bottom: 24px; }
.cover dl, .finding dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 20px; margin: 0; }
.cover dt, .finding dt { color: var(--muted); }
dd { margin: 0; }
.cover .notice { border-top: 2px solid var(--ink); margin-top: 20px; padding-top: 8px; font-size: 13.5px; }
.contents-title + nav ul { list-style: none; padding: 0; columns: 2; }
nav li { padding: 3px 0; }
.tiles { list-style: none; padding: 0; margin: 20px 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); gap: 20px; }
.tile { border-top: 3px solid var(--edge, var(--accent)); padding-top: 8px; display: flex; flex-direction: column; }
.tile strong { font-size: 28px; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tile > span { font-weight: 600; }
.tile small { color: var(--muted); font-size: 13px; }
.badge { white-space: nowrap; font-weight: 600; color: var(--word); }
.sign { display: inline-block; width: 11px; height: 11px; background: var(--edge); position: relative; vertical-align: -1px; print-color-adjust: exact; }
.sign::after { content: ""; position: absolute; inset: 1.5px; background: var(--sign); clip-path: inherit; border-radius: inherit; print-color-adjust: exact; }
.critical .sign { clip-path: polygon(30% 0, 70% 0, 100% 30%, 100% 70%, 70% 100%, 30% 100%, 0 70%, 0 30%); }
.high .sign { clip-path: polygon(50% 0, 100% 50%, 50% 100%, 0 50%); }
.low .sign { border-radius: 50%; }
.open .sign { border-radius: 50%; background: none; border: 1.5px dashed var(--edge); }
.open .sign::after { background: none; }
.callout { border-left: 4px solid var(--ink); background: var(--faint); padding: 12px 16px; margin: 16px 0; print-color-adjust: exact; }
.callout.clash, .callout.problem { border-color: var(--clash); background: var(--clash-tint); }
.callout-title { font-weight: 600; }
.callout-sign { color: var(--clash); font-weight: 700; }
.callout ul { margin: 0; padding-left: 20px; }
.finding { border-left: 4px solid var(--edge); padding: 2px 0 2px 16px; margin: 24px 0; }
.finding > header { display: flex; gap: 16px; justify-content: space-between; align-items: baseline; }
.finding h4 { margin: 0; font-size: 16px; }
.finding .score { white-space: nowrap; font-weight: 600; font-variant-numeric: tabular-nums; margin: 0; }
.finding .at { color: var(--muted); font-size: 13.5px; margin: 2px 0 6px; }
.finding dl { font-size: 13.5px; margin-top: 8px; }
.finding dd p { margin: 0 0 2px; }
.finding td { border: 0; padding: 1px 12px 1px 0; }
.finding td:nth-child(n + 3) { white-space: nowrap; }
.finding dd { overflow-x: auto; }
.mark { border: 1px solid var(--ink); border-radius: 3px; padding: 0 4px; font-size: .86em; font-weight: 600; white-space: nowrap; }
.matrix { table-layout: fixed; min-width: 760px; }
.matrix caption { text-align: left; font-weight: 600; padding-bottom: 6px; }
.matrix td.cell { background: var(--tint); border: 2px solid var(--paper); height: 64px; padding: 4px 6px; print-color-adjust: exact; }
.matrix .score { float: right; font-size: 11px; }
.matrix th { border: 0; font-size: 12.5px; }
.matrix td:not(.cell) { border: 0; color: var(--muted); font-size: 12px; }
figure { margin: 16px 0; }
figure img { max-width: 100%; height: auto; background: #fff; }
figcaption { color: var(--muted); font-size: 13px; }
.signatures td { border-bottom: 1px solid var(--ink); color: var(--muted); font-size: 12px; padding-top: 36px; }
.signatures th { padding-top: 36px; border: 0; }
@media (max-width: 720px) { .contents-title + nav ul { columns: 1; } .finding > header { flex-direction: column; gap: 2px; } }
@page { margin: 16mm; }
@media print {
  :root { color-scheme: light; }
  html { font-size: 10.5pt; } body { max-width: none; padding: 0; }
  h2 { break-before: page; border: 0; } h2, h3, h4 { break-after: avoid; }
  .finding, .callout, .tile, tr, figure { break-inside: avoid; }
  .scroll { overflow: visible; } thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
}
`.trim();
