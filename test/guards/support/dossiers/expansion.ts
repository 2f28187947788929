import type { Entry, Label } from '../../../../src/core/dossier/model';

/** Words that an acronym may skip. */
const SMALL = new Set(`a an and against at for from in of on that the to with au aux contre d de des du en et l la le les par pour sur
bij en het in tegen van voor con contra del e el las los para y und der die das für gegen zur в для и о по`.split(/\s+/));

/**
 * Acronyms that cannot be derived from the name of their entry, by the id of the dossier and then by entry and acronym, with the reason. Before adding one, make
 * sure that it does not stand for another body or a broader term.
 */
export const TAKEN_ON_TRUST: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
	[
		'cop10be',
		new Map([
			['cop10 COP10', 'A session goes by its number.'],
			['cop10 CoP10', 'A session goes by its number.'],
			['interpol INTERPOL', 'Criminal and Organization are left out.'],
			['olaf OLAF', 'It comes from the French name, and passes over européen.'],
			['icat ICAT', 'Group is left out.'],
			['wlfc GPWLFC', 'Combating is left out.'],
			['gptoc GPTOC', 'The words between Programme and Transnational, and Serious, are left out.'],
			['sf_medical_products SSFFC', 'The term that WHO used before.'],
			['un ONU', 'The full name begins with Organization.'],
		]),
	],
	['uncac', new Map([1, 3, 4, 6, 7, 8, 9, 10, 11].map(number => [`cosp${number} CoSP${number}`, 'A session goes by its number.']))],
	[
		'unorg',
		new Map([
			['un ONU', 'The full name begins with Organization.'],
			['ece UNECE', 'The United Nations is put first.'],
			['un_tourism UNWTO', 'The United Nations is put first.'],
			['ohchr OHCHR', 'The United Nations is left out.'],
			['ohchr УВКПЧ', 'The United Nations is left out.'],
			['unfpa UNFPA', 'An earlier name.'],
			['unicef UNICEF', 'An earlier name.'],
			['fao FAO', 'French uses the English one.'],
			['unesco ЮНЕСКО', 'The English one in Russian letters.'],
			['unido ЮНИДО', 'The English one in Russian letters.'],
			['unaids UNAIDS', 'Only AIDS is left of the rest.'],
			['ctbto CTBTO', 'The commission goes by the name of the organization that it prepares.'],
			['unodc UNODC', 'Spanish uses the English one.'],
			['ohchr HCDH', 'The United Nations is left out.'],
			['ohchr ACNUDH', 'Oficina is left out.'],
			['unhcr ACNUR', 'Oficina is left out.'],
			['unhcr УВКБ', 'The word делам is left out.'],
			['unep ЮНЕП', 'The English one in Russian letters.'],
			['unfpa FNUAP', 'An earlier name.'],
			['unfpa ЮНФПА', 'The English one in Russian letters.'],
			['unicef ЮНИСЕФ', 'The English one in Russian letters.'],
			['fao ФАО', 'The English one in Russian letters.'],
			['unaids ONUSIDA', 'Only ONU and SIDA are left of the name.'],
			['unitar UNITAR', 'French and Spanish use the English one.'],
			['unitar ЮНИТАР', 'The English one in Russian letters.'],
			['unops UNOPS', 'French and Spanish use the English one.'],
			['unops ЮНОПС', 'The English one in Russian letters.'],
			['unrwa UNRWA', 'French uses the English one.'],
			['unrwa БАПОР', 'The United Nations and the refugees are left out.'],
			['unu УООН', 'The name is not in the dossier in Russian.'],
			['unctad UNCTAD', 'Spanish uses the English one.'],
			['dppa DPPA', 'French uses the English one.'],
			['dmspc DMSPC', 'French uses the English one.'],
			['imo ИМО', 'The English one in Russian letters.'],
			['unaids ЮНЭЙДС', 'The English one in Russian letters.'],
			['unctad ЮНКТАД', 'The English one in Russian letters.'],
			['cted CTED', 'Committee is left out.'],
			['undrr UNDRR', 'Office is left out.'],
			['c24 C-24', 'It is a number, and not made of initials.'],
			['ohrlls UN-OHRLLS', 'The United Nations is put first.'],
		]),
	],
]);

/** Returns the acronyms of an entry that do not match its name, as `entry ACRONYM`. */
export function foreignAcronyms(entry: Entry): readonly string[] {
	return entry.labels.filter(({ role }) => role === 'acronym')
		.filter(acronym => !namesOf(entry, acronym).some(name => isSpelledBy(acronym.text, name)))
		.map(({ text }) => `${entry.key} ${text}`);
}

/**
 * Returns the entry's name in the label's language and other names that are parts of it, or its names in any language if it
 * has none in that one.
 */
function namesOf({ labels }: Entry, { language }: Label): readonly string[] {
	const own = labels.filter(label => label.language === language && (label.role === 'preferred' || label.role === 'variant'));
	const preferred = own.find(({ role }) => role === 'preferred') ?? labels.find(({ role }) => role === 'preferred');
	const words = new Set(wordsOf(preferred?.text ?? '').map(stem));
	return own
		.filter(
			label =>
				label === preferred
				|| wordsOf(label.text).every(word => SMALL.has(word.toLowerCase()) || words.has(stem(word)) || /^un$|^vn$/i.test(word)),
		)
		.map(({ text }) => text);
}

/**
 * Whether an acronym consists of letters from the words of a name in order, starting with each word's initial. Small
 * words and the second parts of hyphenated words may be skipped.
 */
function isSpelledBy(acronym: string, name: string): boolean {
	const letters = withoutAccents(acronym.replace(/s$/, '').replace(/[^\p{L}]/gu, ''));
	const words = wordsOf(name).map(withoutAccents);
	const from = (at: number, word: number): boolean => {
		if (at === letters.length) {
			return true;
		}
		const text = words[word];
		return text !== undefined && (
			(SMALL.has(text) && from(at, word + 1))
			|| takenFrom(text, letters, at).some(next => from(next, word + 1)));
	};
	return from(0, 0);
}

/** Returns the positions at which an acronym can continue after a word, which contributes its initial and optionally further letters in order. */
function takenFrom(word: string, letters: string, at: number): readonly number[] {
	if (!word.startsWith(letters.charAt(at))) {
		return [];
	}
	const ends = [at + 1];
	for (let position = 1, next = at + 1; position < word.length && next < letters.length; position++) {
		if (word[position] === letters[next]) {
			ends.push(++next);
		}
	}
	return ends;
}

function withoutAccents(text: string): string {
	return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function wordsOf(name: string): readonly string[] {
	return name.replace(/\(.*?\)/g, ' ').split(/[^\p{L}\p{N}]+/u).filter(word => word !== '');
}

function stem(word: string): string {
	return word.toLowerCase().replace(/isation/g, 'ization').replace(/s$/, '');
}
