import type { OffsetRange } from '../../text/offsetRange';
import type { TextEdit } from '../../text/textEdit';
import type { LooseMap, LooseList, LooseNode } from '../loose/looseNode';

/**
 * Returns the edits of the white space between the parts of lines: after keys and dashes, and in braces and brackets. Gaps with a line
 * ending or comment stay.
 */
export function gapEdits(text: string, node: LooseNode): readonly TextEdit[] {
	const gaps = new Gaps(text);
	gaps.visit(node);
	return gaps.edits;
}

class Gaps {
	readonly edits: TextEdit[] = [];
	private readonly text: string;

	constructor(text: string) {
		this.text = text;
	}

	visit(value: LooseNode | undefined): void {
		if (value?.type === 'map') {
			this.visitMap(value);
		} else if (value?.type === 'list') {
			this.visitList(value);
		}
	}

	private visitMap(map: LooseMap): void {
		for (const { key, colon, value } of map.members) {
			if (colon !== undefined) {
				this.set(key.end, colon, '');
				if (value && !this.text.slice(colon + 1, value.start).includes('\n')) {
					this.set(colon + 1, value.start, ' ');
				}
			}
			this.visit(value);
		}
		if (map.flow) {
			const members = map.members.map(({ key, colon, value }) => ({
				start: key.start,
				end: value?.end ?? (colon === undefined ? key.end : colon + 1),
			}));
			this.setBetween(map, members, ' ');
		}
	}

	private visitList(list: LooseList): void {
		for (const { start, value } of list.items) {
			if (!list.flow && value) {
				this.set(start + 1, value.start, ' ');
			}
			this.visit(value);
		}
		if (list.flow) {
			this.setBetween(list, list.items.map(({ start, end, value }) => ({ start, end: value?.end ?? end })), '');
		}
	}

	/** Sets the gaps inside the marks of a collection and around its commas. */
	private setBetween({ start, end }: LooseNode, children: readonly OffsetRange[], inner: string): void {
		const [first] = children;
		const last = children.at(-1);
		if (!first || !last) {
			this.set(start + 1, end - 1, '');
			return;
		}
		this.set(start + 1, first.start, inner);
		this.set(last.end, end - 1, inner);
		children.slice(1).forEach((child, index) => {
			const before = children[index]?.end ?? child.start;
			if (this.text.slice(before, child.start).trim() === ',') {
				this.set(before, child.start, ', ');
			}
		});
	}

	private set(start: number, end: number, wanted: string): void {
		const gap = this.text.slice(start, end);
		if (gap !== wanted && /^[ \t,]*$/.test(gap)) {
			this.edits.push({ start, end, text: wanted });
		}
	}
}
