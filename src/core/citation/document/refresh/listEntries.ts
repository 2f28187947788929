import type { Steps } from '../../../dossier/steps';
import type { Library, LibrarySource } from '../../../library/library';
import { titleFinder } from '../../sourceTitles';
import { writeRich } from '../../style/output';
import { itemsOf } from '../recogniseReferences';
import type { WritingForm } from '../writtenReference';
import { LETTER } from './laterReference';

/** An entry of a reference list, with the letter behind its year; an empty one where it has none. */
export interface ListEntry {
	/** All sources whose entries are written so. */
	readonly sources: readonly LibrarySource[];
	readonly letter: string;
}

/** Recognises an entry of a reference list as a style writes it; `undefined` for any other text. */
export type EntryRecogniser = (entry: string) => ListEntry | undefined;

/** What is between a year and the next sign, where it is a letter. */
const LETTERS = /(?<=[\d-])[a-z]{1,2}(?![\p{L}\p{N}])/gu;

/** Builds a function that recognises the entries of the sources of a library, in steps of an entry. */
export function* buildEntryRecogniserInSteps(library: Library, { form: { style, language }, output }: WritingForm): Steps<EntryRecogniser> {
	const titlesOf = titleFinder();
	const byText = new Map<string, Set<LibrarySource>>();
	const withGap = new Map<string, Set<LibrarySource>>();
	const add = (texts: Map<string, Set<LibrarySource>>, text: string, source: LibrarySource) => texts.set(text, (texts.get(text) ?? new Set()).add(source));
	for (const source of library.sources.values()) {
		for (const item of itemsOf(source, titlesOf)) {
			const written = (yearSuffix?: string) => writeRich(style.reference(item.csl, item.language ?? language, yearSuffix), output);
			if (style.isListed(item.csl)) {
				add(byText, written(), source);
				if (style.authorYear) {
					add(withGap, written(LETTER), source);
				}
			}
			yield;
		}
	}
	return entry => {
		const plain = byText.get(entry);
		if (plain) {
			return { sources: [...plain], letter: '' };
		}
		for (const { 0: letter, index } of withGap.size > 0 ? entry.matchAll(LETTERS) : []) {
			const lettered = withGap.get(entry.slice(0, index) + LETTER + entry.slice(index + letter.length));
			if (lettered) {
				return { sources: [...lettered], letter };
			}
		}
		return undefined;
	};
}
