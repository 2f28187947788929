import { isKey } from '../../extract/dossierFile/dossierKey';
import { lineEndingOf } from '../../text/lineEnding';
import { nearest } from '../../text/nearest';
import type { TextEdit } from '../../text/textEdit';
import type { KeyedPart, Outline } from '../outline/outline';
import type { Fix, FixContext } from './fix';
import { wordFixes } from './wordFixes';

/** Returns the corrections of a reference to a source or entry that does not exist: similar keys, and adding it. */
export function referenceFixes({ outline, finding }: FixContext): readonly Fix[] {
	const found = outline.find(finding.path);
	const part: KeyedPart = finding.code === 'unknownSource' ? 'sources' : 'entries';
	if (!found || found.node?.type !== 'scalar' || found.path.length < finding.path.length) {
		return [];
	}
	const key = found.node.value;
	const edit = isKey(key) ? defined(outline, part, key) : undefined;
	return [
		...wordFixes(found.node, found.base, nearest(key, outline.keys(part))),
		...(edit ? [{ action: part === 'sources' ? ('addSource' as const) : ('addEntry' as const), detail: key, edits: [edit] }] : []),
	];
}

/** Adds a source or entry after the last one, if each has lines of its own. */
function defined(outline: Outline, part: KeyedPart, key: string): TextEdit | undefined {
	const last = outline.segments.findLast(({ segment }) => segment.prefix[0] === part);
	const first = outline.segments.find(({ segment }) => segment.prefix[0] === part);
	if (!last || !first) {
		return undefined;
	}
	const eol = lineEndingOf(outline.text);
	const indent = /^[ ]*/.exec(first.segment.text)?.[0] ?? '';
	const language = outline.top('language') ?? 'en';
	const lines = part === 'sources'
		? [`${key}:`, `  shortName: '${key}'`, '  csl: { type: document, title: \'…\' }']
		: [`${key}:`, '  kind: term', '  labels:', `    ${language}: { preferred: '${key}' }`, `  gloss: { ${language}: '…' }`];
	const at = last.start + lastContent(last.segment.text);
	return { start: at, end: at, text: lines.map(line => eol + (indent === '' ? '  ' : indent) + line).join('') };
}

/** Returns the end of the last line with content, without its line ending. Comments before the next part stay there. */
function lastContent(text: string): number {
	const lines = text.split('\n');
	let end = text.length;
	for (let index = lines.length - 1; index >= 0; index--) {
		const line = lines[index] ?? '';
		const start = end - line.length;
		const content = line.trim();
		if (content !== '' && !content.startsWith('#')) {
			return start + line.trimEnd().length;
		}
		end = start - 1;
	}
	return text.trimEnd().length;
}
