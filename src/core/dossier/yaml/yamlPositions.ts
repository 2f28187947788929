import { CORE_SCHEMA, EVENT_ID, getScalarValue, parseEvents } from 'js-yaml';
import { partitionPoint } from '../../data/binarySearch';
import { MAX_NESTING } from '../../limits';
import type { FilePath } from '../finding';

/** The options with which dossiers are parsed as YAML: aliases are not allowed at all. */
export const YAML_LIMITS = { schema: CORE_SCHEMA, maxDepth: MAX_NESTING, maxAliases: 0 };

/** A position in a text. Line and column start at 1. */
export interface TextPosition {
	readonly line: number;
	readonly column: number;
}

/**
 * Returns a function that finds the position of a value in a YAML text (JSON too): for a value in a map, that of its key; for a missing
 * value, that of its nearest ancestor. Throws if the text is not YAML.
 */
export function yamlPositions(text: string): (path: FilePath) => TextPosition {
	const offsets = offsetsOf(text);
	const starts = lineStarts(text);
	return path => position(starts, offsetOf(offsets, path));
}

interface OpenCollection {
	readonly path: FilePath;
	readonly isMap: boolean;
	/** In a map, the key whose value comes next. */
	key?: string;
	count: number;
}

/** Returns the start offset of the value at each path; for a value in a map, that of its key. */
function offsetsOf(text: string): ReadonlyMap<string, number> {
	const offsets = new Map<string, number>();
	const open: OpenCollection[] = [];
	for (const event of parseEvents(text, YAML_LIMITS)) {
		if (event.type === EVENT_ID.POP) {
			open.pop();
		} else if (event.type === EVENT_ID.SCALAR) {
			addScalar(open.at(-1), getScalarValue(text, event), event.valueStart, offsets);
		} else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
			const path = nextPath(open.at(-1));
			if (!offsets.has(pathKey(path))) {
				offsets.set(pathKey(path), event.start);
			}
			open.push({ path, isMap: event.type === EVENT_ID.MAPPING, count: 0 });
		}
	}
	return offsets;
}

function addScalar(parent: OpenCollection | undefined, value: string, offset: number, offsets: Map<string, number>): void {
	if (parent?.isMap && parent.key === undefined) {
		parent.key = value;
		offsets.set(pathKey([...parent.path, value]), offset);
		return;
	}
	const path = nextPath(parent);
	if (!offsets.has(pathKey(path))) {
		offsets.set(pathKey(path), offset);
	}
}

/** Returns the path of the next value in a collection, and advances to the one after it. */
function nextPath(parent: OpenCollection | undefined): FilePath {
	if (!parent) {
		return [];
	}
	const step = parent.isMap ? (parent.key ?? '') : parent.count;
	parent.count++;
	delete parent.key;
	return [...parent.path, step];
}

/** Returns the offset of a path, or of its nearest ancestor in the file. */
function offsetOf(offsets: ReadonlyMap<string, number>, path: FilePath): number {
	for (let length = path.length; length >= 0; length--) {
		const offset = offsets.get(pathKey(path.slice(0, length)));
		if (offset !== undefined) {
			return offset;
		}
	}
	return 0;
}

function pathKey(path: FilePath): string {
	return path.join('\u0000');
}

function lineStarts(text: string): readonly number[] {
	return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ index, 0: end }) => index + end.length)];
}

function position(starts: readonly number[], offset: number): { readonly line: number; readonly column: number } {
	const line = partitionPoint(1, starts.length, index => (starts[index] ?? 0) <= offset);
	return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
}
