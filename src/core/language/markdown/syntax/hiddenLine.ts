import type { BlockParser, Line } from '@lezer/markdown';

/** Returns a parser of lines that show nothing and end a paragraph. */
export function hiddenLine(name: string, isHidden: (line: Line) => boolean): BlockParser {
	return {
		name,
		before: 'LinkReference',
		parse(cx, line) {
			if (!isHidden(line)) {
				return false;
			}
			cx.addElement(cx.elt('Hidden', cx.lineStart + line.pos, cx.lineStart + line.text.length));
			cx.nextLine();
			return true;
		},
		endLeaf: (_cx, line) => isHidden(line),
	};
}
