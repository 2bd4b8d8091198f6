"""Spanish."""

from __future__ import annotations

from reader.languages.function_words import FunctionWords
from reader.languages.language import Language, listed, numbered
from reader.languages.source_words import SourceWords

SPANISH = Language(
    tag="es",
    name="Español",
    day_first=True,
    quote_marks=(("“", "”"), ("«", "»"), ('"', '"'), ("‘", "’"), ("'", "'")),
    cues=listed("""
        dijo, dice, dicen, dijeron, ha dicho, afirmó, afirma, ha afirmado, aseguró, asegura, ha asegurado, señaló,
        señala, ha señalado, explicó, explica, ha explicado, agregó, agrega, añadió, añade, ha añadido, declaró,
        declara, anunció, anuncia, ha anunciado, indicó, indica, manifestó, manifiesta, sostuvo, sostiene, advirtió,
        advierte, informó, informa, confirmó, confirma, negó, niega, reconoció, reconoce, admitió, expresó, expresa,
        comentó, comenta, precisó, precisa, subrayó, subraya, destacó, destaca, denunció, denuncia, criticó, pidió,
        preguntó, respondió, escribió, escribe, recordó, insistió, insiste, prometió, cree, considera, apuntó,
        relató, concluyó, reiteró
    """),
    attributions=listed("según, de acuerdo con, conforme a, en palabras de, a juicio de, para"),
    pronouns=listed("""
        yo, tú, él, ella, usted, nosotros, nosotras, vosotros, ellos, ellas, ustedes, me, te, lo, le, les, nos, mi,
        mis, su, sus, nuestro, nuestra, este, esta
    """),
    titles=listed("""
        sr, sra, srta, señor, señora, don, doña, dr, dra, doctor, doctora, profesor, profesora, presidente,
        presidenta, vicepresidente, vicepresidenta, primer ministro, primera ministra, ministro, ministra,
        canciller, secretario, secretaria, senador, senadora, diputado, diputada, gobernador, gobernadora, alcalde,
        alcaldesa, fiscal, juez, jueza, general, coronel, capitán, director, directora, portavoz, vocero, vocera,
        embajador, embajadora, rey, reina, papa, obispo, jefe, jefa, líder
    """),
    negations=listed("""
        no, nunca, jamás, nada, nadie, ningún, ninguno, ninguna, ni, sin, tampoco, apenas, salvo, excepto
    """),
    numbers=listed("""
        cero, uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince,
        veinte, treinta, cuarenta, cincuenta, sesenta, setenta, ochenta, noventa, cien, ciento, cientos, mil, miles,
        millón, millones, docena, decenas, medio, media, mitad, tercio, cuarto, doble, triple, primero, primer,
        primera, segundo, segunda, tercero, tercera
    """),
    common=listed("""
        el, un, la, los,  las, una, unos, unas, del, de, al, a, y, e, o, u, pero, es, son, era, fue, fueron, ha, han,
        había, hay, en, con, por, para, sobre, que, qué, quien, cuando, donde, como, si, sí, se, más, muy, ya,
        también, porque, entre, desde, hasta, tras, ante, bajo, contra, durante, esto, ese, esa, eso, estos, estas,
        todo, todos, toda, todas, otro, otra, otros, ser, estar, está, están, sino, aunque, mientras, después,
        antes, ahora, así, aquí, según, además, embargo, cada
    """),
    months=numbered("""
        enero 1, febrero 2, marzo 3, abril 4, mayo 5, junio 6, julio 7, agosto 8, septiembre 9, setiembre 9, octubre
        10, noviembre 11, diciembre 12, ene 1, feb 2, mar 3, abr 4, jun 6, jul 7, ago 8, sep 9, sept 9, oct 10, nov
        11, dic 12
    """),
    weekdays=numbered("""
        lunes 0, martes 1, miércoles 2, jueves 3, viernes 4, sábado 5, domingo 6
    """),
    relative_days=numbered("""
        hoy 0, ayer -1, anteayer -2, anoche -1, mañana 1, pasado mañana 2
    """),
    vague=listed("recientemente, últimamente, actualmente, anteriormente, hace tiempo, pronto"),
    day_words=listed("el, del, al, día"),
    abbreviations=listed("""
        sr, sra, srta, dr, dra, prof, lic, ing, gral, d, dña, etc, ee.uu, ee, uu, p.ej, ej, núm, pág, art, av, avda,
        vol, cía, s.a, sta, sto, ud, uds, aprox, a.m, p.m, c
    """),
    credits=listed("foto, fotos, fotografía, imagen, crédito, créditos, foto de, archivo, ilustración"),
    boilerplate=listed("""
        publicidad, anuncio, suscríbete, suscríbase, newsletter, boletín, compartir, comparte, lo más leído, lo más
        visto, noticias relacionadas, más información, comentarios, imprimir, todos los derechos reservados, haz
        clic aquí, te puede interesar, te recomendamos
    """),
    teasers=listed("""
        lea también, leer también, lee también, leer más, ver también, te puede interesar, más información
    """),
    bylines=listed("por"),
    publication_words=listed("""
        publicado, publicado el, actualizado, actualizado el, actualizada, última actualización, fecha,
        publicada el
    """),
    broadcast_words=listed(
        "emitido, emitida, emitió, emite, emitirá, transmitido, transmitida, retransmitido, televisado"
    ),
    statement_words=listed("""
        comunicado, declaración, declaraciones, rueda de prensa, conferencia de prensa, discurso, entrevista, carta,
        informe, mensaje, nota, tuit
    """),
    issued_words=listed("""
        publicado, publicada, difundido, difundida, emitido, fechado, fechada, enviado, enviada, pronunciado, ofrecida,
        celebrada
    """),
    function_words=FunctionWords(
        determiners=listed("""
            el, la, los, las, un, una, unos, unas, este, esta, estos, estas, ese, esa, esos, esas, mi, mis, su, sus,
            nuestro, nuestra, varios, varias, algunos, algunas, muchos, muchas, dos, tres, cuatro, cinco, otro, otra,
            otros, otras, todos, todas, cada, ambos
        """),
        links=listed("de, del"),
        prepositions=listed("""
            en, a, al, para, por, con, contra, sobre, ante, tras, desde, hasta, durante, entre, bajo, sin, hacia,
            mediante
        """),
        boundaries=listed("""
            que, quien, quienes, cuando, si, porque, pero, o, aunque, mientras, donde, como, pues, cuyo, cuya, es, son,
            era, eran, fue, fueron
        """),
        relatives=listed("que, quien, quienes, cuyo, cuya"),
        complementizers=listed("que, si, cómo, por qué"),
        conjunctions=listed("y, e, &"),
        fillers=listed("""
            ha, han, había, habían, no, también, además, luego, después, ya, nunca, siempre, se, le, les, lo, la, me,
            nos, hoy, ayer, mismo, misma, así, sin, embargo, por, su, parte, incluso, aún, todavía
        """),
        filler_endings=listed("mente"),
        modifiers=listed("""
            quien, que, el, la, un, una, de, en, durante, al, tras, según, ex, uno, cuyo, cuya, con, desde, a, por,
            para, entre, aunque, como, ante, también, su, sus
        """),
        modifier_endings=listed("ando, iendo, ado, ada, ados, adas, ido, ida, idos, idas"),
        people=listed("""
            portavoz, vocero, vocera, fuentes, fuente, gobierno, ministerio, policía, abogado, abogada, jefe, jefa,
            líder, expertos, experto, testigos, vecinos, partido, empresa, fiscalía, sindicato, diario, periódico,
            organización
        """),
        verb_endings=listed("ó, a, e, an, aron, ieron"),
        participle_endings=listed("ndo"),
        impersonals=listed("me, te, lo, le, les, nos, se"),
        passives=listed("es, son, fue, fueron, sido, era, eran"),
        agents=listed("por"),
        infinitives=listed("a, de, para"),
        clitics=listed("lo, la, los, las, le, les"),
        particles=listed("de, del, la, las, los, y, van, von, da, dos, bin, al, el"),
    ),
    dialogue_dashes=True,
    naming=listed("""
        llamado, llamada, denominado, denominada, titulado, titulada, apodado, apodada, la palabra, el término, la
        frase, el lema, el título, la película, el libro, el programa, la serie, la canción, película, libro, programa,
        serie, novela, memorias, ensayo, poema, ópera, musical, podcast, exposición, documental, álbum, cuadro
    """),
    source_words=SourceWords(
        male=listed("""
            él, sr, señor, don, rey, príncipe, presidente, ministro, director, alcalde, portavoz, vocero, fiscal,
            juez, senador, diputado
        """),
        female=listed("""
            ella, sra, señora, doña, reina, princesa, presidenta, ministra, directora, alcaldesa, vocera, fiscala,
            jueza, senadora, diputada
        """),
        honorifics=listed("dr, dra, doctor, doctora, lic, ing"),
        masculine=listed("el, un, este, del, al"),
        feminine=listed("la, una, esta"),
        own=listed("yo, nosotros, nosotras"),
        plural=listed("ellos, ellas, ambos, ambas"),
        alike=listed("""
            este, esta, éste, ésta, el mismo, la misma, el mandatario, la mandataria, el dirigente, la dirigente, el
            funcionario, la funcionaria, el político, la política, el oficial, el uniformado, el jugador, la jugadora,
            el edil, la edil
        """),
        back=listed("este, esta, dicho, dicha, mismo, misma, ese, esa"),
        further=listed("otro, otra, un segundo, una segunda, un tercer, una tercera"),
        several=listed("""
            los, las, varios, varias, algunos, algunas, muchos, muchas, dos, tres, cuatro, unos, numerosos
        """),
        single=listed("un, una, uno"),
        groups=listed("""
            expertos, funcionarios, fuentes, testigos, abogados, médicos, investigadores, vecinos, manifestantes,
            autoridades, analistas, economistas, diputados, senadores, críticos, familiares, activistas, víctimas,
            sindicatos, opositores, científicos
        """),
        offices=listed("""
            portavoz, vocero, vocera, presidente, presidenta, ministro, ministra, alcalde, alcaldesa, gobernador,
            gobernadora, fiscal, juez, jueza, director, directora, abogado, abogada, embajador, embajadora,
            secretario, secretaria, jefe, jefa, entrenador, experto, experta, responsable, líder, canciller
        """),
        bodies=listed("""
            ministerio, gobierno, policía, ejército, fiscalía, tribunal, corte, congreso, senado, parlamento,
            partido, empresa, banco, universidad, hospital, sindicato, asociación, federación, comisión, consejo,
            comité, ayuntamiento, alcaldía, agencia, instituto, guardia civil, audiencia
        """),
        companies=listed("""
            empresa, compañía, firma, grupo, multinacional, club, asociación, organización, entidad
        """),
        outlets=listed("""
            diario, periódico, semanario, revista, cadena, radio, televisión, sitio, prensa, medio, medios
        """),
        agencies=listed("agencia de noticias, agencia"),
        documents=listed("""
            informe, estudio, encuesta, comunicado, declaración, documento, carta, libro, texto, nota, auto,
            sentencia, artículo
        """),
        withheld=listed("fuente, fuentes, funcionario, funcionarios, diplomático, diplomáticos, allegados"),
        anonymous=listed("""
            anonimato, anónimo, anónima, anónimos, condición de anonimato, pidió no ser identificado, no ser
            identificada
        """),
        carried_by=listed("a, al, a la, con, en, por, de, del, para, citado por, ante"),
    ),
)
