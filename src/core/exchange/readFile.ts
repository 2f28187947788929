import type { FileProblem } from '../citation/bibliography/file/bibliographyFile';
import type { BibliographyItem } from '../citation/bibliography/items/item';
import { libraryItemsInSteps } from '../citation/bibliography/readLibraryFile';
import { partitionPoint } from '../data/binarySearch';
import { MAX_EXCHANGE_BYTES } from '../limits';
import type { Steps } from '../steps/steps';
import { SOURCE_FORMATS, TERM_FORMATS, type ReadOptions } from './formats';
import type { ExchangeProblem, TermBase } from './termBase';
import { textOfFile, type TextOf } from './textOfFile';

/** A record of a bibliography, and the line at which it begins. */
export interface ImportedItem {
	readonly item: BibliographyItem;
	readonly line: number;
}

/** A part of a bibliography that cannot be read, and its line. */
export interface ItemProblem {
	readonly problem: FileProblem;
	readonly line: number;
}

/** The content of a file: terms, or the records of a bibliography. */
export type ReadFile =
	| { readonly type: 'terms'; readonly base: TermBase; readonly problems: readonly ExchangeProblem[] }
	| { readonly type: 'sources'; readonly items: readonly ImportedItem[]; readonly problems: readonly ItemProblem[] };

/**
 * Reads a file in a format by its name; only a problem if it is too large or not text. Throws if the format cannot be read. Bibliographies
 * are read in steps.
 */
export function* readExchangeFile(
	bytes: Uint8Array,
	format: string,
	options: ReadOptions & { readonly decode: TextOf },
): Steps<ReadFile | { readonly type: 'unreadable'; readonly problem: ExchangeProblem }> {
	if (bytes.length > MAX_EXCHANGE_BYTES) {
		return { type: 'unreadable', problem: { code: 'tooLong', detail: MAX_EXCHANGE_BYTES.toLocaleString('en') } };
	}
	const terms = TERM_FORMATS.find(({ name }) => name === format);
	if (terms?.readBytes) {
		return { type: 'terms', ...terms.readBytes(bytes, options) };
	}
	const { text, problem } = textOfFile(bytes, options.decode, { guesses: terms?.guessesEncoding === true });
	if (text === undefined) {
		return { type: 'unreadable', problem };
	}
	const reads = SOURCE_FORMATS.find(({ name }) => name === format)?.reads;
	if (terms?.read) {
		const { base, problems } = terms.read(text, options);
		return { type: 'terms', base, problems: problem ? [problem, ...problems] : problems };
	} else if (!reads) {
		throw new Error(`${format} cannot be read.`);
	}
	const { items, problems } = yield* libraryItemsInSteps(text, reads);
	const lineAt = linesOf(text);
	return {
		type: 'sources',
		items: items.map(item => ({ item, line: lineAt(item.start) })),
		problems: problems.map(problem => ({ problem, line: lineAt(problem.offset) })),
	};
}

/** Returns a function that returns the line of an offset, from 1. */
function linesOf(text: string): (offset: number) => number {
	const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ index, 0: end }) => index + end.length)];
	return offset => partitionPoint(1, starts.length, index => (starts[index] ?? 0) <= offset);
}
