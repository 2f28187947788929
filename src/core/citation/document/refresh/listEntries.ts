import { getOrInsert } from '../../../data/getOrInsert';
import type { Library, LibrarySource } from '../../../library/library';
import type { Steps } from '../../../steps/steps';
import { titleFinder } from '../../sourceTitles';
import { writeRich } from '../../style/output';
import { variantsOf } from '../references/citedVariants';
import { inOneSpelling, oneSpellingOf } from '../references/oneSpelling';
import type { ReferenceWriting } from '../references/writtenReference';
import { YEAR_SUFFIX } from './subsequentReference';

/** An entry of a reference list. */
export interface ListEntry {
	/** All sources that have this entry. */
	readonly sources: readonly LibrarySource[];
	readonly yearSuffix: string;
}

/** Recognizes an entry of a reference list as the style writes it; `undefined` for any other text. */
export type EntryRecognizer = (entry: string) => ListEntry | undefined;

/** One or two letters directly after a year, which may be its suffix. */
const YEAR_SUFFIXES = /(?<=[\d-])[a-z]{1,2}(?![\p{L}\p{N}])/gu;

/** Builds a function that recognizes the reference list entries of the sources of a library. Each step formats one variant of a source. */
export function* buildEntryRecognizerInSteps(
	library: Library,
	{ formatting: { style, language }, output: given }: ReferenceWriting,
): Steps<EntryRecognizer> {
	const output = oneSpellingOf(given);
	const titlesOf = titleFinder();
	const byText = new Map<string, Set<LibrarySource>>();
	const withSuffix = new Map<string, Set<LibrarySource>>();
	const add = (texts: Map<string, Set<LibrarySource>>, text: string, source: LibrarySource) =>
		getOrInsert(texts, text, () => new Set()).add(source);
	for (const source of library.sources.values()) {
		for (const item of variantsOf(source, style, titlesOf)) {
			const written = (yearSuffix?: string) => writeRich(style.reference(item.csl, item.language ?? language, yearSuffix), output);
			if (style.isListed(item.csl)) {
				add(byText, written(), source);
				if (style.authorYear) {
					add(withSuffix, written(YEAR_SUFFIX), source);
				}
			}
			yield;
		}
	}
	return written => {
		const entry = inOneSpelling(written, given);
		const plain = byText.get(entry);
		if (plain) {
			return { sources: [...plain], yearSuffix: '' };
		}
		for (const { 0: yearSuffix, index } of withSuffix.size > 0 ? entry.matchAll(YEAR_SUFFIXES) : []) {
			const lettered = withSuffix.get(entry.slice(0, index) + YEAR_SUFFIX + entry.slice(index + yearSuffix.length));
			if (lettered) {
				return { sources: [...lettered], yearSuffix };
			}
		}
		return undefined;
	};
}
