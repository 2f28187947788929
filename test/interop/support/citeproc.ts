import assert from 'node:assert/strict';
import path from 'node:path';
import { exportItems } from '../../../src/core/citation/bibliography/exportItems';
import type { BibliographyItem } from '../../../src/core/citation/bibliography/items/item';
import { isObject } from '../../../src/core/data/isObject';
import { run, withFile } from './program';

/** The folder of the CSL styles. */
export const STYLES = 'test/interop/styles';

/** An item, with the locators of its only citation, such as `article 31`. */
export interface CitedOnce extends BibliographyItem {
	readonly places: readonly string[];
}

/** The output of a CSL style for an item, as plain text: the first note, or the citation in the text, and the entry of the list. */
export interface Printed {
	readonly first: string;
	readonly list: string;
}

/**
 * Formats items with a CSL style, all in one run of pandoc, which reads them as our CSL-JSON. Each is cited once, in a paragraph of its
 * own. Returns the results by key; an item that the style does not list has an empty entry.
 */
export function formatWithPandoc(items: readonly CitedOnce[], style: string, language: string): ReadonlyMap<string, Printed> {
	// A paragraph between two citations does not prevent "ibid.", which is for the same source only.
	const text = items.map(({ key, places }) => `[@${[key, ...places].join(', ')}]\n`).join('\n');
	const { output, complaints, status } = withFile('items.json', exportItems(items, 'cslJson').text, file =>
		run(
			'pandoc',
			[
				'-f',
				'markdown',
				'-t',
				'json',
				'--citeproc',
				'--bibliography',
				file,
				'--csl',
				path.join(STYLES, `${style}.csl`),
				'--metadata',
				`lang=${language}`,
			],
			text,
		),
	);
	assert.equal(status, 0, complaints);
	// The style prints nothing of an item without title, names and date.
	assert.equal(complaints.replace(/^\[WARNING\] Citeproc: Bibliography entry with no printed form: \S+\n/gm, ''), '');
	const first = new Map<string, string>();
	const list = new Map<string, string>();
	visit((JSON.parse(output) as { readonly blocks: unknown }).blocks, node => {
		if (node.t === 'Cite') {
			const [[citation], body] = node.c as readonly [readonly { readonly citationId: string }[], unknown];
			first.set(citation?.citationId ?? '', textOf(body));
		} else if (node.t === 'Div') {
			const [[id], body] = node.c as readonly [readonly [string], unknown];
			list.set(id.replace(/^ref-/, ''), textOf(body));
		}
	});
	return new Map(items.map(({ key }) => [key, { first: first.get(key) ?? '', list: list.get(key) ?? '' }]));
}

/** An element of pandoc's syntax tree. */
interface PandocNode {
	readonly t: string;
	readonly c?: unknown;
}

function visit(value: unknown, each: (node: PandocNode) => void): void {
	if (Array.isArray(value)) {
		value.forEach(member => visit(member, each));
	} else if (isNode(value)) {
		each(value);
		visit(value.c, each);
	}
}

/** Returns the text of nodes without markup; quotation marks are double. */
function textOf(value: unknown): string {
	if (Array.isArray(value)) {
		return value.map(textOf).join('');
	}
	if (!isNode(value)) {
		return '';
	}
	switch (value.t) {
		case 'Str':
			return String(value.c);
		case 'Space':
		case 'SoftBreak':
			return ' ';
		case 'Quoted':
			return `"${textOf(value.c)}"`;
		case 'Link':
			return textOf((value.c as readonly unknown[])[1]);
		default:
			return textOf(value.c);
	}
}

function isNode(value: unknown): value is PandocNode {
	return isObject(value) && typeof value['t'] === 'string';
}
