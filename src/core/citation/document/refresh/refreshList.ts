import { lineEndOf } from '../../bibliography/addResult';
import { findReferenceLists, writtenReferenceList } from '../../referenceList';
import type { ReferenceListSyntax, TextPart } from '../../referenceListSyntax';
import type { LibrarySource } from '../../../library/library';
import type { EntryRecogniser } from './listEntries';

/** The reference list that a document has between marks of ours. */
export interface ReadList extends TextPart {
	/** Its sources, with the letters behind their years; absent where not every line of it is as we write it. */
	readonly sources?: ReadonlyMap<LibrarySource, string>;
}

/** Stands for an entry; no text that people write has it. */
const ENTRY = '\uE005';

/** Reads the first reference list of a document; `undefined` where it has none. */
export function readList(text: string, syntax: ReferenceListSyntax, recogniseIn: EntryRecogniser): ReadList | undefined {
	const [part] = findReferenceLists(syntax, text);
	if (!part) {
		return undefined;
	}
	const list = text.slice(part.start, part.end);
	const entries = entriesIn(list, syntax);
	const isOurs = writtenReferenceList(syntax, entries, lineEndOf(text)) === list;
	const read = entries.map(recogniseIn);
	const sources = new Map(read.flatMap(entry => (entry?.sources ?? []).map(source => [source, entry?.letter ?? ''] as const)));
	return { ...part, ...(isOurs && read.every(entry => entry !== undefined) && { sources }) };
}

/** What the lines of a list say, without what marks an entry. */
function entriesIn(list: string, syntax: ReferenceListSyntax): readonly string[] {
	const line = syntax.lines([ENTRY]).find(one => one.includes(ENTRY)) ?? ENTRY;
	const [before = '', after = ''] = line.split(ENTRY);
	// The first and the last line are the marks of the list.
	const lines = list.split(/\r?\n/).slice(1, -1).filter(one => one !== '');
	const isEntry = (one: string) => one.length >= line.length && one.startsWith(before) && one.endsWith(after);
	return lines.filter(isEntry).map(one => one.slice(before.length, one.length - after.length));
}
