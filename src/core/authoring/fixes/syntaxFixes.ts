import { quoted } from '../../extract/dossierFile/yamlText';
import type { LooseNode, LooseScalar } from '../loose/looseNode';
import type { Fix, FixContext } from './fix';
import { shifted } from '../../offsetRange';

/** Characters with which a plain text in YAML cannot begin. */
const RESERVED = '@`%&*!?';

/** Returns the corrections of text that is not YAML: of the first mistake in the entry, source or part of the file. */
export function syntaxFixes({ outline, finding: { path, line = 1 } }: FixContext): readonly Fix[] {
	const offset = lineStart(outline.text, line);
	const [top, key] = path;
	const placed =
		outline.segments.find(({ segment }) => top !== undefined && segment.prefix[0] === top && segment.key === String(key))
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
					text: indent.replaceAll('\t', '  '),
				})),
			},
		];
	}
	const fix = node && firstFix(node, text, false);
	return fix ? [{ ...fix, edits: fix.edits.map(edit => shifted(edit, start)) }] : [];
}

/** Finds the first scalar or collection that cannot be read, in the order of the text. */
function firstFix(node: LooseNode, text: string, isInside: boolean): Fix | undefined {
	if (node.type === 'scalar') {
		return scalarFix(node);
	}
	for (const child of node.type === 'map'
		? node.members.flatMap(({ key, value }) => [key, ...(value ? [value] : [])])
		: node.items.flatMap(({ value }) => value ?? [])) {
		const fix = firstFix(child, text, isInside || node.flow);
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

function lineStart(text: string, line: number): number {
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
