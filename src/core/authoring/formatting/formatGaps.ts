import type { LooseMap, LooseList, LooseNode } from '../loose/looseNode';
import type { TextEdit } from '../../textEdit';
import type { OffsetRange } from '../../offsetRange';

/**
 * Returns the edits of the white space between the parts of lines: after keys and dashes, and in braces and brackets. Gaps with a line
 * ending or comment stay.
 */
export function gapEdits(text: string, node: LooseNode): readonly TextEdit[] {
	const edits: TextEdit[] = [];
	const set = (start: number, end: number, wanted: string) => {
		const gap = text.slice(start, end);
		if (gap !== wanted && /^[ \t,]*$/.test(gap)) {
			edits.push({ start, end, text: wanted });
		}
	};
	const walk = (value: LooseNode | undefined): void => {
		if (value?.type === 'map') {
			walkMap(value);
		} else if (value?.type === 'list') {
			walkList(value);
		}
	};
	const walkMap = (map: LooseMap) => {
		for (const { key, colon, value } of map.members) {
			if (colon !== undefined) {
				set(key.end, colon, '');
				if (value && !text.slice(colon + 1, value.start).includes('\n')) {
					set(colon + 1, value.start, ' ');
				}
			}
			walk(value);
		}
		if (map.flow) {
			between(
				map,
				map.members.map(({ key, colon, value }) => ({
					start: key.start,
					end: value?.end ?? (colon === undefined ? key.end : colon + 1),
				})),
				' ',
			);
		}
	};
	const walkList = (list: LooseList) => {
		for (const { start, value } of list.items) {
			if (!list.flow && value) {
				set(start + 1, value.start, ' ');
			}
			walk(value);
		}
		if (list.flow) {
			between(list, list.items.map(({ start, end, value }) => ({ start, end: value?.end ?? end })), '');
		}
	};
	/** Sets the gaps inside the marks of a collection and around its commas. */
	const between = ({ start, end }: LooseNode, children: readonly OffsetRange[], inner: string) => {
		const [first] = children;
		const last = children.at(-1);
		if (!first || !last) {
			set(start + 1, end - 1, '');
			return;
		}
		set(start + 1, first.start, inner);
		set(last.end, end - 1, inner);
		children.slice(1).forEach((child, index) => {
			const before = children[index]?.end ?? child.start;
			if (text.slice(before, child.start).trim() === ',') {
				set(before, child.start, ', ');
			}
		});
	};
	walk(node);
	return edits;
}
