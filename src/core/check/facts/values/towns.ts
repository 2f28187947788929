import type { TextLanguage } from '../../../text/textLanguage';
import { tokensOf } from '../../../text/token';
import type { FactSentence } from '../sentences/factSentence';

/**
 * Cities in which international bodies sit or meet, by their names in English, French, German, Dutch and Spanish; a single name is the same
 * in all.
 */
const CITIES: readonly (readonly string[])[] = [
	'Vienna|Vienne|Wien|Wenen|Viena', 'Geneva|Genève|Genf|Genève|Ginebra', 'New York|New York|New York|New York|Nueva York', 'Nairobi', 'Paris|Paris|Paris|Parijs|París',
	'The Hague|La Haye|Den Haag|Den Haag|La Haya', 'Rome|Rome|Rom|Rome|Roma', 'Brussels|Bruxelles|Brüssel|Brussel|Bruselas', 'Bonn', 'Montreal|Montréal|Montreal|Montreal|Montreal',
	'London|Londres|London|Londen|Londres', 'Berlin|Berlin|Berlin|Berlijn|Berlín', 'Madrid', 'Lisbon|Lisbonne|Lissabon|Lissabon|Lisboa', 'Palermo|Palerme|Palermo|Palermo|Palermo',
	'Kyoto|Kyoto|Kyoto|Kyoto|Kioto', 'Doha', 'Bangkok', 'Addis Ababa|Addis-Abeba|Addis Abeba|Addis Abeba|Addis Abeba', 'Strasbourg|Strasbourg|Straßburg|Straatsburg|Estrasburgo',
	'Luxembourg|Luxembourg|Luxemburg|Luxemburg|Luxemburgo', 'Copenhagen|Copenhague|Kopenhagen|Kopenhagen|Copenhague', 'Stockholm|Stockholm|Stockholm|Stockholm|Estocolmo', 'Washington',
	'Marrakech|Marrakech|Marrakesch|Marrakesh|Marrakech', 'Sharm el-Sheikh', 'Abu Dhabi|Abou Dhabi|Abu Dhabi|Abu Dhabi|Abu Dabi', 'Atlanta', 'Antwerp|Anvers|Antwerpen|Antwerpen|Amberes',
	'Lyon', 'Bern|Berne|Bern|Bern|Berna', 'Beirut|Beyrouth|Beirut|Beiroet|Beirut', 'Turin|Turin|Turin|Turijn|Turín', 'Santiago', 'Tokyo|Tokyo|Tokio|Tokio|Tokio', 'Jakarta|Jakarta|Jakarta|Jakarta|Yakarta', 'Rio de Janeiro', 'Merida|Merida|Mérida|Mérida|Mérida', 'Amman', 'Moscow|Moscou|Moskau|Moskou|Moscú',
	'Naples|Naples|Neapel|Napels|Nápoles', 'Milan|Milan|Mailand|Milaan|Milán', 'Oslo', 'Helsinki', 'Athens|Athènes|Athen|Athene|Atenas', 'Warsaw|Varsovie|Warschau|Warschau|Varsovia',
	'Prague|Prague|Prag|Praag|Praga', 'Budapest', 'Istanbul|Istanbul|Istanbul|Istanbul|Estambul', 'Cairo|Caire|Kairo|Caïro|Cairo', 'Tunis|Tunis|Tunis|Tunis|Túnez', 'Dakar', 'Abuja',
	'Johannesburg|Johannesburg|Johannesburg|Johannesburg|Johannesburgo', 'New Delhi|New Delhi|Neu-Delhi|New Delhi|Nueva Delhi', 'Singapore|Singapour|Singapur|Singapore|Singapur',
	'Beijing|Pékin|Peking|Peking|Pekín', 'Seoul|Séoul|Seoul|Seoel|Seúl', 'Ottawa', 'Bogotá', 'Buenos Aires', 'Dublin|Dublin|Dublin|Dublin|Dublín', 'Zurich|Zurich|Zürich|Zürich|Zúrich',
].map(names => names.split('|'));

const LANGUAGES: readonly TextLanguage[] = ['en', 'fr', 'de', 'nl', 'es'];

const TOWN_BY_NAME: ReadonlyMap<string, string> = new Map(
	CITIES.flatMap(names => names.map(name => [folded(name), names[0] ?? ''] as const)),
);

/** The folded names of all towns. */
export const TOWN_NAMES: Iterable<string> = TOWN_BY_NAME.keys();

/** The folded first tokens of these names. */
const FIRST_TOKENS: ReadonlySet<string> = new Set(CITIES.flat().map(name => tokensOf(name)[0]?.folded ?? ''));

/** The maximum number of tokens of the name of a town. */
const MAX_WORDS = 4;

/** Returns the key of a town by its name in one of the five languages; `undefined` if it is not known. */
export function townOf(name: string): string | undefined {
	return TOWN_BY_NAME.get(folded(name));
}

/** The name of a town in a sentence: its key, and the token after it. */
export interface TownAt {
	readonly town: string;
	readonly to: number;
}

/** Returns the town whose name begins at a token; `undefined` if there is none. */
export function townAt(sentence: FactSentence, from: number): TownAt | undefined {
	const { text, folded: first } = sentence.at(from);
	if (!FIRST_TOKENS.has(first) || !/^\p{Lu}/u.test(text) || !sentence.isFree(from)) {
		return undefined;
	}
	for (let to = Math.min(from + MAX_WORDS, sentence.tokens.length); to > from; to--) {
		const town = TOWN_BY_NAME.get(sentence.tokens.slice(from, to).map(token => token.folded).join(' '));
		if (town !== undefined) {
			return { town, to };
		}
	}
	return undefined;
}

/** Returns the name of a town in a language, by its key. */
export function townInLanguage(town: string, language: TextLanguage): string {
	const names = CITIES.find(([first]) => first === town);
	return names?.[LANGUAGES.indexOf(language)] ?? town;
}

function folded(name: string): string {
	return tokensOf(name).map(token => token.folded).join(' ');
}
