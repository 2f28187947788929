import { ABBREVIATED_IN_PERIODICALS, ABBREVIATED_PLACES, ABBREVIATED_WORDS } from './abbreviations';

const IN_NAMES = [ABBREVIATED_WORDS, ABBREVIATED_PLACES];
const IN_PERIODICALS = [ABBREVIATED_IN_PERIODICALS, ABBREVIATED_WORDS, ABBREVIATED_PLACES];

/**
 * Returns the name of an institution or party with its words abbreviated (rules 10.2.2 and 15.1(c), tables 6 and 10). A name of one word,
 * the name of a State alone and a name that the item abbreviates are kept.
 */
export function abbreviatedName(name: string): string {
	if (/^UN [A-Z]/.test(name)) {
		return abbreviatedName(`U.N.${name.slice(2)}`);
	}
	return !name.includes(' ') || ABBREVIATED_PLACES.has(name) || ABBREVIATED.test(name)
		? name
		: abbreviatedWords(
			name.replace(/ and /g, ' & ').replace(/\bUnited Nations (?=.)/g, 'U.N. ').replace(/\bUnited States (?=[A-Z])/g, 'U.S. '),
			IN_NAMES,
		)
				.replace(/(?<=[\s(])Law(?=[\s,)]|$)/g, 'L.')
				// Single capitals are closed up (rule 6.1(a)).
				.replace(/(?<=(?:^| )[A-Z]\.) (?=(?:[A-Z]\.)+(?: |,|$))/g, '');
}

/** Words that are abbreviated in an item, other than the forms of companies and those before names of people and towns. */
const ABBREVIATED =
	/(?<![\p{L}’])(?!(?:Inc|Co|Cos|Corp|Ltd|Jr|Sr|St|Ste|Mt|Ft|Dr|Mr|Mrs|Ms|No|Nos|Bros|Messrs)\.)\p{Lu}\p{Ll}{1,6}\. (?=\S)/u;

/**
 * Returns the title of a periodical, abbreviated and without articles and prepositions (rule 16.1, tables 6, 10 and 13). A title of one
 * word is kept.
 */
export function abbreviatedPeriodical(title: string): string {
	// A long subtitle is left out; a short one tells journals apart.
	const colon = title.indexOf(': ');
	const [name, subtitle] = colon < 0 ? [title, ''] : [title.slice(0, colon), title.slice(colon + 2)];
	// Publishers print words of some titles in capitals.
	const bare = lowered(/^An? |, /.test(subtitle) ? name : title).replace(/^The (?=.)/, '').replace(/,? (?:and|&) /g, ' & ').replace(/,(?= )/g, '');
	if (OF_SCHOLAR.test(bare)) {
		return withSpaces(bare);
	}
	if (!bare.includes(' ')) {
		return bare;
	}
	if (/\.(?: |$)/.test(bare.replace(/\b(?:St|U\.C|U\.S|N\.Y)\. /g, ''))) {
		// Some programs abbreviate only a part of the words: `J. Labor Econ.`
		return abbreviatedWords(bare, IN_PERIODICALS).replace(/^L\.(?= )/, bare.startsWith('Law') ? 'Law' : 'L.');
	}
	const short = abbreviatedWords(bare, IN_PERIODICALS).replace(/ (?:of|the|in|on|for|at|a|an)(?= )/g, '');
	return short
		.replace(/(?<=^|\s)(?:L\. (?=[JQF]\.(?:\s|$))|L\.J\. (?=F\.$)|J\. (?=L\.(?:\s|$))|Q\. (?=J\.)|J\. (?=(?:[A-Z]\.)+ ))/g, letter => letter.trimEnd())
		.replace(/^L\.(?= )/, 'Law');
}

/** Returns the longer words that are in capitals with a capital only at their start. */
function lowered(title: string): string {
	return title.includes(' ') ? title.replace(/(?<!\p{L})\p{Lu}{6,}(?!\p{L})/gu, word => word.charAt(0) + word.slice(1).toLowerCase()) : title;
}

/** Abbreviations as Google Scholar has them, without stops and spaces between single capitals: `Geo. LJ`, `BCL Rev.`, `Nw. UL Rev.` */
const OF_SCHOLAR = /(?:^|[ .])(?:[A-Z]{0,4}LJ$|(?:U|BC|BU|NYU|UC|J)L (?:Rev|Soc|& |F))/;

function withSpaces(title: string): string {
	return title
		.replace(/\bLJ$/, 'L.J.')
		.replace(/\b(U|BC|BU|NYU|UC|J)L (?=Rev|Soc|& |F)/, (_, name: string) => `${name.split('').join('.')}. L. `)
		.replace(/\bJ\. L\. /, 'J.L. ');
}

const MAX_PHRASE_WORDS = 4;

/** Abbreviates each word or phrase by the first table that has it; plurals get an `s`. */
function abbreviatedWords(text: string, tables: readonly ReadonlyMap<string, string>[]): string {
	const words = text.split(' ');
	const printed: string[] = [];
	for (let index = 0; index < words.length;) {
		const lengths = Array.from(
			{ length: Math.min(MAX_PHRASE_WORDS, words.length - index) },
			(_, less) => Math.min(MAX_PHRASE_WORDS, words.length - index) - less,
		);
		const found = lengths
			.map(length => ({ length, short: shortOf(words.slice(index, index + length).join(' '), tables) }))
			.find(({ short }) => short !== undefined);
		printed.push(found?.short ?? words[index] ?? '');
		index += found?.length ?? 1;
	}
	return printed.join(' ');
}

function shortOf(phrase: string, tables: readonly ReadonlyMap<string, string>[]): string | undefined {
	const open = /^[(“]/.exec(phrase)?.[0] ?? '';
	let end = phrase.length;
	while (end > open.length && ',)”;:'.includes(phrase.charAt(end - 1))) {
		end--;
	}
	const word = phrase.slice(open.length, end);
	const mark = phrase.slice(end);
	if (tables === IN_PERIODICALS && /^\p{Lu}\p{L}+-\p{Lu}\p{L}+$/u.test(word)) {
		return `${open}${word.split('-').map(part => shortOf(part, tables) ?? part).join('-')}${mark}`;
	}
	for (const table of tables) {
		const short = table.get(word);
		const plural =
			short === undefined && word.endsWith('s')
				? (table.get(word.slice(0, -1)) ?? (word.endsWith('ies') ? table.get(`${word.slice(0, -3)}y`) : undefined))
				: undefined;
		const printed = short ?? (plural === undefined ? undefined : plural.endsWith('.') ? `${plural.slice(0, -1)}s.` : `${plural}s`);
		if (printed !== undefined) {
			return `${open}${printed}${mark}`;
		}
	}
	return undefined;
}
