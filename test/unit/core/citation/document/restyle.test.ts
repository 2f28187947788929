import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { KnownNote } from '../../../../../src/core/citation/document/refresh/noteSources';
import { bundledLibrary } from '../../../../support/core/bundled/bundledLibrary';
import { refreshed, refreshingOf } from '../../../../support/core/citation/refreshed';

const DRAFTS = [['markdown', 'convention.md'], ['latex', 'convention.tex']] as const;

describe('a document that is brought to another style', () => {
	for (const [languageId, file] of DRAFTS) {
		const text = readFileSync(`test/fixtures/citations/${file}`, 'utf8');
		const styled = (style: string) => refreshingOf(bundledLibrary, languageId, style);
		it(`in ${languageId} is as refreshing leaves it`, () => {
			const { text: same, plan } = refreshed(text, styled('un'));
			assert.equal(same, text);
			assert.deepEqual(plan.left, []);
			assert.ok(plan.known.length >= 40);
		}).timeout(60_000);
		it(`in ${languageId} comes back through OSCOLA and APA byte for byte`, () => {
			const [un, oscola, apa] = [styled('un'), styled('oscola'), styled('apa')];
			let known: readonly KnownNote[] = [];
			let now = text;
			for (const [from, to] of [[un, oscola], [oscola, apa], [apa, un]] as const) {
				const { text: next, plan } = refreshed(now, from, { to, known });
				assert.notEqual(next, now);
				assert.equal(plan.known.length, refreshed(text, un).plan.known.length);
				({ known } = plan);
				now = next;
			}
			assert.equal(now, text);
		}).timeout(60_000);
		it(`in ${languageId} comes back from each style of notes when what it cites is read from its text alone`, () => {
			const un = styled('un');
			for (const other of ['oscola', 'bluebook', 'chicago'].map(styled)) {
				assert.equal(refreshed(refreshed(text, un, { to: other }).text, other, { to: un }).text, text);
			}
		}).timeout(60_000);
	}
});
