import type { Library, LibrarySource } from '../../library/library';
import type { ProseRange } from '../../prose/prose';

/** A citation of a source of the library in the syntax of pandoc. */
export interface SourceCitation {
	/** From the `@` to the end of the locator. */
	readonly start: number;
	readonly end: number;
	readonly source: LibrarySource;
	/** As it is written, such as `para. 2`; empty without one. */
	readonly locator: string;
}

const KEY = /(?<![\p{L}\p{N}_@./\\])@(?:\{([A-Za-z][A-Za-z0-9_]*)\}|([A-Za-z][A-Za-z0-9_]*)(?![:.#$%&\-+?<>~/]?[\p{L}\p{N}_]))/gu;

/** What follows the key inside brackets, and what follows one that stands in a sentence. */
const LOCATOR_INSIDE = /,[ \n]?([^[\];@]{1,100})(?=[;\]])/y;
const LOCATOR_BEHIND = /[ \n]\[([^[\];@]{1,100})\]/y;

/** How far before a key its bracket is looked for. */
const REACH = 500;

/** The citations of sources that the library has, in order. A key that it does not have is none of ours. */
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
			return [{ start: start + match.index, end: start + after + (locator?.[0].length ?? 0), source, locator: locator?.[1]?.trim() ?? '' }];
		});
	});
}

function locatorAt(block: string, key: number, after: number): RegExpExecArray | null {
	const before = block.slice(Math.max(0, key - REACH), key);
	const pattern = new RegExp(before.lastIndexOf('[') > before.lastIndexOf(']') ? LOCATOR_INSIDE : LOCATOR_BEHIND);
	pattern.lastIndex = after;
	return pattern.exec(block);
}
