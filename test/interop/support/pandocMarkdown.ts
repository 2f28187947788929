import assert from 'node:assert/strict';
import { isObject } from '../../../src/core/data/isObject';
import type { ReadMarkdown } from '../../support/core/prose/readMarkdown';
import { run } from './program';

/** An element of pandoc's syntax tree. */
interface PandocNode {
	readonly t: string;
	readonly c?: unknown;
}

const KINDS: Readonly<Record<string, string>> = {
	Link: 'link',
	Strong: 'strong',
	Emph: 'em',
	Code: 'code',
	Header: 'heading',
	Table: 'table',
	BlockQuote: 'quotation',
};
const SILENT = new Set(['Str', 'Space', 'SoftBreak', 'Quoted', 'Plain', 'Para', 'BulletList', 'OrderedList', 'SingleQuote', 'DoubleQuote']);
/** Elements of the tree that are not markup. */
const DETAIL = /^(?:Decimal|Period|Align\w+|ColWidth\w*)$/;

/** Parses Markdown with pandoc. */
export function readWithPandoc(markdown: string, reader: string): ReadMarkdown {
	const { output, complaints, status } = run('pandoc', ['-f', reader, '-t', 'json'], markdown);
	assert.equal(status, 0, complaints);
	const counts: Record<string, number> = {};
	let text = '';
	const visit = (value: unknown): void => {
		if (Array.isArray(value)) {
			value.forEach(visit);
		} else if (isNode(value)) {
			const { t, c } = value;
			if (!SILENT.has(t) && !DETAIL.test(t)) {
				const kind = KINDS[t] ?? t;
				counts[kind] = (counts[kind] ?? 0) + 1;
			}
			const quote = t === 'Quoted' ? (JSON.stringify(c).startsWith('[{"t":"Single') ? "'" : '"') : '';
			if (t === 'Str') {
				text += String(c);
			} else if (t === 'Code' || t === 'Math') {
				text += (c as readonly string[]).at(-1);
			} else {
				text += t === 'Space' || t === 'SoftBreak' ? ' ' : quote;
				visit(c);
			}
			text += quote;
			text += ['Plain', 'Para', 'Header'].includes(t) ? '\n' : '';
		}
	};
	visit((JSON.parse(output) as { readonly blocks: unknown }).blocks);
	return { text, counts };
}

function isNode(value: unknown): value is PandocNode {
	return isObject(value) && typeof value['t'] === 'string';
}
