"""Names of those who carry news, known to readers in every language."""

from __future__ import annotations

from reader.languages.language import listed

AGENCY_NAMES: frozenset[str] = frozenset(
    listed("""
    reuters, afp, ap, associated press, bloomberg, tass, ria novosti, sputnik, interfax, dpa, efe, ansa, kyodo,
    yonhap, xinhua, tân hoa xã, thx, ttxvn, upi, anadolu, irna, kcna, bernama, antara, pti, ians, epd, kna, apa,
    sda, sid, belga, europa press, agence france-presse, deutsche presse-agentur, deutschen presse-agentur, thông
    tấn xã việt nam, ukrinform, mena, wafa, pap, ctk
    """)
)
"""News agencies, in lower case."""

OUTLET_NAMES: frozenset[str] = AGENCY_NAMES | frozenset(
    listed("""
    cnn, bbc, nbc, nbc news, cbs, cbs news, abc, abc news, pbs, npr, msnbc, cnbc, fox, fox news, fox business,
    bbc news tiếng việt, bbc tiếng việt,
    c-span, espn, sky news, sky sports, itv, channel 4, al jazeera, rt, vov, vtv, htv, vnexpress, tuổi trẻ, tuổi trẻ
    online, thanh niên, người lao động, tiền phong, lao động, nhân dân, dân trí, vietnamnet, vietnamplus, znews,
    zing, zing news, vtc news, vtc, kênh 14, pháp luật tphcm, sài gòn giải phóng, hà nội mới, cand, công an nhân
    dân, politico, axios, the hill, huffpost, huffington post, buzzfeed, vox, slate, salon, vice, the guardian,
    guardian, new york times, the new york times, washington post, the washington post, wall street journal, the
    wall street journal, wsj, los angeles times, chicago tribune, boston globe, usa today, time, newsweek, the
    economist, economist, forbes, fortune, the atlantic, the new yorker, new yorker, rolling stone, financial times,
    the times, the sunday times, daily mail, the sun, the mirror, daily telegraph, the telegraph, the independent,
    the daily beast, daily beast, breitbart, breitbart news, national review, mother jones, the intercept, business
    insider, propublica, le monde, le figaro, libération, le parisien, les échos, l'équipe, l'express, le point,
    l'obs, mediapart, france info, franceinfo, france inter, france 2, france 24, france télévisions, bfmtv, bfm tv,
    tf1, lci, cnews, rtl, europe 1, rmc, rfi, ouest-france, sud ouest, la croix, l'humanité, 20 minutes, der
    spiegel, spiegel, spiegel online, die zeit, zeit, die welt, welt, bild, bild-zeitung, süddeutsche zeitung,
    süddeutschen zeitung, frankfurter allgemeine zeitung, frankfurter allgemeinen zeitung, faz, taz, tagesspiegel,
    handelsblatt, focus, stern, ard, zdf, ndr, wdr, mdr, swr, orf, srf, n-tv, deutschlandfunk, deutsche welle,
    tagesschau, heise, golem, der standard, die presse, nzz, neue zürcher zeitung, el país, el mundo, la vanguardia,
    el periódico, el confidencial, rtve, tve, cadena ser, onda cero, cope, antena 3, telecinco, la sexta, marca, as,
    clarín, la nación, infobae, página 12, el universal, reforma, milenio, excélsior, televisa, el tiempo, el
    espectador, caracol, el mercurio, la tercera, telesur, univision, telemundo, haaretz, times of israel, the times
    of israel, jerusalem post, kyiv independent, scmp, south china morning post, global times, nikkei, nikkei asia,
    asahi, straits times, the straits times, channel newsasia, cna, bangkok post, the nation, the hindu, times of
    india, ndtv, dawn, la repubblica, corriere della sera, rai, nos, svt, yle, nrk, dr, new zealand herald, sydney
    morning herald, globe and mail, toronto star, cbc
    """)
)
"""Outlets and agencies, in lower case."""
