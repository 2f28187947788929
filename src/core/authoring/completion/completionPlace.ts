import type { FilePath } from '../../dossier/finding';
import { lineStartAt, nextLineStart } from '../../text/lineBounds';
import { touches, type OffsetRange } from '../../text/offsetRange';
import { lineAt } from '../loose/looseLines';
import { innerSpan, valuesIn, type LooseMember, type LooseNode } from '../loose/looseNode';
import { readLoosely } from '../loose/looseYaml';
import type { Outline } from '../outline/outline';
import { scalarIn } from '../outline/place';

/** What is being typed at an offset of a dossier file. */
export interface CompletionPlace extends OffsetRange {
	/** `key` for the key of a member, `value` for the value of one or an item. */
	readonly kind: 'key' | 'value';
	/** The path of the map that gets the key, or of the value. */
	readonly path: FilePath;
	/** The text typed before the offset. */
	readonly typed: string;
	/** The other members of the map that gets the key, or that contains the value. */
	readonly others: readonly LooseMember[];
	/** Whether it is inside braces or brackets. */
	readonly isFlow: boolean;
	/** Whether the key has a colon already. */
	readonly hasColon: boolean;
	/** Whether it begins a line or follows the dash of an item, so that a map can begin there. */
	readonly mayBeginMap: boolean;
}

/** Represents the cursor: a private-use character, which no text contains. */
const CURSOR = '\uE000';

/** Returns what is being typed at an offset; `undefined` in a comment, and where nothing can be typed. */
export function completionPlaceAt(outline: Outline, offset: number): CompletionPlace | undefined {
	const placed = outline.segmentAt(offset);
	const { segment, start } = placed ?? { segment: undefined, start: 0 };
	const { text, prefix } = segment ?? { text: '', prefix: [] };
	const lineStart = lineStartAt(text, offset - start);
	if (
		offset - start === lineStart
		&& (prefix.length > 0 || lineAt(text, lineStart, nextLineStart(text, lineStart)).isBlank)
		&& !isInFlow(segment?.node)
	) {
		// A key at the margin is one of the file, whatever is above.
		return {
			kind: 'key',
			path: [],
			start: offset,
			end: offset,
			typed: '',
			others: membersOfFile(outline),
			isFlow: false,
			hasColon: false,
			mayBeginMap: true,
		};
	}
	const marked = text.slice(0, offset - start) + CURSOR + text.slice(offset - start);
	return placeIn({ node: readLoosely(marked), marked, prefix, at: offset - start, base: start });
}

interface Marked {
	readonly node: LooseNode | undefined;
	readonly marked: string;
	readonly prefix: FilePath;
	readonly at: number;
	readonly base: number;
}

function placeIn({ node, marked, prefix, at, base }: Marked): CompletionPlace | undefined {
	const found = scalarIn(node, at, prefix);
	const cursor = found?.scalar.value.indexOf(CURSOR) ?? -1;
	if (!found || cursor < 0 || found.scalar.style === 'block') {
		return undefined;
	}
	const { scalar, map, member, isKey } = found;
	const inner = innerSpan(scalar);
	const path = isKey ? found.path.slice(0, -1) : found.path;
	const mayBeginMap = !isKey && beginsLine(marked, scalar.start);
	return {
		kind: isKey ? 'key' : 'value',
		path,
		start: base + inner.start,
		end: base + endOfWord(marked, at + CURSOR.length) - CURSOR.length,
		typed: scalar.value.slice(0, cursor),
		others: (map?.members ?? []).filter(other => other !== member),
		isFlow: map?.flow === true && touches(map, scalar.start) || isInList(node, scalar.start),
		hasColon: isKey && member?.colon !== undefined,
		mayBeginMap,
	};
}

/** Whether the innermost list around an offset is in brackets. */
function isInList(node: LooseNode | undefined, at: number): boolean {
	if (!node || node.type === 'scalar' || at < node.start || at > node.end) {
		return false;
	}
	return node.flow || valuesIn(node).some(value => isInList(value, at));
}

function isInFlow(node: LooseNode | undefined): boolean {
	return node !== undefined && node.type !== 'scalar' && node.flow;
}

function membersOfFile({ segments }: Outline): readonly LooseMember[] {
	return segments
		.filter(({ segment }) => segment.prefix.length === 0)
		.flatMap(({ segment: { node } }) => (node?.type === 'map' ? node.members : []));
}

/** Whether only white space, dashes and brackets precede an offset on its line. */
function beginsLine(text: string, at: number): boolean {
	const before = text.slice(lineStartAt(text, at), at).trim();
	return before === '' || [...before].every(char => char === '-' || char === ' ');
}

/** Returns the end of the word that continues at an offset. */
function endOfWord(text: string, from: number): number {
	let at = from;
	while (at < text.length && /[A-Za-z0-9_-]/.test(text.charAt(at))) {
		at++;
	}
	return at;
}
