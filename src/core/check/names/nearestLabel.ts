import { kindOfHead } from '../../abbreviation/headNouns';
import { namePartsOf } from '../../abbreviation/namePart';
import type { Label } from '../../dossier/model';
import type { LibraryEntry } from '../../library/library';
import { memoized } from '../../steps/memoized';
import { nameDistance, nearLimit, type NameDistance } from './nameDistance';
import { nameWordsOf, type NameWord } from './nameWords';

/** The label of an entry that is nearest to some words. */
export interface NearestLabel extends NameDistance {
	readonly entry: LibraryEntry;
	readonly label: Label;
}

/**
 * The number of words, without prepositions, from which on two names can be compared. With fewer, one wrong word makes a different name, so
 * only variants count.
 */
const MIN_WORDS = 3;

/**
 * Returns the full label of some entries that is nearest to the last words of a text, or to all of them if `anchored`; `undefined` if none
 * is near.
 */
export function nearestLabel(
	entries: readonly LibraryEntry[],
	text: readonly NameWord[],
	{ anchored }: { readonly anchored: boolean },
): NearestLabel | undefined {
	let best: NearestLabel | undefined;
	for (const entry of entries) {
		for (const label of entry.entry.labels) {
			const name = label.role === 'preferred' || label.role === 'variant' ? wordsOf(label) : [];
			const distance = name.length < 2 ? undefined : nameDistance(text, name, { anchored });
			const limit = name.filter(({ stop }) => !stop).length < MIN_WORDS ? 0 : nearLimit(name);
			if (
				distance
				&& distance.cost <= limit
				&& isNearer(distance, best, text)
				&& !hasOtherSubject(text.slice(distance.first), name)
			) {
				best = { ...distance, entry, label };
			}
		}
	}
	return best;
}

/**
 * Whether a name is nearer than another. One that begins within a longer name is further, as “Organized Crime” does in “Treaty on Organized
 * Crime”.
 */
function isNearer(one: NameDistance, other: NameDistance | undefined, text: readonly NameWord[]): boolean {
	const within = isWithin(one, text);
	const otherWithin = other !== undefined && isWithin(other, text);
	return other === undefined || (within === otherWithin ? one.cost < other.cost : otherWithin);
}

/**
 * Whether the subject of a name of three words differs from that of a label, as in “World Coffee Organization”: one word is entirely different, and
 * it is not the one that says what kind of thing is named, as in “World Customs Office”.
 */
function hasOtherSubject(text: readonly NameWord[], name: readonly NameWord[]): boolean {
	const [written, label] = [text, name].map(words => words.filter(({ stop }) => !stop));
	if (written?.length !== MIN_WORDS || label?.length !== MIN_WORDS) {
		return false;
	}
	const differing = written.flatMap((word, index) => {
		const other = label[index];
		return !other || word.form === other.form ? [] : [[word.part.folded, other.part.folded] as const];
	});
	return (
		differing.length === 1
		&& differing.every(
			([one, other]) =>
				one.slice(0, STEM) !== other.slice(0, STEM) && kindOfHead(one) === undefined && kindOfHead(other) === undefined,
		)
	);
}

/** How many letters forms of one word have in common. */
const STEM = 4;

function isWithin({ first }: NameDistance, text: readonly NameWord[]): boolean {
	return (first > 1 && text[first - 1]?.stop === true && text[first - 2]?.part.capital === true) || isJoined(text, first);
}

/** Whether a word is in a run of words with capitals that begins before it. */
export function isJoined(text: readonly NameWord[], first: number): boolean {
	const before = text[first - 1];
	return before !== undefined && !before.stop && before.part.capital && text[first]?.part.start === before.part.end + 1;
}

const wordsOf = memoized(({ text }: Label) => nameWordsOf(namePartsOf(text)));
