import { namePartsOf } from '../../abbreviation/namePart';
import { nameDistance } from '../names/nameDistance';
import { nameWordsOf } from '../names/nameWords';
import type { AcronymRedefined } from './acronymFinding';
import type { AcronymHistory, DocumentAcronyms } from './acronymHistory';
import type { AcronymIntroduced } from './acronymsIntroduced';
import { READER_MEMORY } from './readerMemory';

/** An introduction in running text with an expansion that is certain, or a name in apposition. */
interface Explained {
	readonly start: number;
	readonly expansion: string;
	readonly entry?: string;
}

/** Finds the introductions in running text of acronyms that were introduced in it before. */
export function redefinedAcronyms({ histories, names }: DocumentAcronyms): readonly AcronymRedefined[] {
	return [...histories].flatMap(([key, history]) => {
		const certain = history.introduced.filter(isCertain);
		if (certain.length === 0) {
			return [];
		}
		// The abstract and the text after it each introduce what they use.
		const inAbstract = certain.filter(({ isInAbstract }) => isInAbstract);
		const inText = inAbstract.length === 0 ? certain : certain.filter(({ isInAbstract }) => !isInAbstract);
		return [...repeatedIn(key, history, inAbstract, []), ...repeatedIn(key, history, inText, explainedBeside(history, names))];
	});
}

/** Finds the introductions that follow another explanation of the same acronym. */
function repeatedIn(
	key: string,
	history: AcronymHistory,
	certain: readonly AcronymIntroduced[],
	others: readonly Explained[],
): readonly AcronymRedefined[] {
	if (certain.length === 0) {
		return [];
	}
	const [first] = [...certain.map(explainedIn), ...others].sort((a, b) => a.start - b.start);
	return !first || isForm(certain, first) ? [] : certain.flatMap(again => {
		const { start } = again.introduction.acronym;
		return !again.isCited && start > first.start && start - lastBefore(history, start) <= READER_MEMORY ? findingAt(key, first, again) : [];
	});
}

/**
 * The minimum number of equal introductions that count as a fixed form. It belongs to a collection whose items are read separately, such as
 * a list of programs with their licences.
 */
const MIN_REPEATED = 5;

/** Whether an acronym is introduced by the same words so often that they are a fixed form. */
function isForm(introduced: readonly AcronymIntroduced[], { expansion }: Explained): boolean {
	return introduced.filter(({ introduction }) => introduction.expansion?.text === expansion).length >= MIN_REPEATED;
}

/** Returns the last place of an acronym before an offset; 0 if there is none. */
export function lastBefore({ uses, introduced }: AcronymHistory, offset: number): number {
	const use = uses.findLast(({ start }, by) => start + by < offset);
	const introduction = introduced.findLast(({ introduction: { acronym } }, by) => acronym.start + by < offset);
	return Math.max(use?.start ?? 0, introduction?.introduction.acronym.start ?? 0);
}

function isCertain({ isRunning, introduction: { kind, certainty, expansion } }: AcronymIntroduced): boolean {
	return isRunning && certainty !== 'likely' && (kind === 'expansionFirst' || kind === 'acronymFirst') && expansion !== undefined;
}

function explainedIn({ introduction: { acronym, expansion, entry } }: AcronymIntroduced): Explained {
	return { start: acronym.start, expansion: expansion?.text ?? '', ...(entry !== undefined && { entry }) };
}

function explainedBeside({ explained: uses }: AcronymHistory, names: DocumentAcronyms['names']): readonly Explained[] {
	return uses
		.filter(({ isRunning }) => isRunning)
		.flatMap(({ explained, entry, start }) => {
			const name =
				explained && entry !== undefined
					? names.get(entry)?.findAround(explained.start, (place, by) => place.start + by === explained.start)
					: undefined;
			return name ? [{ start, expansion: name.text, entry: name.entry }] : [];
		});
}

function findingAt(
	key: string,
	first: Explained,
	{ introduction: { acronym, expansion, entry }, end }: AcronymIntroduced,
): readonly AcronymRedefined[] {
	if (!expansion) {
		return [];
	}
	const start = Math.min(acronym.start, expansion.start);
	return [
		{
			code: 'acronym-redefined',
			start,
			end,
			...(entry !== undefined && { entry }),
			acronym: key,
			first: first.expansion,
			again: expansion.text,
			isSame: areSame(first.expansion, expansion.text),
			fixes: [{ kind: 'useAcronym', safe: false, shown: acronym.text, edits: [{ start, end, text: acronym.text }] }],
		},
	];
}

/** Whether two expansions are near variants of each other. */
function areSame(one: string, other: string): boolean {
	return one === other || nameDistance(nameWordsOf(namePartsOf(one)), nameWordsOf(namePartsOf(other)), { anchored: true })?.cost === 0;
}
