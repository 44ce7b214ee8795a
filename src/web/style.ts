/** The one style sheet: system fonts, two colours, light and dark, wide and narrow. */
export const style = `
:root{--ink:#1b1d21;--dim:#5a6270;--line:#d9dde4;--paper:#fff;--ground:#f5f6f8;--accent:#a61b1b;--accent-ink:#fff;--mark:#fff0b3;--warn:#8a4b00;--warn-ground:#fff4e0;--link:#0b4f9c}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaee;--dim:#a3abb8;--line:#383d46;--paper:#1d2025;--ground:#15171b;--accent:#e2574c;--accent-ink:#15171b;--mark:#5c4a00;--warn:#ffcf8a;--warn-ground:#3a2a10;--link:#8fc1ff}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;font:16px/1.6 system-ui,-apple-system,"Segoe UI","PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:var(--ink);background:var(--ground);overflow-wrap:anywhere}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.4rem .8rem;z-index:2}
header.top{background:var(--paper);border-bottom:1px solid var(--line)}
.bar{max-width:1280px;margin:0 auto;padding:.6rem 1rem;display:flex;gap:1rem 1.4rem;align-items:center;flex-wrap:wrap}
.brand{font-weight:700;font-size:1.25rem;color:var(--accent);text-decoration:none}
nav.main{display:flex;gap:.1rem 1.1rem;flex-wrap:wrap}nav.main a{color:var(--ink);text-decoration:none;padding:.2rem 0}nav.main a[aria-current]{border-bottom:2px solid var(--accent)}
.bar .lang{margin-left:auto}
main{max-width:1280px;margin:0 auto;padding:1rem}
h1{font-size:1.4rem;line-height:1.35;margin:.4rem 0 .8rem}h2{font-size:1.1rem;margin:1.2rem 0 .5rem}
.simulated{display:inline-block;background:var(--warn-ground);color:var(--warn);border:1px solid currentColor;border-radius:3px;padding:0 .4rem;font-size:.8rem;line-height:1.5}
.notice{background:var(--warn-ground);color:var(--warn);padding:.5rem 1rem;text-align:center;font-size:.92rem}
form.search{display:flex;gap:.5rem;margin:0 0 1rem}
form.search input[type=search]{flex:1;min-width:0;font:inherit;padding:.55rem .8rem;border:1px solid var(--line);border-radius:6px;background:var(--paper);color:var(--ink)}
button{font:inherit;padding:.5rem 1.1rem;border:0;border-radius:6px;background:var(--accent);color:var(--accent-ink);cursor:pointer}
.columns{display:grid;grid-template-columns:17rem minmax(0,1fr);gap:1.5rem;align-items:start}
.filters{font-size:.92rem}.filters details{background:var(--paper);border:1px solid var(--line);border-radius:6px;margin-bottom:.7rem;padding:.2rem .8rem}
.filters summary{cursor:pointer;font-weight:600;padding:.4rem 0}
.filters ul{list-style:none;margin:0 0 .5rem;padding:0;max-height:17rem;overflow:auto}
.filters li a{display:flex;justify-content:space-between;gap:.6rem;padding:.18rem .3rem;text-decoration:none;color:var(--ink);border-radius:4px}
.filters li a:hover{background:var(--ground)}.filters li a[aria-current]{font-weight:700;color:var(--accent)}.filters li a[aria-current]::before{content:"✓ "}
.filters .n{color:var(--dim);font-variant-numeric:tabular-nums}
.filters label{display:block;margin:.4rem 0 0;color:var(--dim)}.filters input{width:100%;font:inherit;padding:.3rem .5rem;border:1px solid var(--line);border-radius:4px;background:var(--paper);color:var(--ink)}
.filters button{margin:.7rem 0;width:100%}
.tools{display:flex;gap:1rem;align-items:baseline;flex-wrap:wrap;margin-bottom:.6rem;color:var(--dim)}.tools a[aria-current]{font-weight:700;color:var(--ink);text-decoration:none}
.hits{list-style:none;margin:0;padding:0}
.hits>li{background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:.8rem 1rem;margin-bottom:.7rem}
.hits h2{margin:0 0 .2rem;font-size:1.05rem;line-height:1.45}.hits h2 a{text-decoration:none}.hits h2 a:hover{text-decoration:underline}
.facts{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;color:var(--dim);font-size:.92rem}
.facts .money{color:var(--ink);font-weight:600;font-variant-numeric:tabular-nums}
.hits form{margin:0}.hits p.facts{margin:0 0 .5rem}
.absences{margin-bottom:1rem}.absences ul{margin:0;padding-left:1.1rem}.absent strong{color:var(--warn)}
.snippet{margin:.35rem 0 0;font-size:.92rem}mark{background:var(--mark);color:inherit;border-radius:2px}
.choices{display:grid;gap:.7rem;justify-items:start;margin-bottom:1rem}.choices fieldset{border:0;margin:0;padding:0;display:grid;gap:.4rem}.choices legend{font-weight:600;padding:0;margin-bottom:.3rem}.choices .row{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem}.choices input[type=date]{font:inherit;padding:.25rem .5rem;border:1px solid var(--line);border-radius:4px;background:var(--paper);color:var(--ink)}
.pager{display:flex;gap:1rem;margin:1rem 0}
.beside{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1.2rem;align-items:start}
.panel{background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:.8rem 1rem}
.panel iframe{width:100%;height:75vh;border:1px solid var(--line);background:#fff;border-radius:4px}
.sticky{position:sticky;top:.8rem}
dl.fields{margin:0}dl.fields>div{display:grid;grid-template-columns:9rem minmax(0,1fr);gap:.6rem;padding:.3rem 0;border-top:1px solid var(--line)}dl.fields>div:first-child{border-top:0}
dl.fields dt{color:var(--dim)}dl.fields dd{margin:0}
.exact{color:var(--dim);font-size:.9em}
.group{border-left:3px solid var(--line);padding-left:.8rem;margin:.4rem 0 .8rem}
.where{text-decoration:none;font-size:.85em;margin-left:.4rem;white-space:nowrap}
.scroll{overflow-x:auto}
table.list{border-collapse:collapse;width:100%;background:var(--paper);font-size:.94rem}table.list th,table.list td{text-align:left;padding:.45rem .7rem;border-bottom:1px solid var(--line);vertical-align:top}table.list th{color:var(--dim);font-weight:600;white-space:nowrap}table.list .num,td.num,th.num{text-align:right;font-variant-numeric:tabular-nums}
.state-failed,.level-error{color:var(--accent);font-weight:600}.state-published{color:#1b6e34}@media (prefers-color-scheme:dark){.state-published{color:#7fd89a}}
h3{font-size:1rem;margin:.2rem 0 .5rem}.panel iframe.drift{height:26rem}
.health-blocked,.health-drifting,.health-failed,.health-empty{color:var(--accent);font-weight:600}.health-stale,.health-overdue{color:var(--warn);font-weight:600}.health-fresh,.health-unchanged{color:#1b6e34}@media (prefers-color-scheme:dark){.health-fresh,.health-unchanged{color:#7fd89a}}
code{font:.88em/1.4 ui-monospace,Menlo,Consolas,monospace}
footer{max-width:1280px;margin:1.5rem auto 0;padding:1rem;color:var(--dim);font-size:.88rem;border-top:1px solid var(--line)}
.to-filters{display:none}
@media (max-width:860px){table.list:not(.narrow){min-width:42rem}.columns .filters{order:2}.to-filters{display:inline}.columns,.beside{grid-template-columns:minmax(0,1fr)}.sticky{position:static}dl.fields>div{grid-template-columns:7rem minmax(0,1fr)}dl.fields>div:has(>dd>.group){grid-template-columns:minmax(0,1fr);gap:0}.panel iframe{height:60vh}.bar{gap:.4rem 1rem}}
`
