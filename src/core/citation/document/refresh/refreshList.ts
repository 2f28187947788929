import type { LibrarySource } from '../../../library/library';
import { lineEndingOf } from '../../../text/lineEnding';
import type { OffsetRange } from '../../../text/offsetRange';
import { findReferenceLists, writtenReferenceList } from '../../referenceList';
import type { ReferenceListSyntax } from '../../referenceListSyntax';
import type { EntryRecognizer } from './listEntries';

/** The reference list of a document. */
export interface ReadList extends OffsetRange {
	/** Its sources, with the letters after their years; absent if the user has edited the list. */
	readonly sources?: ReadonlyMap<LibrarySource, string>;
}

/** A private-use character that stands for the text of an entry. */
const ENTRY = '\uE005';

/** Reads the first reference list of a document; `undefined` if it has none. `recognizeEntry` recognizes its entries. */
export function readList(text: string, syntax: ReferenceListSyntax, recognizeEntry: EntryRecognizer): ReadList | undefined {
	const [part] = findReferenceLists(syntax, text);
	if (!part) {
		return undefined;
	}
	// Files of a document may differ in their line endings.
	const list = text.slice(part.start, part.end);
	const entries = entriesIn(list, syntax);
	const isOurs = writtenReferenceList(syntax, entries, lineEndingOf(list)) === list;
	const read = entries.map(recognizeEntry);
	const sources = new Map(read.flatMap(entry => (entry?.sources ?? []).map(source => [source, entry?.yearSuffix ?? ''] as const)));
	return { ...part, ...(isOurs && read.every(entry => entry !== undefined) && { sources }) };
}

/** Returns the entries of a list, without the marks before and after each. */
function entriesIn(list: string, syntax: ReferenceListSyntax): readonly string[] {
	const line = syntax.lines([ENTRY]).find(one => one.includes(ENTRY)) ?? ENTRY;
	const [before = '', after = ''] = line.split(ENTRY);
	// The first and the last line mark the list.
	const lines = list.split(/\r?\n/).slice(1, -1).filter(one => one !== '');
	const isEntry = (one: string) => one.length >= line.length && one.startsWith(before) && one.endsWith(after);
	return lines.filter(isEntry).map(one => one.slice(before.length, one.length - after.length));
}
