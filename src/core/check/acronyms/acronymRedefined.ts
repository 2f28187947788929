import { namePartsOf } from '../../abbreviation/namePart';
import { nameDistance } from '../names/nameDistance';
import { nameWordsOf } from '../names/nameWords';
import type { AcronymRedefined } from './acronymFinding';
import type { AcronymHistory, DocumentAcronyms } from './acronymHistory';
import type { AcronymIntroduced } from './acronymPlaces';

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
		const [first] = [...certain.map(explainedIn), ...explainedBeside(history, names)].sort((a, b) => a.start - b.start);
		return !first ? [] : certain.flatMap(again => (again.introduction.acronym.start > first.start ? findingAt(key, first, again) : []));
	});
}

function isCertain({ running, introduction: { form, certainty, expansion } }: AcronymIntroduced): boolean {
	return running && certainty !== 'likely' && (form === 'expansionFirst' || form === 'acronymFirst') && expansion !== undefined;
}

function explainedIn({ introduction: { acronym, expansion, entry } }: AcronymIntroduced): Explained {
	return { start: acronym.start, expansion: expansion?.text ?? '', ...(entry !== undefined && { entry }) };
}

function explainedBeside({ uses }: AcronymHistory, names: DocumentAcronyms['names']): readonly Explained[] {
	return uses.flatMap(({ running, explained, entry, start }) => {
		const name = running && explained && entry !== undefined ? names.get(entry)?.find(place => place.start === explained.start) : undefined;
		return name ? [{ start, expansion: name.text, entry: name.entry }] : [];
	});
}

function findingAt(key: string, first: Explained, { introduction: { acronym, expansion, entry }, end }: AcronymIntroduced): readonly AcronymRedefined[] {
	if (!expansion) {
		return [];
	}
	const start = Math.min(acronym.start, expansion.start);
	return [{
		code: 'acronym-redefined', start, end, ...(entry !== undefined && { entry }), acronym: key, first: first.expansion, again: expansion.text, same: areSame(first.expansion, expansion.text),
		fixes: [{ kind: 'useAcronym', safe: false, shown: acronym.text, edits: [{ start, end, text: acronym.text }] }],
	}];
}

/** Whether two expansions are near variants of each other. */
function areSame(one: string, other: string): boolean {
	return one === other || nameDistance(nameWordsOf(namePartsOf(one)), nameWordsOf(namePartsOf(other)), true)?.cost === 0;
}
