import type { Departure, Entry } from './model';

/** An acronym, such as `EU`, `U.N.` or `UNVTF`. */
const ACRONYM = /^\p{Lu}(?:[.\p{Lu}\p{N}-]{0,30}[.\p{Lu}\p{N}])$/u;

/** Returns the departures of an entry in which source and record really differ, rather than one abbreviating the other. */
export function departuresOf({ departures }: Pick<Entry, 'departures'>): readonly Departure[] {
	return departures.filter(({ says, record }) => !abbreviates(says, record) && !abbreviates(record, says));
}

/**
 * Whether a name differs from another only in that words are abbreviated by their initials or the acronym in brackets is left
 * out: `EU` and `UN Convention` abbreviate `European Union (EU)` and `United Nations Convention`. Case matters: a name without
 * its capitals does not count.
 */
export function abbreviates(short: string, full: string): boolean {
	const { words, acronym } = takeApart(full);
	const shortened = takeApart(short);
	if (shortened.words.length === 1 && shortened.words[0] === acronym) {
		return true;
	}
	let at = 0;
	for (const word of shortened.words) {
		const next = words[at] === word ? at + 1 : endOfInitials(word, words, at);
		if (next === undefined) {
			return false;
		}
		at = next;
	}
	return at === words.length;
}

/** Splits a name into words and the acronym in brackets at its end, if any. */
function takeApart(name: string): { readonly words: readonly string[]; readonly acronym?: string } {
	const words = name.split(/\s/).filter(word => word !== '');
	const last = words.at(-1) ?? '';
	const acronym = last.startsWith('(') && last.endsWith(')') ? last.slice(1, -1) : '';
	return words.length > 1 && ACRONYM.test(acronym) ? { words: words.slice(0, -1), acronym } : { words };
}

/**
 * Returns the index after the words whose initials form an acronym, skipping lower-case words such as “of”; `undefined` if they do not form
 * it.
 */
function endOfInitials(acronym: string, words: readonly string[], start: number): number | undefined {
	const initials = ACRONYM.test(acronym) ? acronym.replace(/[^\p{L}]/gu, '') : '';
	let at = start;
	let found = 0;
	for (const initial of initials) {
		while (found > 0 && words[at] !== undefined && !words[at]?.startsWith(initial) && /^\p{Ll}/u.test(words[at] ?? '')) {
			at++;
		}
		if (words[at]?.startsWith(initial) !== true) {
			return undefined;
		}
		found++;
		at++;
	}
	return found > 1 ? at : undefined;
}
