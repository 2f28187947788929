import type { Library, LibrarySource } from '../../library/library';
import type { ProseRange } from '../../prose/prose';

/** A Pandoc citation of a source in the library. */
export interface SourceCitation {
	/** The offsets from the `@` to the end of the locator. */
	readonly start: number;
	readonly end: number;
	readonly source: LibrarySource;
	/** The locator as written, such as `para. 2`; empty if there is none. */
	readonly locator: string;
}

const KEY = /(?<![\p{L}\p{N}_@./\\])@(?:\{([A-Za-z][A-Za-z0-9_]*)\}|([A-Za-z][A-Za-z0-9_]*)(?![:.#$%&\-+?<>~/]?[\p{L}\p{N}_]))/gu;

/** The locator after a key inside brackets, and after a key in running text. */
const LOCATOR_INSIDE = /,[ \n]?([^[\];@]{1,100})(?=[;\]])/y;
const LOCATOR_BEHIND = /[ \n]\[([^[\];@]{1,100})\]/y;

/** The maximum distance between a key and its opening bracket, in UTF-16 code units. */
const MAX_DISTANCE = 500;

/** Finds citations of sources in the library, in document order. Other citation keys are ignored. */
export function findSourceCitations(library: Library, text: string, prose: readonly ProseRange[]): readonly SourceCitation[] {
	return prose.flatMap(({ start, end }) => {
		const block = text.slice(start, end);
		return [...block.matchAll(KEY)].flatMap(match => {
			const source = library.sources.get(match[1] ?? match[2] ?? '');
			if (!source) {
				return [];
			}
			const after = match.index + match[0].length;
			const locator = locatorAt(block, match.index, after);
			return [
				{
					start: start + match.index,
					end: start + after + (locator?.[0].length ?? 0),
					source,
					locator: locator?.[1]?.trim() ?? '',
				},
			];
		});
	});
}

function locatorAt(block: string, key: number, after: number): RegExpExecArray | null {
	const before = block.slice(Math.max(0, key - MAX_DISTANCE), key);
	const pattern = new RegExp(before.lastIndexOf('[') > before.lastIndexOf(']') ? LOCATOR_INSIDE : LOCATOR_BEHIND);
	pattern.lastIndex = after;
	return pattern.exec(block);
}
