import { duplicateKeysIn } from './duplicateKeys';
import type { DossierFile } from './file';
import type { DossierFinding } from './finding';
import type { Steps } from './steps';

/** So many entries are parsed in one step. */
const ENTRIES_AT_ONCE = 200;

const OPENING = '"entries":{';
const CLOSING = '}}';
/** How many lines a dossier without entries has. */
const EMPTY = 3;

/** The data of a dossier file in parts: the file without its entries, or with some, and maps of entries. */
export interface DossierParts {
	readonly file: unknown;
	readonly entries: readonly unknown[];
	/** Each key that an object of the file has twice; of these the data have the last. */
	readonly duplicates: readonly DossierFinding[];
}

/** The data of a dossier file as JSON, each entry in a line of its own, so that it can be parsed in steps. */
export function dossierText({ entries, ...file }: Pick<DossierFile, 'entries'>): string {
	const opening = JSON.stringify({ ...file, entries: {} }).slice(0, -CLOSING.length);
	const lines = Object.entries(entries).map(([key, entry]) => `${JSON.stringify(key)}:${JSON.stringify(entry)}`);
	return `${opening}\n${lines.join(',\n')}\n${CLOSING}`;
}

/**
 * Parses JSON in steps where it is laid out as `dossierText` does, else at once; either way to the same data. Throws a
 * `SyntaxError` where `JSON.parse` would.
 */
export function* parseInSteps(text: string): Steps<DossierParts> {
	return (yield* parseLines(text, text.split('\n'))) ?? { file: JSON.parse(text), entries: [], duplicates: duplicatesIn(text, { text, start: 0, path: [] }) };
}

/** `undefined` unless each line but the first and the last is an entry. Then together they are the JSON that they were. */
function* parseLines(text: string, lines: readonly string[]): Steps<DossierParts | undefined> {
	const [opening = ''] = lines;
	if (!opening.endsWith(OPENING) || lines.at(-1) !== CLOSING) {
		return undefined;
	}
	const file = parsedFile(opening);
	const entries: unknown[] = [];
	const duplicates = file === undefined ? [] : [...duplicatesIn(opening + CLOSING, { text, start: 0, path: [] })];
	const keys = new Set<string>();
	let start = opening.length + 1;
	for (let line = 1; file !== undefined && line < lines.length - 1; line += ENTRIES_AT_ONCE) {
		yield;
		const end = Math.min(line + ENTRIES_AT_ONCE, lines.length - 1);
		const members = lines.slice(line, end).join('\n');
		const map = parsedMembers(members, end === lines.length - 1, lines.length === EMPTY);
		if (map === undefined) {
			return undefined;
		}
		entries.push(map);
		duplicates.push(...duplicatesIn(`{${members}`, { text, start: start - 1, path: ['entries'], keys }));
		start += members.length + 1;
	}
	return file === undefined ? undefined : { file, entries, duplicates };
}

/** Where a part of a file stands in it. */
interface PartOfFile {
	readonly text: string;
	readonly start: number;
	/** The path of the outermost object of the part. */
	readonly path: DossierFinding['path'];
	/** The keys of that object that stand in other parts. */
	readonly keys?: Set<string>;
}

function duplicatesIn(part: string, { text, start, path: outer, keys }: PartOfFile): readonly DossierFinding[] {
	return duplicateKeysIn(part, keys).map(({ path, offset }) => {
		const before = text.slice(0, start + offset).split('\n');
		return { code: 'duplicateKey', path: [...outer, ...path], detail: String(path.at(-1)), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
	});
}

/** The file without its entries; `undefined` where the first line ends otherwise than it seems to. */
function parsedFile(opening: string): unknown {
	const file = parsed(opening + CLOSING);
	return typeof file === 'object' && file !== null && Object.hasOwn(file, 'entries') ? file : undefined;
}

/** Some members of an object; there is a comma after them, but for the last, and one at least unless there is none at all. */
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
		// What is wrong is told by parsing the whole.
		return undefined;
	}
}
