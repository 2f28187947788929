import { partitionPoint } from '../../data/binarySearch';
import type { TextEdit } from '../../text/textEdit';
import { looseLinesOf, type LooseLine } from '../loose/looseLines';
import { valuesIn, type LooseNode } from '../loose/looseNode';

/** The spaces of one level. */
const STEP = 2;

/** Returns the edits of the white space at the beginning and end of lines, and of empty lines. `column` is that of the outermost value. */
export function indentEdits(text: string, node: LooseNode, column: number): readonly TextEdit[] {
	const lines = looseLinesOf(text);
	const wanted = new Map<number, number>();
	const inside = new Set<number>();
	new Indents(lines, wanted, inside).visit(node, column);
	const edits: TextEdit[] = [];
	const shifts = shiftsOf(lines, wanted, inside);
	lines.forEach((line, index) => {
		const isInside = inside.has(index);
		if (line.content === line.end && !isInside) {
			edits.push(...emptyLine(text, lines, index));
			return;
		}
		const indent = ' '.repeat(Math.max(0, line.content - line.start + (shifts[index] ?? 0)));
		if (line.content < line.end && text.slice(line.start, line.content) !== indent) {
			edits.push({ start: line.start, end: line.content, text: indent });
		}
		const end = line.start + text.slice(line.start, line.end).trimEnd().length;
		if (end < line.end && end > line.content && !isInside && !inside.has(index + 1)) {
			edits.push({ start: end, end: line.end, text: '' });
		}
	});
	return edits;
}

/** Finds the lines that begin a member or an item, with the column that each should have, and the lines inside texts of several lines. */
class Indents {
	private readonly lines: readonly LooseLine[];
	private readonly wanted: Map<number, number>;
	private readonly inside: Set<number>;

	constructor(lines: readonly LooseLine[], wanted: Map<number, number>, inside: Set<number>) {
		this.lines = lines;
		this.wanted = wanted;
		this.inside = inside;
	}

	visit(node: LooseNode | undefined, column: number): void {
		if (!node) {
			return;
		}
		if (node.type === 'scalar') {
			for (let line = this.lineOf(node.start) + 1; line <= this.lineOf(Math.max(node.start, node.end - 1)); line++) {
				this.inside.add(line);
			}
			return;
		}
		if (node.flow) {
			valuesIn(node).forEach(value => this.visit(value, column));
			return;
		}
		for (const { key, value } of node.type === 'map' ? node.members : []) {
			this.want(key.start, column);
			this.visit(value, column + STEP);
		}
		for (const { start, value } of node.type === 'list' ? node.items : []) {
			this.want(start, column);
			this.visit(value, column + STEP);
		}
	}

	private want(offset: number, column: number): void {
		const index = this.lineOf(offset);
		if (this.lines[index]?.content === offset) {
			this.wanted.set(index, column);
		}
	}

	private lineOf(offset: number): number {
		return Math.max(0, partitionPoint(0, this.lines.length, index => (this.lines[index]?.start ?? 0) <= offset) - 1);
	}
}

/** Returns by how much each line moves: like the line that it continues; a comment like the next line if it has the same indent. */
function shiftsOf(lines: readonly LooseLine[], wanted: ReadonlyMap<number, number>, inside: ReadonlySet<number>): readonly number[] {
	const shifts: number[] = [];
	let last = 0;
	const shiftAt = (index: number) => {
		const line = lines[index];
		const column = wanted.get(index);
		return line && column !== undefined ? column - (line.content - line.start) : undefined;
	};
	lines.forEach((_, index) => {
		last = shiftAt(index) ?? last;
		shifts.push(last);
	});
	for (let index = lines.length - 1, next = -1; index >= 0; index--) {
		const line = lines[index];
		if (wanted.has(index)) {
			next = index;
		} else if (
			!inside.has(index)
			&& line?.isBlank === true
			&& line.content < line.end
			&& next >= 0
			&& indentOf(line) === indentOf(lines[next])
		) {
			shifts[index] = shiftAt(next) ?? shifts[index] ?? 0;
		}
	}
	return shifts;
}

function indentOf(line: LooseLine | undefined): number {
	return line ? line.content - line.start : 0;
}

/** Empties a line of spaces, or removes it after another empty one. */
function emptyLine(text: string, lines: readonly LooseLine[], index: number): readonly TextEdit[] {
	const line = lines[index];
	const before = lines[index - 1];
	const next = lines[index + 1];
	if (!line || !next && text.indexOf('\n', line.start) < 0) {
		return [];
	}
	if (before && before.content === before.end) {
		const end = next?.start ?? text.length;
		return end > line.start ? [{ start: line.start, end, text: '' }] : [];
	}
	return line.end > line.start ? [{ start: line.start, end: line.end, text: '' }] : [];
}
