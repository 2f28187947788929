const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** The nouns of offices, in the five languages. Folded. */
export const OFFICES: ReadonlySet<string> =
	set(`minister secretary secretary-general director director-general president chair chairperson chairman chairwoman ambassador commissioner representative
	co-chair co-president co-chairperson co-facilitator facilitator moderator spokeswoman spokesman delegate adviser advisor counsel officer prosecutor registrar judge senator negotiator counsellor undersecretary
	rapporteur envoy head chief expert manager chancellor governor mayor coordinator spokesperson vice-president vice-chair under-secretary-general administrator king queen
	ministre ministre-president ministre-presidente secretaire directeur directrice presidente ambassadeur ambassadrice commissaire chef cheffe representant representante rapporteuse envoye envoyee vice-presidente
	vice-premier chancelier chanceliere conseiller conseillere gouverneur maire coordinateur coordinatrice coordonnateur coordonnatrice haut-commissaire administrateur administratrice porte-parole
	copresident copresidente procureur procureure juge greffier greffiere senateur senatrice depute deputee delegue deleguee negociateur negociatrice facilitateur facilitatrice haut-representant haute-representante emissaire consul
	staatssecretaris voorzitter directeur-generaal secretaris-generaal hoofd burgemeester eersteminister
	ministerin prasident prasidentin botschafter botschafterin generalsekretar generalsekretarin direktor direktorin vorsitz vorsitzender vorsitzende staatssekretar staatssekretarin bundesminister bundesministerin kommissar kommissarin kanzler kanzlerin bundeskanzler bundeskanzlerin
	asesor asesora asistente diputado diputada senador senadora gobernador gobernadora alcalde alcaldesa canciller subsecretario subsecretaria jefe jefa coordinador coordinadora portavoz vocero vocera viceministro viceministra vicepresidente vicepresidenta
	fiscal juez jueza magistrado magistrada consejero consejera rector rectora delegado delegada subdirector subdirectora gerente enviado enviada administrador administradora procurador procuradora defensor defensora
	ministro ministra secretario secretaria embajador embajadora directora presidenta relator relatora comisionado comisionada`);

/** Words that belong to an office before its noun. */
export const OFFICE_BEFORE: ReadonlySet<string> =
	set(`deputy prime vice executive permanent special high under assistant acting former foreign state general secretary federal first regional chief senior legal associate joint interim lead attorney technical programme program project country national resident
	premier premiere vice-premier vice-premiere haut haute sous vice- eerste vize stellvertretende stellvertretender parlamentarischer parlamentarische primer primera viceministro alto alta`);

/** Words that belong to an office after its noun, besides adjectives, which are recognized by their endings. */
export const OFFICE_AFTER: ReadonlySet<string> = set(
	'general generale adjoint adjointe executif executive federal federale permanent permanente special speciale delegue deleguee charge chargee principal principale belge suisse russe turc turque grec grecque tcheque slovaque serbe croate d’etat ejecutivo ejecutiva adjunto adjunta interino interina regional regionale pro tempore generaal',
);

/** Words between a name and an office, as in “X, the Minister” and “X, nouveau gouverneur”. */
export const OFFICE_ARTICLES: ReadonlySet<string> = set("the our their its former then new nouveau nouvelle nouvel ancien ancienne actuel actuelle le la l' notre de het der die el nuestro nuestra");

/** Verbs with which a person speaks, in the five languages. A verb of two words has its last one. Folded. */
export const SPEECH: ReadonlySet<string> =
	set(`said says told stressed noted added stated declared explained concluded warned insisted underlined emphasized emphasised remarked
	dijo afirmo senalo declaro explico indico aseguro manifesto expreso destaco informo subrayo agrego anadio preciso sostuvo
	sagte erklarte betonte zei verklaarde benadrukte
	dit declare souligne affirme ajoute indique estime rappele precise explique conclu insiste`);

/** Participles and verbs before the name of a person who gets an office: “appointed”, “nommé”. Folded. */
export const APPOINTING: ReadonlySet<string> =
	set('appointed appoints appointing reappointed elected elects nominated nominates designated nomme nommee elu elue designe designee nombro eligio designo');

/** Words before the name of a person who has spoken: “according to”, “selon”. Folded. */
export const BEFORE_SPEAKER: ReadonlySet<string> = set('selon pour');

/** Parts before the noun of an office: “vice-gouverneur”, “sous-directeur”. */
const PREFIX = /^(?:vice|sous|co|ex)-/;

/** Whether a folded word is the noun of an office. German and Dutch compounds are recognized by their last part. */
export function isOffice(folded: string): boolean {
	return OFFICES.has(folded) || OFFICES.has(folded.replace(PREFIX, '')) || /(?:minister|ministerin|prasident|prasidentin|voorzitter|secretaris|sekretar|sekretarin|trager|tragerin|sprecher|sprecherin|vertreter|vertreterin|beauftragter|beauftragte)$/.test(folded);
}
