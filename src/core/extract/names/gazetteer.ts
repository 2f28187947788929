import { fold } from '../../text/fold';
import type { TextLanguage } from '../../text/textLanguage';
import { tokensOf } from '../../text/token';

/** The names of countries and regions in a language, by their first word; each as its folded words. */
export type Gazetteer = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Names of countries that people write and the Unicode CLDR does not have, separated by a vertical bar. */
const SHORT: Readonly<Record<TextLanguage, string>> = {
	en: 'Russian Federation|Syria|Türkiye|Czech Republic|Cape Verde|Democratic Republic of the Congo|Bosnia and Herzegovina|Palestine|Great Britain|United States of America|Republic of Korea|Viet Nam|Côte d’Ivoire|Myanmar|The Gambia|Gambia|Cabo Verde|Czechia|Holy See|Syrian Arab Republic|Lao People’s Democratic Republic|Democratic People’s Republic of Korea|Republic of Moldova|United Republic of Tanzania|Brunei Darussalam|Timor-Leste|Eswatini|State of Palestine|Central African Republic|Dominican Republic|United Kingdom of Great Britain and Northern Ireland|Republic of the Congo|North Macedonia|Swaziland|Korea|Congo|Federated States of Micronesia|Kyrgyz Republic|Slovak Republic|Hellenic Republic|Argentine Republic|Italian Republic|French Republic|Portuguese Republic|Gabonese Republic|Togolese Republic|Lebanese Republic|Swiss Confederation',
	fr: 'Fédération de Russie|États-Unis d’Amérique|Grande-Bretagne|République démocratique du Congo|République de Corée|Birmanie|Palestine|Viet Nam|Cabo Verde|Saint-Siège|République arabe syrienne|République-Unie de Tanzanie|République de Moldova|Timor-Leste|République tchèque|Türkiye|République centrafricaine|République dominicaine|République démocratique populaire lao|République populaire démocratique de Corée|République du Congo|Corée|Congo|Brunéi Darussalam|Royaume-Uni de Grande-Bretagne et d’Irlande du Nord|Bélarus|Kirghizistan|Myanmar|Tchéquie|Macédoine du Nord|Eswatini|République kirghize|République slovaque|République hellénique|République argentine|République italienne|République française|République portugaise|République gabonaise|République togolaise|République tunisienne|République libanaise|Confédération suisse|Turkménistan|Kazakhstan|Ouzbékistan|Tadjikistan|Bahreïn|Cap-Vert|Guyane',
	nl: 'Verenigde Staten van Amerika|Groot-Brittannië|Russische Federatie|Palestina',
	de: 'Vereinigte Staaten von Amerika|Großbritannien|Russische Föderation|Palästina',
	es: 'Estados Unidos de América|Gran Bretaña|Federación de Rusia|Palestina|Santa Sede|República Árabe Siria|República Unida de Tanzanía|República de Corea|República Dominicana|República Centroafricana|Türkiye|Viet Nam|Timor-Leste|Estado Plurinacional de Bolivia|República Bolivariana de Venezuela|República Democrática del Congo|Costa de Marfil|Belarús|Côte d’Ivoire|Türkiye|Chequia|Reino Unido de Gran Bretaña e Irlanda del Norte|Eswatini|Myanmar|Macedonia del Norte|Cabo Verde|Bahrein|Kirguistán|Tayikistán|República Argentina|República Italiana|República Francesa|República Portuguesa|República Eslovaca|República Helénica|República Kirguisa|Confederación Suiza',
};

/**
 * The regions of UN M.49 (unstats.un.org/unsd/methodology/m49), and others that texts name often, separated by a vertical bar. Browsers do
 * not know their names.
 */
const REGIONS: Readonly<Record<TextLanguage, string>> = {
	en: 'Africa|Northern Africa|Sub-Saharan Africa|Eastern Africa|Middle Africa|Southern Africa|Western Africa|Americas|Latin America|Caribbean|Central America|South America|North America|Asia|Central Asia|Eastern Asia|South-eastern Asia|Southern Asia|Western Asia|Europe|Oceania|Pacific|Horn of Africa|Sahel|Balkans|Western Balkans|Middle East|Maghreb|Caucasus|West Africa|East Africa|North Africa|Central Africa|South-East Asia|Southeast Asia|South Asia|East Asia|South-East Europe|South-Eastern Europe|Eastern Europe|Western Europe|Central Europe',
	fr: 'Afrique|Afrique du Nord|Afrique subsaharienne|Afrique orientale|Afrique centrale|Afrique australe|Afrique occidentale|Amériques|Amérique latine|Caraïbes|Amérique centrale|Amérique du Sud|Amérique du Nord|Asie|Asie centrale|Asie orientale|Asie du Sud-Est|Asie du Sud|Asie occidentale|Europe|Océanie|Pacifique|Corne de l’Afrique|Sahel|Balkans|Moyen-Orient|Proche-Orient|Maghreb|Caucase|Afrique de l’Ouest|Afrique de l’Est',
	nl: 'Afrika|Noord-Afrika|Oost-Afrika|Midden-Afrika|Zuidelijk Afrika|West-Afrika|Amerika|Latijns-Amerika|Caraïben|Midden-Amerika|Zuid-Amerika|Noord-Amerika|Azië|Centraal-Azië|Oost-Azië|Zuidoost-Azië|Zuid-Azië|West-Azië|Europa|Oceanië|Stille Oceaan|Sub-Sahara-Afrika|Hoorn van Afrika|Sahel|Balkan|Midden-Oosten',
	de: 'Afrika|Nordafrika|Ostafrika|Zentralafrika|Südliches Afrika|Westafrika|Amerika|Lateinamerika|Karibik|Mittelamerika|Südamerika|Nordamerika|Asien|Zentralasien|Ostasien|Südostasien|Südasien|Westasien|Europa|Ozeanien|Pazifik|Subsahara-Afrika|Horn von Afrika|Sahel|Balkan|Westbalkan|Naher Osten',
	es: 'África|África del Norte|África Subsahariana|África Oriental|África Central|África Austral|África Occidental|Américas|América Latina|Caribe|América Central|América del Sur|América del Norte|Asia|Asia Central|Asia Oriental|Asia Sudoriental|Asia Meridional|Asia Occidental|Europa|Oceanía|Pacífico|Cuerno de África|Sahel|Balcanes|Oriente Medio|Sudamérica|Centroamérica|Norteamérica|Latinoamérica',
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const gazetteers = new Map<TextLanguage, Gazetteer>();

/** Returns the names of countries and territories (Unicode CLDR, from `Intl`) and of the regions of UN M.49 in a language. */
export function gazetteerOf(language: TextLanguage): Gazetteer {
	const known = gazetteers.get(language);
	if (known) {
		return known;
	}
	const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
	const countries = Array.from(LETTERS, first => Array.from(LETTERS, second => nameOf(names, first + second)))
		.flat()
		.filter(name => name !== undefined);
	const byFirst = new Map<string, (readonly string[])[]>();
	for (const name of new Set([...countries, ...`${SHORT[language]}|${REGIONS[language]}`.split('|')])) {
		const words = tokensOf(name).map(({ folded }) => folded);
		const [first] = words;
		if (first !== undefined && !/[()&]/.test(name)) {
			byFirst.set(first, [...byFirst.get(first) ?? [], words].sort((a, b) => b.length - a.length));
		}
	}
	gazetteers.set(language, byFirst);
	return byFirst;
}

/** Region codes of `Intl` that are not those of countries or territories. */
const NO_PLACES: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO']);

function nameOf(names: Intl.DisplayNames, code: string): string | undefined {
	const name = NO_PLACES.has(code) ? undefined : names.of(code);
	return name === undefined || name === code || fold(name).length < 3 ? undefined : name;
}
