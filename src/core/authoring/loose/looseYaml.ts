import { MAX_NESTING } from '../../limits';
import { LineReader } from './lineReader';
import { isSpace } from './looseLines';
import type { LooseItem, LooseMember, LooseNode, LooseScalar } from './looseNode';

/**
 * Reads YAML or JSON that somebody is typing, by its indentation. It never fails: missing parts are missing in the tree, and a collection
 * or text that is not closed ends where the indentation indicates. Linear in the length of the text. Syntax that a dossier never has, such
 * as anchors and tags, is read as text.
 */
export function readLoosely(text: string): LooseNode | undefined {
	const reader = new BlockReader(text);
	return reader.node({ parent: -1, depth: 0 });
}

/** Where a value is read. */
interface Around {
	/** The column of the collection that contains it; -1 at the top. */
	readonly parent: number;
	readonly depth: number;
}

class BlockReader extends LineReader {
	/** The offset after the value read last. */
	private at = 0;

	/** Reads the value that begins at the next line that is not blank, if that is indented more than its parent. */
	node(around: Around): LooseNode | undefined {
		const line = this.nextLine();
		return line && line.content - line.start > around.parent ? this.nodeAt(line.content, around) : undefined;
	}

	private nodeAt(at: number, around: Around): LooseNode | undefined {
		if (around.depth > MAX_NESTING) {
			return this.scalar(at, around.parent);
		}
		if (this.isDash(at)) {
			return this.list(at, around.depth);
		}
		return this.colonAfterKey(at) === undefined ? this.simple(at, around.parent) : this.map(at, around.depth);
	}

	private map(first: number, depth: number): LooseNode {
		const column = this.columnOf(first);
		const members = [this.member(first, column, depth)];
		for (let line = this.nextLine(); line && line.content - line.start >= column; line = this.nextLine()) {
			if (this.isDash(line.content) && line.content - line.start === column) {
				break;
			}
			members.push(this.member(line.content, column, depth));
		}
		return { type: 'map', flow: false, start: first, end: this.at, members };
	}

	private member(at: number, column: number, depth: number): LooseMember {
		const colon = this.colonAfterKey(at);
		if (colon === undefined) {
			return { key: this.restOfLine(at), colon, value: undefined };
		}
		const key = this.keyBefore(at, colon);
		this.at = colon + 1;
		const start = this.contentAfter(colon + 1);
		if (start !== undefined) {
			return { key, colon, value: this.simple(start, column) };
		}
		this.line++;
		const next = this.nextLine();
		const isListBelow = next && next.content - next.start === column && this.isDash(next.content);
		return {
			key,
			colon,
			value: isListBelow
				? this.nodeAt(next.content, { parent: column, depth: depth + 1 })
				: this.node({ parent: column, depth: depth + 1 }),
		};
	}

	private list(first: number, depth: number): LooseNode {
		const column = this.columnOf(first);
		const items: LooseItem[] = [];
		let at: number | undefined = first;
		while (at !== undefined) {
			this.at = at + 1;
			const start = this.contentAfter(at + 1);
			if (start === undefined) {
				this.line++;
			}
			const value =
				start === undefined
					? this.node({ parent: column, depth: depth + 1 })
					: this.nodeAt(start, { parent: column, depth: depth + 1 });
			items.push({ start: at, end: this.at, value });
			const next = this.nextLine();
			at = next && next.content - next.start === column && this.isDash(next.content) ? next.content : undefined;
		}
		return { type: 'list', flow: false, start: first, end: this.at, items };
	}

	/** Reads a value that is not in block style, and goes to the line after it. */
	private simple(at: number, parent: number): LooseNode {
		const first = this.text[at];
		if (first === '|' || first === '>') {
			return this.block(at, parent);
		}
		const value = this.inline.value(at, this.inlineLimit(at, parent));
		if (!value) {
			return this.scalar(at, parent);
		}
		this.at = value.end;
		while (this.line < this.lines.length && (this.lines[this.line]?.end ?? 0) < this.at) {
			this.line++;
		}
		this.line++;
		return value;
	}

	/**
	 * How far a value in brackets or quotation marks can reach: up to the line that is not indented more than its parent, unless it ends
	 * before.
	 */
	private inlineLimit(at: number, parent: number): number {
		const line = this.lines[this.line];
		const own = line?.end ?? this.text.length;
		const closed = this.inline.value(at, own);
		if (!closed || isComplete(this.text, closed)) {
			return own;
		}
		let last = own;
		for (let next = this.line + 1; next < this.lines.length; next++) {
			const { start, content, end, isBlank } = this.lines[next] ?? { start: 0, content: 0, end: 0, isBlank: true };
			if (!isBlank && content - start <= parent && !(parent < 0)) {
				break;
			}
			last = end;
		}
		return last;
	}

	/** Reads a plain scalar, with the lines that continue it. */
	private scalar(at: number, parent: number): LooseScalar {
		const first = this.restOfLine(at);
		let { value, end } = first;
		for (let line = this.nextLine(); line && line.content - line.start > parent; line = this.nextLine()) {
			if (this.isDash(line.content) || this.colonAfterKey(line.content) !== undefined) {
				break;
			}
			const more = this.restOfLine(line.content);
			value = `${value} ${more.value}`;
			({ end } = more);
		}
		return { ...first, value, end };
	}

	/** Reads the rest of a line as a plain scalar, without its comment. */
	private restOfLine(at: number): LooseScalar {
		const lineEnd = this.lines[this.line]?.end ?? this.text.length;
		let end = this.commentIn(at, lineEnd);
		while (end > at && isSpace(this.text.charCodeAt(end - 1))) {
			end--;
		}
		this.line++;
		this.at = end;
		return { type: 'scalar', style: 'plain', start: at, end, value: this.text.slice(at, end), isClosed: true };
	}

	/** Reads a block scalar after `|` or `>`. */
	private block(at: number, parent: number): LooseScalar {
		const parts: string[] = [];
		let end = this.lines[this.line]?.end ?? at;
		for (this.line++; this.line < this.lines.length; this.line++) {
			const line = this.lines[this.line];
			if (!line || line.content < line.end && line.content - line.start <= parent) {
				break;
			}
			if (line.content < line.end) {
				({ end } = line);
				parts.push(this.text.slice(line.content, line.end));
			}
		}
		this.at = end;
		return { type: 'scalar', style: 'block', start: at, end, value: parts.join(' '), isClosed: true };
	}

	private keyBefore(at: number, colon: number): LooseScalar {
		const first = this.text[at];
		if (first === '"' || first === '\'') {
			this.inline.at = at;
			return this.inline.quoted(colon);
		}
		let end = colon;
		while (end > at && isSpace(this.text.charCodeAt(end - 1))) {
			end--;
		}
		return { type: 'scalar', style: 'plain', start: at, end, value: this.text.slice(at, end), isClosed: true };
	}
}

/** Whether a value read up to the end of a line has its closing mark. */
function isComplete(text: string, node: LooseNode): boolean {
	return node.type === 'scalar' ? node.isClosed : text[node.end - 1] === (node.type === 'map' ? '}' : ']');
}
