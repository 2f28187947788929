import { yamlCause } from '../../dossier/yaml/yamlCause';
import { quoted } from '../../extract/dossierFile/yamlText';
import { lineFeedFrom, lineStartAt } from '../../text/lineBounds';
import { shifted } from '../../text/offsetRange';
import type { LooseNode, LooseScalar } from '../loose/looseNode';
import type { Fix, FixContext } from './fix';

/** Characters with which a plain text in YAML cannot begin. */
const RESERVED = '@`%&*!?';

/** Returns the corrections of text that is not YAML: of the first mistake in the entry, source or part of the file. */
export function syntaxFixes({ outline, finding: { path, line = 1 } }: FixContext): readonly Fix[] {
	const offset = offsetOfLine(outline.text, line);
	const [top, key] = path;
	// A line that begins with a tab is not in the segment of the entry before it.
	const placed =
		outline.segments.find(({ segment, end }) =>
			top !== undefined && segment.prefix[0] === top && segment.key === String(key) && offset < end)
		?? outline.segmentAt(offset);
	if (!placed) {
		return [];
	}
	const { segment: { node, text }, start } = placed;
	const tabs = [...text.matchAll(/^[ \t]+/gm)].filter(([indent]) => indent.includes('\t'));
	if (tabs.length > 0) {
		return [
			{
				action: 'spaces',
				detail: '',
				edits: tabs.map(({ index, 0: indent }) => ({
					start: start + index,
					end: start + index + indent.length,
					text: indent.replaceAll('\t', ' '.repeat(widthOfTab(text, index, indent))),
				})),
			},
		];
	}
	const fix = /^ *[*•–] /.test(outline.text.slice(offset, offset + 100)) ? undefined : node && firstFix(node, text, { isInside: false });
	return fix ? [{ ...fix, edits: fix.edits.map(edit => shifted(edit, start)) }] : lineFix(outline.text, offset);
}

/** Corrects the likely cause in the line at an offset, or its indentation if that is one off that of the next line. */
function lineFix(text: string, offset: number): readonly Fix[] {
	const end = lineFeedFrom(text, offset);
	const line = text.slice(offset, end).replace(/\r$/, '');
	const before = text.slice(lineStartAt(text, offset - 1), offset).trimEnd();
	const [after = ''] = text.slice(end + 1, end + MAX_LINE).split('\n', 1);
	// The line that is one off may be either of two.
	const corrected = (yamlCause([line], 0) ?? [yamlCause([line, after], 1), yamlCause(['', before, line], 2)]
		.find((cause, index) => cause?.line === (index === 0 ? 0 : 2)))?.corrected;
	if (corrected !== undefined) {
		return corrected.trim() === ''
			? [{ action: 'remove', detail: line.trim(), edits: [{ start: offset, end: Math.min(end + 1, text.length), text: '' }] }]
			: [{ action: 'change', detail: corrected.trim(), edits: [{ start: offset, end: offset + line.length, text: corrected }] }];
	}
	return [];
}

/** The number of spaces that a tab stands for: those before the next line or the one before, if the tabs of the line divide them; otherwise two. */
function widthOfTab(text: string, index: number, indent: string): number {
	const tabs = indent.split('\t').length - 1;
	const after = /^[^\n]*\n( +)\S/.exec(text.slice(index))?.[1]?.length ?? 0;
	const before = /^ */.exec(text.slice(lineStartAt(text, index - 1), index))?.[0].length ?? 0;
	return [after, before].filter(spaces => spaces > 0 && spaces % tabs === 0 && spaces / tabs >= 2 && spaces / tabs <= 8).map(spaces => spaces / tabs)[0] ?? 2;
}

/** Finds the first scalar or collection that cannot be read, in the order of the text. */
function firstFix(node: LooseNode, text: string, { isInside }: { readonly isInside: boolean }): Fix | undefined {
	if (node.type === 'scalar') {
		return scalarFix(node);
	}
	for (const child of node.type === 'map'
		? node.members.flatMap(({ key, value }) => [key, ...(value ? [value] : [])])
		: node.items.flatMap(({ value }) => value ?? [])) {
		const fix = firstFix(child, text, { isInside: isInside || node.flow });
		if (fix) {
			return fix;
		}
	}
	const mark = node.type === 'map' ? '}' : ']';
	if (!node.flow || text[node.end - 1] === mark) {
		return undefined;
	}
	const end = text.slice(0, node.end).trimEnd().length;
	return { action: 'close', detail: mark, edits: [{ start: end, end, text: node.type === 'map' ? ` ${mark}` : mark }] };
}

function scalarFix({ style, isClosed, value, start, end }: LooseScalar): Fix | undefined {
	if ((style === 'single' || style === 'double') && !isClosed) {
		const mark = style === 'single' ? '\'' : '"';
		return { action: 'close', detail: mark, edits: [{ start: end, end, text: mark }] };
	}
	const isWrong = style === 'plain' && value !== '' && (RESERVED.includes(value.charAt(0)) || / #|: |:$/.test(value));
	return isWrong ? { action: 'quote', detail: value, edits: [{ start, end, text: quoted(value) }] } : undefined;
}

/** How much of the next line is read. */
const MAX_LINE = 1000;

/** Returns the start of the line with a number, from 1; that of the last line if there are fewer. */
function offsetOfLine(text: string, line: number): number {
	let at = 0;
	for (let count = 1; count < line; count++) {
		const feed = text.indexOf('\n', at);
		if (feed < 0) {
			return at;
		}
		at = feed + 1;
	}
	return at;
}
