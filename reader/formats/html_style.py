"""The style sheet of the HTML report: light, dark and print, in the colours of the app."""

from __future__ import annotations

from reader.formats.svg import SHAPES
from reader.views.palette import DARK, LIGHT, Palette, blend


def _look(palette: Palette) -> str:
    names = {
        "paper": palette.paper,
        "desk": palette.desk,
        "raised": palette.raised,
        "ink": palette.ink,
        "quiet": palette.secondary,
        "rule": palette.rule,
        "accent": palette.accent,
    }
    for slot, hue in enumerate(palette.hues):
        names[f"h{slot}"] = hue
        names[f"t{slot}"] = blend(palette.paper, hue, palette.tint)
    return ":root{" + "".join(f"--{name}:{value};" for name, value in names.items()) + "}"


_HUES = "".join(
    f".s{slot}{{--hue:var(--h{slot});--tint:var(--t{slot})}}"
    f".picture .s{slot}{{fill:var(--h{slot});stroke:var(--h{slot})}}.picture text.s{slot}{{stroke:none}}"
    for slot in range(len(LIGHT.hues))
)

_PAGE = """
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0 auto;max-width:62rem;padding:1rem 1.25rem 4rem;background:var(--paper);color:var(--ink);
 font:1.0625rem/1.6 Georgia,'Noto Serif','Liberation Serif',serif}
h1,h2,h3,nav,table,dt,dd,summary,.quiet,.siglum,sup{font-family:system-ui,'Noto Sans','Liberation Sans',sans-serif}
h1{line-height:1.25;margin-bottom:.25rem}h2{margin-top:2.5rem}
a{color:var(--accent)}a:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.meta,.quiet{color:var(--quiet);font-size:.9rem}
nav ul{display:flex;flex-wrap:wrap;gap:1rem;list-style:none;padding:0}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
.article{max-width:42rem}.article h2,.article h3{margin:1.5rem 0 .5rem}
.aside{color:var(--quiet);font-style:italic;font-size:.95rem}
.n{--hue:var(--quiet);--tint:transparent}
mark{background:var(--tint);color:inherit;text-decoration:underline;text-decoration-color:var(--hue);
 text-underline-offset:.2em;text-decoration-thickness:.1em}
mark.report{text-decoration-style:dashed}mark.direct{text-decoration-style:solid}
.siglum{color:var(--hue);font-size:.75em;margin-right:.3em}
sup{line-height:0;font-size:.7em}sup a{text-decoration:none;padding:0 .15em}
.quote{border-top:1px solid var(--rule);padding-top:.25rem}
.quote h3{margin:.75rem 0 .25rem;font-size:1rem}.number{color:var(--quiet)}
.at:target+mark,.at:target~mark:first-of-type,.quote:target{outline:2px solid var(--accent);outline-offset:2px}
blockquote{margin:.25rem 0;padding-left:1rem;border-left:4px solid var(--hue)}
blockquote.report{border-left-style:dashed}
dl{margin:.5rem 0;font-size:.9rem}dt{color:var(--quiet)}dd{margin:0;overflow-wrap:anywhere}
dl>div{display:grid;grid-template-columns:6rem minmax(0,1fr);gap:.1rem .5rem}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,24rem),1fr));gap:.1rem 1.5rem}
.facts .long{grid-column:1/-1}details dl>div{grid-template-columns:minmax(8rem,14rem) minmax(0,1fr);margin:.4rem 0}
.glance{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:.75rem 1.5rem;margin:1.25rem 0;
 padding:1rem 0;border:solid var(--rule);border-width:1px 0}
.glance>div{display:flex;flex-direction:column;gap:0}.glance dd{font:bold 1.35rem/1.2 system-ui,'Noto Sans',sans-serif}
figure{margin:1rem 0;overflow-x:auto}.picture{width:100%;min-width:44rem;height:auto;display:block}
table{border-collapse:collapse;font-size:.9rem;width:100%}
th,td{text-align:left;padding:.15rem .75rem .15rem 0;vertical-align:top}
.figures td,.figures thead th{text-align:right;white-space:nowrap}
.figures .behind,.figures thead th:last-child{text-align:left;white-space:normal;padding-left:1rem}
.figures th[scope=row]{font-weight:normal;padding-left:1rem}
.figures .group th[scope=row]{font-weight:bold;padding-left:0}
.figures .group>*{border-top:1px solid var(--rule);padding-top:.5rem}
.picture text{fill:var(--ink)}.picture .quiet{fill:var(--quiet)}.picture .n{fill:var(--quiet);stroke:var(--quiet)}
.picture text.n{stroke:none}.picture .rule{stroke:var(--rule);fill:none}.picture .track{fill:var(--rule)}
.picture .rest{stroke:var(--quiet)}
.wide{overflow-x:auto}.figures .behind{min-width:9rem}
@media print{:root{--paper:#fff}@page{margin:18mm 16mm}body{max-width:none;padding:0;font-size:10pt;line-height:1.45}
 nav,.skip{display:none}.quote,tr,.glance,summary{break-inside:avoid}h2,h3,h2+p,summary,thead,.group{break-after:avoid}
 details::details-content{content-visibility:visible;display:block;height:auto}details>*{display:block}
 .quote{margin-top:.25rem}.quote .quiet{display:none}figure,.wide{overflow:visible}.picture{min-width:0}
 .screen{display:none}.facts{grid-template-columns:1fr 1fr}dl,.facts{font-size:8.5pt}
 dl>div{grid-template-columns:4.5rem minmax(0,1fr)}.quote h3,blockquote,.facts{margin:.15rem 0}
 .glance{grid-template-columns:repeat(5,1fr)}a{color:inherit;text-decoration:none}mark,.siglum,.picture{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""

STYLE = (
    f"{_look(LIGHT)}@media screen and (prefers-color-scheme:dark){{{_look(DARK)}}}"
    f"{_PAGE}{_HUES}{SHAPES}.picture .hollow{{fill:var(--paper)}}"
)
"""The whole style sheet."""
