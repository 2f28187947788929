import { isObject } from '../data/isObject';
import type { Steps } from '../steps/steps';
import type { DossierFile } from './file';
import type { DossierFinding } from './finding';
import { duplicateKeysIn } from './yaml/duplicateKeys';

/** The number of entries parsed in one step. */
const ENTRIES_PER_STEP = 200;

const OPENING = '"entries":{';
const CLOSING = '}}';
/** The number of lines of a dossier without entries. */
const LINES_WITHOUT_ENTRIES = 3;

/** The parsed data of a dossier file: the file itself, whose entries may be missing, and the missing entries as maps. */
export interface DossierParts {
	readonly file: unknown;
	readonly entries: readonly unknown[];
	/** Each key that an object of the file has twice. The data contain the last value. */
	readonly duplicates: readonly DossierFinding[];
}

/** Serializes a dossier file as JSON with one line for each entry, so that it can be parsed in steps. */
export function dossierText({ entries, ...file }: Pick<DossierFile, 'entries'>): string {
	const opening = JSON.stringify({ ...file, entries: {} }).slice(0, -CLOSING.length);
	const lines = Object.entries(entries).map(([key, entry]) => `${JSON.stringify(key)}:${JSON.stringify(entry)}`);
	return `${opening}\n${lines.join(',\n')}\n${CLOSING}`;
}

/**
 * Parses JSON in steps if it has the layout of `dossierText`, otherwise at once, with the same result. Throws a `SyntaxError` if
 * `JSON.parse` would.
 */
export function* parseInSteps(text: string, findDuplicates: typeof duplicatesIn = duplicatesIn): Steps<DossierParts> {
	return (
		(yield* parseLines(text, findDuplicates)) ?? {
			file: JSON.parse(text),
			entries: [],
			duplicates: findDuplicates(text, { text, start: 0, path: [] }),
		}
	);
}

/** Like `parseInSteps`, for JSON that is known to have no duplicate keys: it does not search for them. */
export function parseUniqueInSteps(text: string): Steps<DossierParts> {
	return parseInSteps(text, () => []);
}

/** Parses lines in the layout of `dossierText`; `undefined` if they have a different layout. */
function* parseLines(text: string, findDuplicates: typeof duplicatesIn): Steps<DossierParts | undefined> {
	const lines = text.split('\n');
	const [opening = ''] = lines;
	if (!opening.endsWith(OPENING) || lines.at(-1) !== CLOSING) {
		return undefined;
	}
	const file = parsedFile(opening);
	if (file === undefined) {
		return undefined;
	}
	const entries: unknown[] = [];
	const duplicates = [...findDuplicates(opening + CLOSING, { text, start: 0, path: [] })];
	const keys = new Set<string>();
	let start = opening.length + 1;
	for (let line = 1; line < lines.length - 1; line += ENTRIES_PER_STEP) {
		yield;
		const end = Math.min(line + ENTRIES_PER_STEP, lines.length - 1);
		const members = lines.slice(line, end).join('\n');
		const map = parsedMembers(members, end === lines.length - 1, lines.length === LINES_WITHOUT_ENTRIES);
		if (map === undefined) {
			return undefined;
		}
		entries.push(map);
		duplicates.push(...findDuplicates(`{${members}`, { text, start: start - 1, path: ['entries'], keys }));
		start += members.length + 1;
	}
	return { file, entries, duplicates };
}

/** The position of a part in its file. */
interface PartOfFile {
	readonly text: string;
	readonly start: number;
	/** The path of the outermost object of the part. */
	readonly path: DossierFinding['path'];
	/** The keys of that object in other parts. */
	readonly keys?: Set<string>;
}

function duplicatesIn(part: string, { text, start, path: outer, keys }: PartOfFile): readonly DossierFinding[] {
	return duplicateKeysIn(part, keys).map(({ path, offset }) => {
		const before = text.slice(0, start + offset).split('\n');
		return {
			code: 'duplicateKey',
			path: [...outer, ...path],
			detail: String(path.at(-1)),
			line: before.length,
			column: (before.at(-1)?.length ?? 0) + 1,
		};
	});
}

/** Parses the file without its entries; `undefined` if the first line only appears to open the map of entries. */
function parsedFile(opening: string): unknown {
	const file = parsed(opening + CLOSING);
	return isObject(file) && Object.hasOwn(file, 'entries') ? file : undefined;
}

/**
 * Parses some members of an object, which a comma must follow unless they are the last; `undefined` if invalid, or empty without
 * `mayBeNone`.
 */
function parsedMembers(members: string, areLast: boolean, mayBeNone: boolean): unknown {
	if (!areLast && !members.endsWith(',')) {
		return undefined;
	}
	const own = areLast ? members : members.slice(0, -1);
	return own.trim() === '' && !mayBeNone ? undefined : parsed(`{${own}}`);
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		// The caller parses the whole text instead, which reports the error.
		return undefined;
	}
}
