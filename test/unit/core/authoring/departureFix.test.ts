import assert from 'node:assert/strict';
import fc from 'fast-check';
import { departureFix } from '../../../../src/core/authoring/fixes/departureFix';
import { outlineOf } from '../../../../src/core/authoring/outline/outline';
import { readDossierYaml } from '../../../../src/core/dossier/yaml/readYaml';
import { withEdits } from '../../../../src/core/text/textEdit';
import { runs } from '../../../support/core/budget';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { validateShape } from '../../../support/core/dossiers/validDossier';
import { START } from './support';

type Data = Record<string, Record<string, Record<string, unknown>>>;
const WRONG = '{ text: Small Funds, reason: { en: It is one. }, instead: Small Fund, evidence: [{ source: notice, paragraph: 2 }] }';
const OFFICIAL = '{ property: adopted, date: \'2000-11-15\', evidence: [{ source: charter, status: official }] }';

/** Moves the statement at ¦ to the departures; returns the text, and the entries in it. */
function moved(text: string): { readonly text: string; readonly entries: Data } {
	const offset = text.indexOf('¦');
	const plain = text.replace('¦', '');
	const fix = departureFix(outlineOf(plain), offset);
	assert.ok(fix, 'nothing to move');
	const after = withEdits(plain, fix.edits);
	const read = readDossierYaml(after, validateShape);
	assert.ok('dossier' in read, `${JSON.stringify(read)}\n${after}`);
	return { text: after, entries: (read.data as { readonly entries: Data }).entries };
}

const none = (text: string) => assert.equal(departureFix(outlineOf(text.replace('¦', '')), text.indexOf('¦')), undefined);

describe('moving to the departures', () => {
	const withWrong = (label: string) =>
		START.replace('en: { preferred: Small Fund }', `en: { preferred: Small Fund, discouraged: [${label}] }`);
	const withFacts = (...facts: readonly string[]) =>
		START.replace(
			'    gloss: { en: a treaty }\n',
			`    gloss: { en: a treaty }\n    facts:\n${facts.map(fact => `      - ${fact}\n`).join('')}`,
		);

	it('takes the evidence of a wrong name, which stays', () => {
		const { entries } = moved(withWrong(WRONG.replace('Funds', 'Fu¦nds')));
		assert.deepEqual(entries['fund']?.['departures'], [
			{ says: 'Small Funds', record: 'Small Fund', note: { en: 'It is one.' }, evidence: [{ source: 'notice', paragraph: 2 }] },
		]);
		assert.deepEqual(entries['fund']?.['labels']?.['en'], {
			preferred: 'Small Fund',
			discouraged: [{ text: 'Small Funds', reason: { en: 'It is one.' }, instead: 'Small Fund' }],
		});
	});

	it('names the source that the dossier is about if a wrong name has no evidence', () => {
		const { entries } = moved(withWrong('{ text: Small Fun¦ds, reason: { en: "a, b" }, instead: "Small: Fund" }'));
		assert.deepEqual(entries['fund']?.['departures'], [
			{ says: 'Small Funds', record: 'Small: Fund', note: { en: 'a, b' }, evidence: [{ source: 'notice' }] },
		]);
	});

	it('moves a fact that is not official where another one is', () => {
		const { text, entries } = moved(
			withFacts("{ property: adopted, date: '2000-11-1¦6', evidence: [{ source: notice }], note: { en: A slip. } }", OFFICIAL),
		);
		assert.equal((entries['treaty']?.['facts'] as unknown as readonly unknown[]).length, 1);
		assert.deepEqual(entries['treaty']?.['departures'], [
			{
				says: '2000-11-16',
				record: '2000-11-15',
				note: { en: 'A slip.' },
				evidence: [{ source: 'notice' }, { source: 'charter', status: 'official' }],
			},
		]);
		assert.ok(text.includes(OFFICIAL));
	});

	it('moves the last lines of an entry', () => {
		const { entries } = moved(
			withFacts(
				OFFICIAL,
				"property: ado¦pted\n        date: '2000-11-16'\n        evidence:\n          - source: notice\n            page: 3",
			),
		);
		assert.deepEqual(entries['treaty']?.['departures'], [
			{
				says: '2000-11-16',
				record: '2000-11-15',
				note: { en: '…' },
				evidence: [
					{ source: 'notice', page: 3 },
					{ source: 'charter', status: 'official' },
				],
			},
		]);
		assert.deepEqual(entries['fund']?.['kind'], 'fund');
	});

	it('adds to departures that are there, and keeps Windows line ends', () => {
		const text = withFacts(OFFICIAL, "{ property: adopted, date: '20¦01', evidence: [{ source: notice }] }")
			.replace(
				'    facts:',
				'    departures:\n      - { says: a, record: b, note: { en: c }, evidence: [{ source: notice }] }\n    facts:',
			)
			.replaceAll('\n', '\r\n');
		const { text: after, entries } = moved(text);
		assert.equal((entries['treaty']?.['departures'] as unknown as readonly unknown[]).length, 2);
		assert.doesNotMatch(after, /[^\r]\n/);
	});

	it('reads an entry in braces, as in JSON', () => {
		const json = JSON.stringify({
			format: 1,
			id: 'x',
			title: { en: 'X' },
			language: 'en',
			version: '1.0.0',
			licence: 'CC0-1.0',
			release: 'r',
			overview: [],
			sources: { r: { shortName: 'R', csl: { type: 'document', title: 'R' } } },
			entries: {
				a: {
					kind: 'term',
					labels: { en: { preferred: 'A', discouraged: [{ text: 'B', reason: { en: 'c' }, instead: 'A' }] } },
					gloss: { en: 'a' },
				},
			},
		});
		assert.deepEqual(moved(json.replace('"B"', '"¦B"')).entries['a']?.['departures'], [
			{ says: 'B', record: 'A', note: { en: 'c' }, evidence: [{ source: 'r' }] },
		]);
	});

	it('moves nothing that does not belong there or is already there', () => {
		none(START.replace('Small Fund', 'Small¦ Fund'));
		none(withFacts(OFFICIAL.replace('15', '1¦5')));
		none(withFacts('{ property: adopted, date: \'20¦01\', evidence: [{ source: notice }] }'));
		none(withFacts('{ property: opened, date: \'20¦01\', evidence: [{ source: notice }] }', OFFICIAL));
		none(SMALL_YAML.replace('{ text: Chart of', '{ text: Cha¦rt of'));
	});

	it('keeps a dossier valid wherever it is asked for', () => {
		const text = withFacts(OFFICIAL, "{ property: adopted, date: '2001', evidence: [{ source: notice }] }").replace(
			'en: { preferred: Small Fund }',
			`en: { preferred: Small Fund, discouraged: [${WRONG}] }`,
		);
		const outline = outlineOf(text);
		fc.assert(fc.property(fc.nat(text.length), offset => {
			const fix = departureFix(outline, offset);
			return !fix || 'dossier' in readDossierYaml(withEdits(text, fix.edits), validateShape);
		}), { seed: 3, numRuns: runs(200) });
	});
});
