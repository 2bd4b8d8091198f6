"""How fast drafts are made: text a second by language, one article as a whole process, and a book as one article.

Run alone: `python -m tests.benchmarks.suggesting`. Everything goes through `reader suggest --json` in processes of its
own, of which the processor time counts where a speed is given: what a folder of copies of an article takes beyond one
copy. Modules are compiled before, as they are where Reader is installed. The bars are 400 KB of text a second, 0.35
seconds for one article of 7 KB, and 500 MB for a text of 5 MB, which may take twelve times as long as one of 0.5 MB.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ARTICLES = Path(__file__).parents[2] / "articles"
BUNDLED = {"English": "the-eagle-has-landed", "German": "die-bruecke-von-auental", "Vietnamese": "dien-dam-rafah"}
FRENCH = """\
Le pont de Valmor restera fermé jusqu'au printemps

Le maire de Valmor, Étienne Quillard, a annoncé mardi que le pont resterait fermé jusqu'au 15 mars 2024. « La pile sud
s'enfonce de deux millimètres par mois », a-t-il expliqué devant le conseil. Selon le rapport d'un bureau d'études, les
travaux coûteront 3,4 millions d'euros.

Les commerçants de la rive sud ne cachent pas leur colère. « On nous parle de sécurité, mais qui paiera les loyers ? »
demande Odile Fresnay, libraire depuis vingt ans. D'après elle, la moitié des boutiques pourraient fermer avant Noël.

La préfète a indiqué qu'un bac serait mis en service dès lundi. « Il fera douze traversées par jour », précise-t-elle.
Son prédécesseur avait promis la même chose en 2019, rappelle le quotidien local.
"""
SPANISH = """\
El puente de Valmora seguirá cerrado hasta la primavera

El alcalde de Valmora, Esteban Quintar, anunció el martes que el puente seguirá cerrado hasta el 15 de marzo de 2024.
«El pilar sur se hunde dos milímetros al mes», explicó ante el pleno. Según el informe de una empresa de ingeniería, las
obras costarán 3,4 millones de euros.

Los comerciantes de la otra orilla no ocultan su enfado. «Nos hablan de seguridad, pero ¿quién pagará los alquileres?»,
pregunta Olalla Fresneda, librera desde hace veinte años. A su juicio, la mitad de las tiendas podría cerrar antes de
Navidad.

La delegada aseguró que habrá una barca a partir del lunes. «Hará doce viajes al día», precisa. Su antecesor prometió lo
mismo en 2019, recuerda el diario local.
"""
COPIES, RUNS = 60, 7
SPEED, SECONDS, MEGABYTES, GROWTH = 400, 0.35, 500, 12


class Cost(NamedTuple):
    """What a process took."""

    wall: float
    """Seconds by the clock."""
    processor: float
    """Seconds of the processor."""
    megabytes: float
    """Its largest memory."""


def cost(path: Path, cache: Path) -> Cost:
    """What `reader suggest --json` takes for an article or a folder."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(cache)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "reader", "suggest", "--json", str(path)]
    began = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - began
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0, path
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def speed(text: str, folder: Path, cache: Path) -> float:
    """KB of an article that are read in a second, at best of three."""
    many, one = folder / "many", folder / "one"
    for place, count in ((many, COPIES + 1), (one, 1)):
        place.mkdir(parents=True)
        for number in range(count):
            (place / f"{number:03}.txt").write_text(text, "utf-8")
    size = len(text.encode()) * COPIES
    cost(one, cache)
    return max(size / (cost(many, cache).processor - cost(one, cache).processor) for _ in range(3)) / 1000


def main() -> None:
    """Measure and print everything."""
    texts = {name: (ARTICLES / f"{stem}.txt").read_text("utf-8") for name, stem in BUNDLED.items()}
    texts |= {"French": FRENCH * 3, "Spanish": SPANISH * 3}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cache = folder / "cache"
        print(f"text a second, processor time, best of 3 (the bar is {SPEED} KB/s)")
        for language, text in texts.items():
            print(f"  {language:12}{speed(text, folder / language, cache):7.0f} KB/s", flush=True)
        english = texts["English"] + "\n\n"
        article = folder / "article.txt"
        article.write_bytes((english * 2).encode()[:7000])
        costs = [cost(article, cache) for _ in range(RUNS)]
        wall, processor = (statistics.median(one[at] for one in costs) for at in (0, 1))
        print(
            f"one article of 7 KB: {wall:.3f} s, of it processor {processor:.3f} s (the bar is {SECONDS} s)", flush=True
        )
        short, long = folder / "short.txt", folder / "long.txt"
        for path, size in ((short, 500_000), (long, 5_000_000)):
            path.write_text(english * (size // len(english.encode())), "utf-8")
        some, all_ = cost(short, cache), cost(long, cache)
        print(f"a text of 5 MB: {all_.megabytes:.0f} MB (the bar is {MEGABYTES} MB), {all_.processor:.1f} s,")
        print(f"  {all_.processor / some.processor:.1f} times as long as one of 0.5 MB (the bar is {GROWTH})")


if __name__ == "__main__":
    main()
