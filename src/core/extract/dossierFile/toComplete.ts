import type { Key } from '../../dossier/model';
import type { Steps } from '../../steps/steps';

/** A place in a dossier file that a person has to complete; the line and the character begin at 0. */
export interface PlaceToComplete {
	readonly line: number;
	readonly character: number;
	readonly length: number;
	readonly lineText: string;
	/** The part of the file and the key in it, in a file with lines of its own for them; absent elsewhere. */
	readonly part?: string | undefined;
	readonly key?: Key | undefined;
}

/** How many lines are read in one step. */
const LINES_AT_ONCE = 2000;
/** The maximum length of a line that is read as a whole. */
const MAX_LINE = 2000;
/** Texts in quotation marks, which can have the words of a comment. */
const QUOTED = /(^|[\s{[,:])(?:'(?:[^']|'')*'|"(?:\\.|[^"\\])*")/g;
/**
 * The comments that a new dossier has where a person has to add something, and the placeholder that corrections write for a text that only
 * a person knows.
 */
const COMMENT = /(?:^|\s)# ?Complete:/;
const OPEN = /(['"])…\1/;

/**
 * Finds, in steps, the places to complete in a dossier file: comments that begin with “Complete:”, and texts that consist of “…”. At most
 * one is found in a line.
 */
export function* placesToCompleteInSteps(text: string): Steps<readonly PlaceToComplete[]> {
	const found: PlaceToComplete[] = [];
	let part: string | undefined;
	let key: Key | undefined;
	let indent = 0;
	let line = 0;
	for (let start = 0; start <= text.length; line++) {
		const feed = text.indexOf('\n', start);
		const end = feed < 0 ? text.length : feed;
		const lineText = text.slice(start, Math.min(end, start + MAX_LINE)).trimEnd();
		const [, space = '', name] = /^( *)([A-Za-z][A-Za-z0-9_]*):(?:\s|$)/.exec(lineText) ?? [];
		if (name !== undefined && space === '') {
			[part, key, indent] = [name, undefined, 0];
		} else if (name !== undefined && part !== undefined && (indent === 0 || space.length === indent)) {
			[key, indent] = [name, space.length];
		}
		const place = placeIn(lineText);
		if (place) {
			found.push({ line, lineText, part, ...(part === 'sources' || part === 'entries') && { key }, ...place });
		}
		start = end + 1;
		if (line % LINES_AT_ONCE === LINES_AT_ONCE - 1) {
			yield;
		}
	}
	return found;
}

function placeIn(lineText: string): Pick<PlaceToComplete, 'character' | 'length'> | undefined {
	const isComment = lineText.includes('Complete:');
	const unquoted = isComment ? lineText.replace(QUOTED, quoted => '_'.repeat(quoted.length)) : '';
	const at = COMMENT.exec(unquoted)?.index;
	if (at !== undefined) {
		const character = unquoted.indexOf('#', at);
		return { character, length: lineText.length - character };
	}
	const open = lineText.includes('…') ? OPEN.exec(lineText) : null;
	return open ? { character: open.index, length: open[0].length } : undefined;
}
