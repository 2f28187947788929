import { MAX_LIBRARY_RECORDS } from '../../limits';
import type { Steps } from '../../steps/steps';
import { readBibInSteps } from './bib/readBib';
import { bibItemsInSteps } from './bib/readBibItems';
import { readCslJson } from './cslJson/readCslJson';
import { readCslYaml } from './cslYaml/readCslYaml';
import { mergeConflictIn, type FileProblem } from './file/bibliographyFile';
import type { LibraryFormat } from './file/format';
import { hayagrivaItemsInSteps, readHayagriva } from './hayagriva/readHayagriva';
import { withNoteFields } from './items/noteFields';
import { cslJsonItemsInSteps, cslYamlItemsInSteps, type ReadRecords } from './readCslItems';
import { risItemsInSteps } from './ris/readRis';

/**
 * Converts a file of the user's library to CSL items, about one record per step. Variables in lines of notes are read. Problems are
 * reported with their offsets, and all other records are returned, up to `MAX_LIBRARY_RECORDS`. Time is linear in the length of the text.
 */
export function* libraryItemsInSteps(text: string, format: LibraryFormat): Steps<ReadRecords> {
	const { items, problems } = yield* recordsInSteps(text, format);
	const unread = items.flatMap(({ start, unread: names = [] }) => names.map((key): FileProblem => ({ code: 'unread', offset: start, key })));
	return {
		items: items.map(item => ({ ...item, csl: withNoteFields(item.csl) })),
		problems: [...problems, ...unread].sort((a, b) => a.offset - b.offset),
	};
}

function* recordsInSteps(text: string, format: LibraryFormat): Steps<ReadRecords> {
	const conflict = mergeConflictIn(text);
	if (conflict) {
		return { items: [], problems: [conflict] };
	}
	if (text.trim() === '') {
		return { items: [], problems: [] };
	}
	switch (format) {
		case 'bib': {
			const file = yield* readBibInSteps(text);
			const items = yield* bibItemsInSteps(text, { ...file, entries: file.entries.slice(0, MAX_LIBRARY_RECORDS) });
			return { items, problems: file.problems };
		}
		case 'ris': {
			const { items, problems } = yield* risItemsInSteps(text);
			return { items: items.slice(0, MAX_LIBRARY_RECORDS), problems };
		}
		case 'cslJson':
			return yield* withRecords(readCslJson(text), records => cslJsonItemsInSteps(text, records));
		case 'cslYaml':
			return yield* withRecords(readCslYaml(text), records => cslYamlItemsInSteps(text, records));
		case 'hayagriva':
			return yield* withRecords(readHayagriva(text), records => hayagrivaItemsInSteps(text, records));
	}
}

function* withRecords<R>(
	{ records, unnamed = [], problem }: {
		readonly records: readonly R[];
		readonly unnamed?: readonly number[];
		readonly problem: FileProblem | undefined;
	},
	read: (records: readonly R[]) => Steps<ReadRecords>,
): Steps<ReadRecords> {
	const { items, problems } = yield* read(records.slice(0, MAX_LIBRARY_RECORDS));
	const withoutId = unnamed.map((offset): FileProblem => ({ code: 'noId', offset }));
	return { items, problems: [...(problem ? [problem] : []), ...withoutId, ...problems] };
}
