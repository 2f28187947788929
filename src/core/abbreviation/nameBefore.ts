import { kindOfCompound, kindOfHead } from './headNouns';
import type { NamePart } from './namePart';
import type { ShortForm } from './shortForm';
import { isEnglish, isVerb } from './stopWords';
import type { WordsBefore } from './wordsBefore';

/** How many words a name may have. */
const MAX_NAME = 16;

/**
 * Returns the first word of a name before an acronym whose letters are not in the order of the name, such as “United Nations Children’s
 * Fund (UNICEF)” or “Fonds des Nations Unies pour l’enfance (UNICEF)”; `undefined` if there is none. It begins after an article or with its
 * noun (“Fonds”), and has a noun that makes a name of it. Half of the letters of the acronym are initials of its words, in any order,
 * unless the text announces the acronym. An acronym from another language usually matches, because the words are similar.
 */
export function firstOfName(
	short: ShortForm,
	{ parts, end }: WordsBefore,
	text: string,
	{ isAnnounced }: { readonly isAnnounced: boolean },
): NamePart | undefined {
	const english = isEnglish(parts.map(({ folded }) => folded));
	let best: { readonly first: NamePart; readonly fit: number } | undefined;
	let hasHead = false;
	let hasSmall = false;
	for (let index = parts.length - 1; index >= Math.max(0, parts.length - MAX_NAME); index--) {
		const part = parts[index];
		if (!part || isVerb(part.folded)) {
			break;
		}
		const opens = part.capital && !part.stop && !part.joined;
		hasHead ||= part.capital && kindOfCompound(part.folded) !== undefined;
		hasSmall ||= !part.capital && !part.stop && !part.joined;
		const isHead =
			opens
			&& index < parts.length - 1
			&& (kindOfHead(part.folded) !== undefined
				|| (parts[index + 1]?.joined === true && kindOfHead(parts[index + 1]?.folded ?? '') !== undefined));
		// In English, all words of a name have capitals; elsewhere, small ones follow the noun: “Fonds international de …”.
		const isName = hasSmall
			? isHead && !english && parts.slice(index + 1).find(({ joined }) => !joined)?.capital === false
			: isHead || hasHead;
		if (!opens || !isName || !beginsName(parts, index) || (english && text.slice(part.start, end).includes(','))) {
			continue;
		}
		const matched = sharedInitials(short, parts.slice(index));
		const isEnough =
			isAnnounced
			|| (matched >= 2
				&& 2 * matched >= short.units.length
				&& (isHead || matched === short.units.length || short.units.includes(part.folded.charAt(0))));
		// “Conference of the Parties to the Convention (COP)”: of two names with the same letters, the acronym begins like its own.
		const fit = matched + (part.folded.startsWith(short.units[0] ?? '') ? 0.5 : 0);
		if (isEnough && fit > (best?.fit ?? -1)) {
			best = { first: part, fit };
		}
	}
	return best?.first;
}

/**
 * Whether a name may begin at an index: at the start of the clause or after an article or a preposition, but not with the “Also” of “Also
 * the Fund”.
 */
function beginsName(parts: readonly NamePart[], index: number): boolean {
	const before = parts[index - 1];
	const after = parts[index + 1];
	return (before === undefined || before.stop) && !(after?.stop === true && PLAIN_ARTICLES.has(after.folded));
}

/** Counts the letters of an acronym that are initials of words, each word used once; a word in capitals gives all its letters. */
function sharedInitials({ units }: ShortForm, parts: readonly NamePart[]): number {
	const initials = parts
		.filter(({ stop }) => !stop)
		.flatMap(({ folded, allCapitals }) => (allCapitals ? [...folded] : [folded.charAt(0)]));
	let shared = 0;
	for (const unit of units) {
		const at = initials.indexOf(unit);
		if (at >= 0) {
			initials.splice(at, 1);
			shared++;
		}
	}
	return shared;
}

/**
 * Whether a capitalized name of several words ends the words: after an article, or with a noun that makes a name of it. The name of a
 * person is neither.
 */
export function endsWithName(parts: readonly NamePart[]): boolean {
	const names = parts.filter(({ stop, joined }) => !stop && !joined).slice(-2);
	if (
		names.length < 2
		|| !names.every(({ capital }) => capital)
		|| names[1] !== parts.findLast(({ joined }) => !joined)
		|| names.every(({ allCapitals }) => allCapitals)
	) {
		return false;
	}
	let index = parts.length - 1;
	while (index >= 0 && (parts[index]?.capital === true || parts[index]?.joined === true)) {
		index--;
	}
	const run = parts.slice(index + 1);
	const before = parts[index];
	return (
		(before !== undefined && ARTICLES.has(before.folded) && run.filter(({ joined }) => !joined).length > 1)
		|| parts.slice(-MAX_NAME).some(({ capital, folded }) => capital && kindOfCompound(folded) !== undefined)
	);
}

/** Articles that are never a preposition as well. Folded. */
const PLAIN_ARTICLES: ReadonlySet<string> = new Set(['the', 'le', 'la', 'les', 'el', 'los', 'las', 'het']);

/** Articles, also joined to a preposition. Not those of German, in which every noun has a capital. Folded. */
const ARTICLES: ReadonlySet<string> = new Set('the le la les l du aux au el los las del al de het'.split(' '));
