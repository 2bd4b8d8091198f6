"""Words by which the name of a company, club or paper shows that it is no person's, in whatever language."""

from __future__ import annotations

from reader.languages.language import listed

COMPANY_WORDS: frozenset[str] = frozenset(
    listed("""
    corp, corporation, inc, incorporated, ltd, limited, plc, llc, llp, lp, co, cos, company, companies, gmbh, mbh,
    ag, kg, kgaa, ohg, e.v, ev, sa, sas, sarl, s.a, s.l, srl, spa, nv, bv, ab, oyj, asa, holding, holdings, group,
    groupe, gruppe, grupo, konzern, industries, industrie, international, enterprises, ventures, partners,
    associates, consulting, solutions, systems, technologies, technology, tech, software, networks, labs,
    laboratories, pharmaceuticals, pharma, biosciences, therapeutics, chemicals, steel, mining, minerals, resources,
    petroleum, energy, electric, utilities, rail, railway, railways, railroad, airlines, airways, aviation,
    aerospace, motors, automotive, shipping, logistics, freight, foods, beverages, breweries, bakeries, stores,
    supermarkets, retail, properties, realty, homes, hotels, resorts, entertainment, studios, pictures, records,
    publishing, publishers, securities, capital, financial, finance, insurance, assurance, bancorp, bank, savings,
    trust, fund, funds, services, service, security, telecom, telecommunications, communications, wireless,
    broadband, stadtwerke, werke, versicherung, sparkasse, volksbank, verlag, versicherungen, vereinigung, caisse,
    crédit, assurances, seguros, compañía, compagnie, société, sociedad, fc, sc, vfb, vfl, vfr, tsv, sv, afc,
    united, rovers, wanderers, athletic, city, town, county, borough, council, district, township, agency,
    authority, bureau, commission, committee, coalition, alliance, campaign, league, federation, association,
    society, institution, academy, museum, orchestra, theatre, theater, opera, ballet, library, archive, archives,
    observatory, laboratory, programme, program, project, grid, western, eastern, northern, southern, national,
    federal, royal, metropolitan, regional, initiative, network, forum, congress, assembly, ministry, department,
    division, directorate, administration
    """)
)
"""Words that names of companies, clubs and public bodies hold, in lower case."""

COMPANY_ENDINGS: frozenset[str] = frozenset(
    listed("""
    corp, corporation, inc, incorporated, ltd, limited, plc, llc, llp, lp, co, cos, gmbh, mbh, ag, kg, kgaa, ohg, e.v,
    ev, sa, sas, sarl, s.a, s.l, srl, spa, nv, bv, ab, oyj, asa
    """)
)
"""The legal forms among them, which a name is used without, too."""

PAPER_WORDS: frozenset[str] = frozenset(
    listed("""
    times, herald, tribune, gazette, chronicle, courier, observer, telegraph, journal, examiner, inquirer, dispatch,
    bulletin, daily, weekly, news, magazine, review, radio, tv, television, broadcasting, podcast, zeitung,
    rundschau, anzeiger, tagblatt, tageblatt, abendblatt, morgenpost, kurier, nachrichten, allgemeine, presse, kuriers,
    anzeigers,
    rundfunk, fernsehen, écho, dépêche, gazette, quotidien, matin, diario, noticias, heraldo, correo, informador,
    periódico
    """)
)
"""Words that names of papers, stations and programmes hold, in lower case."""

BODY_WORDS = COMPANY_WORDS | PAPER_WORDS
"""All of them."""
