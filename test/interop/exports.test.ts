import assert from 'node:assert/strict';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { yamlMarkdown } from '../../src/core/citation/bibliography/cslYaml/yamlMarkdown';
import { exportItems } from '../../src/core/citation/bibliography/exportItems';
import type { BibliographyItem } from '../../src/core/citation/bibliography/items/item';
import { plainTextOf } from '../../src/core/csl/richText';
import type { CslItem } from '../../src/core/dossier/model';
import { oneLine } from '../../src/core/text/shownText';
import { runs } from '../support/core/budget';
import { hostileTexts, SEED, SIGN_BY_SIGN } from './support/hostileText';

const PARAMETERS = { seed: SEED, numRuns: runs(10), endOnFailure: true };

function itemsOf(texts: readonly string[]): readonly BibliographyItem[] {
	return texts.map((text, index) => ({
		key: `k${index}`,
		csl: { type: 'report', title: `X${text}`, publisher: text, author: [{ literal: text }] },
	}));
}

/** Returns text that every format can represent: without NUL, which ends a file for some programs. */
function withoutNul(text: string): string {
	return text.replaceAll('\u0000', '');
}

/** Returns text as in a line of RIS. */
function onLine(text: string): string {
	return oneLine(plainTextOf(text)).replace(/\s+/g, ' ').trim();
}

function checkYaml(texts: readonly string[]): void {
	const { references } = load(exportItems(itemsOf(texts), 'cslYaml').text) as { readonly references: readonly CslItem[] };
	assert.deepEqual(
		references.map(({ title, publisher }) => [title, publisher]),
		texts.map(text => [yamlMarkdown(withoutNul(`X${text}`)), yamlMarkdown(withoutNul(text))]),
	);
}

function checkRis(texts: readonly string[]): void {
	const { text } = exportItems(itemsOf(texts), 'ris');
	assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\p{Cc}\u2028\u2029]/u);
	const read = plugins.input.chain(text, { generateGraph: false });
	assert.deepEqual(
		read.map(({ id, title }) => [id, onLine(String(title))]),
		texts.map((text, index) => [`k${index}`, onLine(withoutNul(`X${text}`))]),
	);
}

describe('exported text is read back', () => {
	it('by js-yaml, from CSL-YAML', () => {
		checkYaml(SIGN_BY_SIGN);
		fc.assert(fc.property(hostileTexts, checkYaml), PARAMETERS);
	});

	it('by citation-js, from RIS', () => {
		checkRis(SIGN_BY_SIGN);
		fc.assert(fc.property(hostileTexts, checkRis), PARAMETERS);
	});

	it('by JSON.parse, from CSL-JSON', () => {
		fc.assert(fc.property(hostileTexts, texts => {
			const read = JSON.parse(exportItems(itemsOf(texts), 'cslJson').text) as readonly CslItem[];
			assert.deepEqual(read.map(({ title }) => title), texts.map(text => withoutNul(`X${text}`)));
		}), PARAMETERS);
	});
});
