"""The reporting verbs of Spanish and their forms."""

from __future__ import annotations

from reader.languages.language import listed
from reader.suggest.grammars.romance.verbs import Forms, irregular, reporting_verbs

_SAY = listed("""
    afirmar, asegurar, señalar, explicar, agregar, declarar, anunciar, indicar, manifestar, informar, confirmar,
    negar, expresar, comentar, precisar, subrayar, destacar, denunciar, recordar, considerar, apuntar, relatar,
    reiterar, contar, aclarar, matizar, argumentar, alegar, estimar, calcular, pronosticar, lamentar, revelar,
    detallar, puntualizar, recalcar, remarcar, resaltar, enfatizar, narrar, confesar, juzgar, opinar, pensar,
    esperar, confiar, sospechar, temer, jurar, garantizar, alertar, avisar, notificar, comunicar, testificar,
    ratificar, objetar, constatar, observar, imaginar, replicar, contestar, desmentir, decir, sostener, mantener,
    reconocer, advertir, admitir, añadir, creer, insistir, prometer, escribir, concluir, saber, suponer, prever,
    predecir, entender, aducir, inferir, referir, exponer, coincidir, deducir, defender, amenazar, acusar, dar a
    conocer, hacer saber, dejar claro, vaticinar, adelantar, responder, sugerir, mostrar, demostrar, establecer
""")
_DEMAND = listed("""
    pedir, exigir, reclamar, solicitar, recomendar, aconsejar, ordenar, proponer, instar, exhortar, llamar, urgir,
    invitar, animar, rogar, suplicar, demandar, sugerir, querer, desear, plantear, requerir, apelar, abogar
""")
_JUDGE = listed("""
    criticar, acusar, condenar, denunciar, rechazar, calificar, tachar, elogiar, celebrar, cuestionar, lamentar,
    negar, desmentir, reprochar, alabar, tildar, describir, señalar, censurar, repudiar, descalificar, hablar
""")
_QUOTE = listed("""
    preguntar, exclamar, ironizar, zanjar, sentenciar, bromear, gritar, susurrar, continuar, proseguir, apostillar,
    tuitear, publicar, lanzar, resumir, analizar, rematar, espetar, quejarse, lamentarse, reflexionar, apuntillar,
    intervenir, sonreír, suspirar, titular, terminar, cerrar, comenzar, ahondar, abundar, reír
""")
_DIPHTHONGS = {
    "manifestar": "manifiest",
    "negar": "nieg",
    "recordar": "recuerd",
    "contar": "cuent",
    "pensar": "piens",
    "recomendar": "recomiend",
    "rogar": "rueg",
    "confesar": "confies",
    "defender": "defiend",
    "entender": "entiend",
    "querer": "quier",
    "cerrar": "cierr",
    "comenzar": "comienz",
    "demostrar": "demuestr",
    "mostrar": "muestr",
    "apostar": "apuest",
}
_IRREGULAR = """
    decir: dice, dicen, dijo, dijeron, decía, decían, dicho, diciendo
    predecir: predice, predicen, predijo, predijeron, predecía, predecían, predicho, prediciendo
    sostener: sostiene, sostienen, sostuvo, sostuvieron, sostenía, sostenían, sostenido, sosteniendo
    mantener: mantiene, mantienen, mantuvo, mantuvieron, mantenía, mantenían, mantenido, manteniendo
    advertir: advierte, advierten, advirtió, advirtieron, advertía, advertían, advertido, advirtiendo
    desmentir: desmiente, desmienten, desmintió, desmintieron, desmentía, desmentían, desmentido, desmintiendo
    sugerir: sugiere, sugieren, sugirió, sugirieron, sugería, sugerían, sugerido, sugiriendo
    referir: refiere, refieren, refirió, refirieron, refería, referían, referido, refiriendo
    inferir: infiere, infieren, infirió, infirieron, infería, inferían, inferido, infiriendo
    requerir: requiere, requieren, requirió, requirieron, requería, requerían, requerido, requiriendo
    pedir: pide, piden, pidió, pidieron, pedía, pedían, pedido, pidiendo
    proseguir: prosigue, prosiguen, prosiguió, prosiguieron, proseguía, proseguían, proseguido, prosiguiendo
    creer: cree, creen, creyó, creyeron, creía, creían, creído, creyendo
    saber: sabe, saben, supo, supieron, sabía, sabían, sabido, sabiendo
    querer: quiere, quieren, quiso, quisieron, quería, querían, querido, queriendo
    suponer: supone, suponen, supuso, supusieron, suponía, suponían, supuesto, suponiendo
    proponer: propone, proponen, propuso, propusieron, proponía, proponían, propuesto, proponiendo
    exponer: expone, exponen, expuso, expusieron, exponía, exponían, expuesto, exponiendo
    prever: prevé, prevén, previó, previeron, preveía, preveían, previsto, previendo
    intervenir: interviene, intervienen, intervino, intervinieron, intervenía, intervenían, intervenido, interviniendo
    concluir: concluye, concluyen, concluyó, concluyeron, concluía, concluían, concluido, concluyendo
    aducir: aduce, aducen, adujo, adujeron, aducía, aducían, aducido, aduciendo
    deducir: deduce, deducen, dedujo, dedujeron, deducía, deducían, deducido, deduciendo
    escribir: escribe, escriben, escribió, escribieron, escribía, escribían, escrito, escribiendo
    describir: describe, describen, describió, describieron, describía, describían, descrito, describiendo
    reír: ríe, ríen, rió, rieron, reía, reían, reído, riendo
    sonreír: sonríe, sonríen, sonrió, sonrieron, sonreía, sonreían, sonreído, sonriendo
    dar a conocer: da a conocer, dan a conocer, dio a conocer, dieron a conocer, daba a conocer, daban a conocer,
        dado a conocer
    hacer saber: hace saber, hacen saber, hizo saber, hicieron saber, hacía saber, hacían saber, hecho saber
    dejar claro: deja claro, dejan claro, dejó claro, dejaron claro, dejaba claro, dejaban claro, dejado claro,
        dejando claro
"""
"""Infinitive: present, imperfect or past, past or imperfect (each singular, plural), participle, gerund."""


def _conjugate(verb: str) -> Forms:
    """A regular verb in -ar, -er or -ir."""
    verb = verb.removesuffix("se")
    stem, ending = verb[:-2], verb[-2:]
    strong = _DIPHTHONGS.get(verb, stem)
    if ending == "ar":
        finite = (f"{strong}a", f"{strong}an", f"{stem}ó", f"{stem}aron", f"{stem}aba", f"{stem}aban")
        return Forms(finite, (f"{stem}ado",), f"{stem}ando")
    finite = (f"{strong}e", f"{strong}en", f"{stem}ió", f"{stem}ieron", f"{stem}ía", f"{stem}ían")
    return Forms(finite, (f"{stem}ido",), f"{stem}iendo")


SPANISH_VERBS = reporting_verbs(
    (("s", _SAY), ("d", _DEMAND), ("j", _JUDGE), ("q", _QUOTE)), _conjugate, irregular(_IRREGULAR, agreeing=False)
)
"""The reporting verbs of Spanish."""
