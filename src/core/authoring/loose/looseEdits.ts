import { afterLast, beforeBracket } from '../../extract/dossierFile/collectionEdits';
import { lineStartAt, nextLineStart } from '../../text/lineBounds';
import { shifted, type OffsetRange } from '../../text/offsetRange';
import type { TextEdit } from '../../text/textEdit';
import type { LooseMap, LooseNode } from './looseNode';

// Edits of a dossier file; offsets of nodes are those of the file minus `base`.

/** Adds a member to a map: before its brace, or on its own lines below the last one. Only the first line has the indent of the map. */
export function memberAdded(text: string, map: LooseMap, base: number, member: string): TextEdit {
	const span = shifted(map, base);
	return map.flow ? beforeBracket(text, span, map.members.length, member) : afterLast(text, span, member.split('\n'));
}

/** Removes a member of a map or an item of a list, with its comma or line. */
export function childRemoved(text: string, parent: LooseNode, child: OffsetRange, base: number): TextEdit {
	const { start, end } = shifted(child, base);
	if (parent.type !== 'scalar' && !parent.flow) {
		const from = lineStartAt(text, start);
		const isWhole = /^[ \t]*$/.test(text.slice(from, start));
		const to = nextLineStart(text, end);
		return isWhole ? { start: from, end: to, text: '' } : { start, end, text: '' };
	}
	const after = /^\s*,[ \t]*/.exec(text.slice(end, end + MAX_GAP));
	if (after) {
		return { start, end: end + after[0].length, text: '' };
	}
	const before = text.slice(Math.max(0, start - MAX_GAP), start).trimEnd();
	return { start: before.endsWith(',') ? Math.max(0, start - MAX_GAP) + before.length - 1 : start, end, text: '' };
}

/** The maximum distance between a value and its comma. */
const MAX_GAP = 200;
