import { BAR_STYLE } from './sparkline.ts';

/**
 * The look of a report: quiet, generous, tabular figures. Words carry the pane's colours (semantics 6); its yellow on
 * white has a contrast of 3.3 only, enough for a shape, so words at risk are in a darker one (6.4). Every text and
 * background below has at least 4.5.
 */
const COLOURS = `
:root{color-scheme:light;--page:#fff;--text:#1a1a1a;--quiet:#5c5c5c;--rule:#e4e2de;--soft:#faf9f7;--link:#0f5b4b;
--red:#7f0f1b;--yellow:#7a5a00;--green:#00796b;--grey:#5c5c5c;
--red-mark:#7f0f1b;--yellow-mark:#b7860b;--green-mark:#00796b;--grey-mark:#767676;
--red-tint:#fce9e7;--yellow-tint:#fdf5d6;--green-tint:#e2f3f0;--grey-tint:#f3f2f0;--on-mark:#fff;--on-yellow:#000}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--page:#161616;--text:#ececea;--quiet:#a8a6a2;
--rule:#33322f;--soft:#1f1f1e;--link:#8fd6c4;
--red:#d26d6e;--yellow:#cebd00;--green:#ddffe5;--grey:#b4b2ae;
--red-mark:#d26d6e;--yellow-mark:#cebd00;--green-mark:#ddffe5;--grey-mark:#8d8b87;
--red-tint:#2e1b1c;--yellow-tint:#2a2710;--green-tint:#152621;--grey-tint:#262624;--on-mark:#111;--on-yellow:#111}}
`;

const TEXT = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,
"Helvetica Neue","Noto Sans","DejaVu Sans",Arial,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
main,footer{max-width:64rem;margin:0 auto;padding:0 2rem}
.file{padding:3rem 0 2rem}
.file+.file{border-top:1px solid var(--rule)}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 .25rem;font-weight:650;letter-spacing:-.01em}
h2{font-size:1.25rem;line-height:1.3;margin:3rem 0 .5rem;font-weight:650}
h3{font-size:1rem;line-height:1.4;margin:1.75rem 0 .25rem;font-weight:650}
h4{font-size:.875rem;margin:1rem 0 .25rem;font-weight:600;color:var(--quiet)}
h2 small,h3 small,.range{font-weight:400;color:var(--quiet)}
p{margin:.25rem 0;max-width:46rem}
a{color:var(--link);text-underline-offset:.15em}
code{font:.875em/1 ui-monospace,"Cascadia Mono",Menlo,"DejaVu Sans Mono",monospace}
small{font-size:.8125rem;color:var(--quiet);font-weight:400}
.facts{color:var(--quiet)}
.quiet,.more,.next{font-size:.875rem;color:var(--quiet)}
.next b{color:var(--text);font-weight:600}
.lead{font-size:1.125rem;margin:1.25rem 0 1rem}
.keep{break-inside:avoid}
.odd{border:1px solid currentColor;border-radius:.2em;font-size:.75em;padding:0 .25em;color:var(--red)}
.Red{color:var(--red)}.Yellow{color:var(--yellow)}.Green{color:var(--green)}.Grey{color:var(--grey)}
footer{padding:1.5rem 2rem 3rem;font-size:.8125rem;color:var(--quiet)}
`;

const COUNTS = `
.cards{list-style:none;display:grid;grid-template-columns:repeat(4,1fr);gap:.75rem;margin:1rem 0 .75rem;padding:0}
.card{border-radius:.5rem;padding:1rem 1.125rem;border:1px solid transparent;display:grid;align-content:start;break-inside:avoid}
.card b{font-weight:600}
.card small{color:inherit}
.big{font-size:2.5rem;line-height:1.1;font-weight:650}
.card.Red{background:var(--red-tint)}.card.Yellow{background:var(--yellow-tint)}
.card.Green{background:var(--green-tint)}.card.Grey,.card.none{background:var(--grey-tint)}
.card.none{color:var(--quiet)}
.line{display:block;width:100%;height:18px;border-radius:9px;overflow:hidden}
.line text{font-size:11px;text-anchor:middle;fill:var(--on-mark)}
.line .Yellow text{fill:var(--on-yellow)}
.line .Red{fill:var(--red-mark)}.line .Yellow{fill:var(--yellow-mark)}
.line .Green{fill:var(--green-mark)}.line .Grey{fill:var(--grey-mark)}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:1.25rem 0 0;padding:0;font-size:.875rem}
`;

const TABLES = `
table{border-collapse:collapse;width:100%;margin:.5rem 0;font-size:.9375rem}
th,td{text-align:left;vertical-align:baseline;padding:.625rem .5rem;border-bottom:1px solid var(--rule);font-weight:400}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
thead th{font-size:.8125rem;color:var(--quiet);padding-top:.25rem;padding-bottom:.25rem;vertical-align:bottom}
thead th.Red{color:var(--red)}thead th.Yellow{color:var(--yellow)}thead th.Green{color:var(--green)}
tbody th{font-weight:600}
tr{break-inside:avoid}
.n{text-align:right}
.s{white-space:nowrap}
.s b{font-weight:600}
.zero{color:var(--quiet)}
td small,th small{display:block}
.n small{display:inline}
.f small,.b small{display:block}
.n,.s,.t{overflow-wrap:break-word}
.t{white-space:nowrap}
.g{display:block;margin:.25rem 0 .125rem auto;width:60px;height:5px;background:var(--rule)}
.g::before{content:"";display:block;border-top:5px solid var(--red-mark)}
.g.Yellow::before{border-color:var(--yellow-mark)}
.g.beyond::before{clip-path:polygon(0 0,90% 0,100% 50%,90% 100%,0 100%)}
.k{display:block;width:72px;height:20px;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linejoin:round}
.k .d{stroke-width:1;stroke-dasharray:1 2;opacity:.7}
.rows,.parts,.counts{table-layout:fixed}
.counts thead th{width:6.75rem}.counts thead th:first-child{width:auto}.counts thead th:last-child{width:4rem}
.rows thead th{width:7.5rem}.rows thead th:nth-child(1){width:6.5rem}.rows thead th:nth-child(2){width:auto}
.rows thead th:nth-child(5){width:8.75rem}.rows thead th:nth-child(6){width:8.25rem}.rows thead th:nth-child(7){width:7rem}
.parts thead th:nth-child(2),.parts thead th:nth-child(5){width:8rem}
.parts thead th:nth-child(3),.parts thead th:nth-child(4){width:6rem}
.parts{font-size:.875rem}
.parts th,.parts td{padding-top:.375rem;padding-bottom:.375rem}
.parts small{display:inline}
.parts tr:last-child>*{border-bottom:0}
`;

const LISTS = `
.list{list-style:none;margin:.25rem 0 .75rem;padding:0;columns:2;column-gap:2.5rem}
.list li{break-inside:avoid;padding:.25rem 0;font-size:.9375rem}
.pairs{display:grid;grid-template-columns:minmax(9rem,1fr) 3fr;gap:.5rem 1.5rem;font-size:.875rem;margin:.5rem 0}
.pairs dt{font-weight:600}
.pairs dd{margin:0;color:var(--quiet)}
.thanks dd{color:inherit}
.thanks .list{margin:0}
.thanks .list li{padding:0 0 .25rem;font-size:inherit}
.chips{list-style:none;display:flex;flex-wrap:wrap;gap:.375rem;margin:.5rem 0;padding:0;font-size:.875rem}
.chips li{border:1px solid var(--rule);background:var(--soft);border-radius:.375rem;padding:.125rem .625rem}
.chips b{font-weight:600}
.chips .guess{border:1px dashed var(--yellow-mark);background:var(--yellow-tint)}
.chips .guess small{color:var(--yellow)}
.found{break-inside:avoid}
.objective{border-left:.25rem solid var(--grey-mark);padding:.125rem 0 .125rem 1rem;margin:1.25rem 0;color:var(--text)}
.objective.Red{border-color:var(--red-mark)}.objective.Yellow{border-color:var(--yellow-mark)}
.objective.Green{border-color:var(--green-mark)}
.objective h3{margin:0}
.objective h3 b{font-weight:600;margin-right:.5rem}
.score{float:right;font-weight:600}
.level1{margin-left:1.5rem}.level2{margin-left:3rem}.level3{margin-left:4.5rem}.level4{margin-left:6rem}
.level5{margin-left:7.5rem}
`;

const GOALS = `
.goal{border-top:1px solid var(--rule);padding:1rem 0 .5rem;break-inside:avoid}
.goal h3{margin:0}
.goal .pairs{margin:.75rem 0 .5rem;gap:.375rem 1.5rem}
.goal .pairs dd{color:inherit}
.goal small{display:block}
.letters{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem;margin:.375rem 0;padding:0;font-size:.8125rem}
.letters li{border-radius:.375rem;padding:.0625rem .5rem;background:var(--grey-tint);color:var(--grey)}
.letters b{font-weight:650}
.letters .pass{background:var(--green-tint);color:var(--green)}
.letters .weak{background:var(--yellow-tint);color:var(--yellow)}
.letters .fail{background:var(--red-tint);color:var(--red)}
`;

/** 320 px wide: a row becomes a block of its own, read top to bottom. */
const NARROW = `
@media screen and (max-width:56rem){
main,footer{padding-left:1rem;padding-right:1rem}
.file{padding-top:1.5rem}
h1{font-size:1.375rem}
.cards{grid-template-columns:repeat(2,1fr)}
.big{font-size:2rem}
.card{padding:.75rem}
.card b{font-size:.875rem}
.list{columns:1}
.pairs{grid-template-columns:1fr;gap:.125rem}
.pairs dd{margin-bottom:.75rem}
.rows thead,.parts thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.rows,.rows tbody,.parts,.parts tbody{display:block}
.rows tr{display:flex;flex-wrap:wrap;column-gap:.375rem;padding:.75rem 0;border-bottom:1px solid var(--rule)}
.rows tr>*{padding:0;border:0}
.rows td:empty{display:none}
.rows .s{order:-2;flex:1}
.rows .b{order:-1}
.rows th[scope=row]{flex:0 0 100%}
.rows .o{flex:0 0 100%}
.rows .n{text-align:left}
.rows .b{text-align:right}
.rows .f:not(:empty)::before{content:"of ";color:var(--quiet)}
.rows .m .f:not(:empty)::before{content:"due "}
.rows .t{flex:0 0 100%;display:flex;gap:.75rem}
.parts tr{display:grid;grid-template-columns:1fr auto;gap:0 1rem;padding:.375rem 0;border-bottom:1px solid var(--rule)}
.parts tr>*,.parts tr:last-child>*{padding:0;border:0}
.parts .n{text-align:left;color:var(--quiet)}
.parts td:nth-child(2),.parts td:nth-child(4){text-align:right}
.parts td:nth-child(3)::before{content:"weight "}
.parts td:nth-child(4)::before{content:"brings "}
.parts td:nth-child(5){grid-column:1/-1}
.parts td:nth-child(5)::before{content:"without it ";color:var(--quiet)}
.counts,.counts thead,.counts tbody{display:block}
.counts{font-size:.8125rem}
.counts tr{display:grid;grid-template-columns:repeat(4,1fr) 2.5rem;border-bottom:1px solid var(--rule);padding:.5rem 0}
.counts tr>*{padding:0;border:0}
.counts tr>:first-child{grid-column:1/-1}
.counts thead th:nth-child(n){width:auto;min-width:0}
.counts [colspan]{grid-column:1/-1}
.counts thead th:first-child{display:none}
.level1,.level2,.level3,.level4,.level5{margin-left:.75rem}
}
`;

const PRINT = `
@media print{
@page{size:A4;margin:15mm 14mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#5c5c5c}}
html{font-size:9pt}
body{print-color-adjust:exact;-webkit-print-color-adjust:exact}
main,footer{max-width:none;padding:0}
.file{padding:0}
.file+.file{break-before:page;border:0}
nav{display:none}
.rows thead th:nth-child(3),.rows thead th:nth-child(4){width:6.75rem}.rows thead th:nth-child(5){width:7.75rem}
h2{margin-top:8mm}
h1,h2,h3,h4,thead{break-after:avoid}
thead{display:table-header-group}
tr,li,dt,dd,.objective{break-inside:avoid}
p{orphans:3;widows:3}
a{color:inherit;text-decoration:none}
}
@media (forced-colors:active){
.card,.chips li{border:1px solid}
.chips .guess{border-style:dashed}
.line rect{fill:Canvas;stroke:CanvasText}
.line text{fill:CanvasText}
.g::before{border-color:CanvasText}
.g{border-bottom:1px solid}
}
`;

/** The whole style sheet, as tight as a page that is sent around wants it. */
export const STYLE = [COLOURS, TEXT, COUNTS, TABLES, LISTS, GOALS, BAR_STYLE, NARROW, PRINT]
  .join('')
  .replace(/\n+/g, '');
