import assert from 'node:assert/strict';
import { completionsInJson } from '../../../../src/core/authoring/completion/completeJson';
import { FACT_PROPERTIES } from '../../../../src/core/dossier/vocabulary';
import { withEdits } from '../../../../src/core/text/textEdit';
import { SCHEMA, typed } from './support';

/** The text after accepting a proposal, with `x` or 1 at the tab stops. */
function accepted(text: string, name: string): string {
	const { outline, offset } = typed(text);
	const completion = completionsInJson(outline, offset, SCHEMA).find(one => one.name === name);
	assert.ok(completion, `${name} is not proposed in ${text}`);
	const { start, end, insert } = completion;
	return withEdits(outline.text, [
		{
			start,
			end,
			text: insert
				.replace(/: \[\$1\]/g, ': []')
				.replace('{ $1 }', '{}')
				.replace(/(?<=")\$\d(?=")/g, 'x')
				.replace(/\$\d/g, '1'),
		},
	]);
}

const after = (text: string, name: string): unknown => JSON.parse(accepted(text, name));
const inFact = (text: string) => `{"entries": {"a": {"facts": [{${text}}]}}}`;

describe('completion in a dossier file in JSON', () => {
	it('writes keys with their value in JSON, whatever of the quotation marks is there', () => {
		for (const typedKey of ['¦', 'ki¦', '"¦"', '"ki¦"']) {
			assert.deepEqual(after(`{"entries": {"a": {${typedKey}}}}`, 'kind'), { entries: { a: { kind: typedKey === '' ? '' : 'x' } } });
		}
		assert.deepEqual(after('{"entries": {"a": {"¦"}}}', 'gloss'), { entries: { a: { gloss: { en: 'x' } } } });
		assert.deepEqual(after('{"entries": {"a": {"¦"}}}', 'definition'), {
			entries: { a: { definition: { text: { en: 'x' }, evidence: [{ source: 'x' }] } } },
		});
		assert.deepEqual(after(inFact('"¦"'), 'amount'), { entries: { a: { facts: [{ amount: { value: 1, currency: 'x' } }] } } });
		assert.deepEqual(after(inFact('"¦"'), 'unconfirmed'), { entries: { a: { facts: [{ unconfirmed: true }] } } });
		assert.deepEqual(after('{"sources": {"a": {"csl": {"¦"}}}}', 'issued'), {
			sources: { a: { csl: { issued: { 'date-parts': [[1]] } } } },
		});
		assert.deepEqual(after('{"entries": {"a": {"gloss": {"¦"}}}}', 'fr'), { entries: { a: { gloss: { fr: 'x' } } } });
		assert.deepEqual(after('{"entries": {"a": {"labels": {"en": {"¦"}}}}}', 'acronym'), {
			entries: { a: { labels: { en: { acronym: [] } } } },
		});
	});

	it('adds the comma before a member that follows, and keeps a colon', () => {
		assert.deepEqual(after('{"format": 1,\n\t"¦"\n\t"id": "a"}', 'version'), { format: 1, version: 'x', id: 'a' });
		assert.deepEqual(after('{"formt¦": 1}', 'format'), { format: 1 });
	});

	it('writes words, references and whole items in quotation marks', () => {
		for (const value of ['¦', 'fu¦', '"¦"', '"fu¦"']) {
			assert.deepEqual(after(`{"entries": {"a": {"kind": ${value}}}}`, 'fund'), { entries: { a: { kind: 'fund' } } });
		}
		assert.deepEqual(after('{"sources": {"note": {}}, "release": "¦"}', 'note'), { sources: { note: {} }, release: 'note' });
		assert.deepEqual(after('{"entries": {"a": {"facts": [¦]}}}', 'amount'), {
			entries: {
				a: {
					facts: [
						{ property: 'contribution', amount: { value: 1, currency: 'x' }, by: 'x', when: 'x', evidence: [{ source: 'x' }] },
					],
				},
			},
		});
		assert.deepEqual(after('{"overview": [¦]}', 'paragraph'), { overview: [{ text: { en: 'x' }, evidence: [{ source: 'x' }] }] });
		assert.deepEqual(after(inFact('"unconfirmed": ¦'), 'true'), { entries: { a: { facts: [{ unconfirmed: true }] } } });
	});

	it('writes JSON for every key of an entry, a source and a fact', () => {
		for (const text of [
			'{"entries": {"a": {"¦"}}}',
			'{"sources": {"a": {"¦"}}}',
			'{"sources": {"a": {"csl": {"¦"}}}}',
			'{"¦"}',
			inFact('"¦"'),
			...Object.keys(FACT_PROPERTIES).map(value => inFact(`"${value}": "", "¦"`)),
		]) {
			const { outline, offset } = typed(text);
			for (const { name } of completionsInJson(outline, offset, SCHEMA)) {
				assert.doesNotThrow(() => after(text, name), `${name} in ${text}`);
			}
		}
	});
});
