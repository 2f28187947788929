import type { Departure, Entry } from './model';

/** An acronym, alone or in the brackets behind the name that it stands for: `EU`, `U.N.`, `(UNVTF)`. */
const ACRONYM = /^\p{Lu}(?:[.\p{Lu}\p{N}-]{0,30}[.\p{Lu}\p{N}])$/u;

/**
 * The departures of an entry that say that a source has something else than the record. Where one side only abbreviates
 * the other, both say the same.
 */
export function departuresOf({ departures }: Pick<Entry, 'departures'>): readonly Departure[] {
	return departures.filter(({ says, record }) => !abbreviates(says, record) && !abbreviates(record, says));
}

/**
 * Whether a name is another one with nothing changed but that words of it are abbreviated by their initials, or that it
 * lacks the acronym that the other has in brackets: `EU` and `UN Convention` abbreviate `European Union (EU)` and
 * `United Nations Convention`. The case of letters counts, so a name without its capitals abbreviates nothing.
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

/** The words of a name, and the acronym that stands in brackets at its end. */
function takeApart(name: string): { readonly words: readonly string[]; readonly acronym?: string } {
	const words = name.split(/\s/).filter(word => word !== '');
	const last = words.at(-1) ?? '';
	const acronym = last.startsWith('(') && last.endsWith(')') ? last.slice(1, -1) : '';
	return words.length > 1 && ACRONYM.test(acronym) ? { words: words.slice(0, -1), acronym } : { words };
}

/** Where the words end whose initials an acronym is, small words such as “of” left out; `undefined` if it is none of theirs. */
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
