import assert from 'node:assert/strict';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { completionsAt, type Completion } from '../../../../src/core/authoring/completion/complete';
import { outlineOf } from '../../../../src/core/authoring/outline/outline';
import { ENTRY_KINDS, FACT_PROPERTIES } from '../../../../src/core/dossier/vocabulary';
import { withEdits } from '../../../../src/core/text/textEdit';
import { runs, SEED } from '../../../support/core/budget';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { SCHEMA, START, typed } from './support';

function completions(text: string): readonly Completion[] {
	const { outline, offset } = typed(text);
	return completionsAt(outline, offset, SCHEMA);
}

const names = (text: string) => completions(text).map(({ name }) => name);

/** The text after accepting a proposal, without the marks of snippets. */
function accepted(text: string, name: string): string {
	const completion = completions(text).find(one => one.name === name);
	assert.ok(completion, `${name} is not proposed`);
	const { start, end, insert } = completion;
	const before = text.slice(0, text.indexOf('¦'));
	const indent = /^[ \t]*/.exec(before.slice(before.lastIndexOf('\n') + 1))?.[0] ?? '';
	const plain = insert.replace(/\$\{\d+:([^}]*)\}|\$\d+/g, (_, word?: string) => word ?? 'x').replaceAll('\n', `\n${indent}`);
	return withEdits(text.replace('¦', ''), [{ start, end, text: plain }]);
}

const IN_TREATY = START.replace('    gloss: { en: a treaty }\n', '    gloss: { en: a treaty }\n¦');
const below = (lines: string) => IN_TREATY.replace('¦', lines);

describe('completion in a dossier file', () => {
	it('proposes the keys that an entry does not have yet, those that are required first', () => {
		assert.deepEqual(names(below('    ¦\n')), ['short', 'definition', 'facts', 'relations', 'departures', 'cite', 'imported']);
		assert.deepEqual(names(`${START}  more:\n    ¦`).slice(0, 3), ['kind', 'labels', 'gloss']);
		assert.deepEqual(names(`${START}  more:\n    ki¦`).slice(0, 3), ['kind', 'labels', 'gloss']);
	});

	it('says for which keys there are proposals for their value, and not for free text', () => {
		const opens = (text: string) => completions(text).filter(({ opensList }) => opensList).map(({ name }) => name);
		assert.deepEqual(opens(`${START}  more:\n    ¦`), ['kind', 'facts', 'relations', 'cite']);
		assert.ok(!opens(below('    departures:\n      - ¦\n')).includes('says'));
	});

	it('proposes keys at the margin, and whole entries and sources at theirs', () => {
		assert.ok(names(`${START}¦`).includes('scope'));
		assert.ok(!names(`${START}¦`).includes('entries'));
		assert.ok(names(START.replace('entries:', '¦\nentries:')).includes('scope'));
		assert.deepEqual(names(`${START}  ¦`), ['entry']);
		assert.deepEqual(names(START.replace('entries:', '  ¦\nentries:')), ['source']);
	});

	it('proposes the words of the vocabulary', () => {
		assert.deepEqual(names(`${START}  more:\n    kind: ¦`), [...ENTRY_KINDS]);
		assert.deepEqual(names(`${START}  more:\n    kind: te¦\n    labels:`), [...ENTRY_KINDS]);
		assert.ok(names(below('    relations:\n      - type: ¦\n')).includes('sponsor'));
		assert.ok(names(below('    facts:\n      - { property: ¦ }\n')).includes('adopted'));
		assert.deepEqual(names(below('    facts:\n      - { date: 2020, property: ¦ }\n')), FACT_PROPERTIES.date);
		assert.ok(names(START.replace('type: webpage', 'type: ¦')).includes('legislation'));
		assert.deepEqual(names(below('    facts:\n      - evidence: [{ source: notice, status: ¦ }]\n')), [
			'stated',
			'official',
			'inferred',
		]);
		assert.deepEqual(names(below('    facts:\n      - unconfirmed: ¦\n')), ['true']);
	});

	it('proposes sources and entries where they are referred to', () => {
		const sources = ['notice', 'charter'];
		const entries = ['treaty', 'fund'];
		assert.deepEqual(names(below('    cite: ¦\n')), sources);
		assert.deepEqual(names(START.replace('release: notice', 'release: ¦')), sources);
		assert.deepEqual(names(below('    definition:\n      evidence: [{ source: ¦\n')), sources);
		assert.deepEqual(names(below('    definition:\n      evidence:\n        - source: no¦\n')), sources);
		assert.deepEqual(names(below('    relations:\n      - type: party\n        target: ¦\n')), entries);
		assert.deepEqual(names(below('    facts:\n      - { property: contribution, by: "¦" }\n')), entries);
	});

	it('proposes whole items where a list begins, in each layout', () => {
		const lists: readonly (readonly [list: string, item: string])[] = [
			['overview', 'paragraph'],
			['facts', 'fact'],
			['relations', 'relation'],
			['departures', 'departure'],
		];
		for (const [list, item] of lists) {
			const [text, indent] = list === 'overview' ? [START.replace('overview: []', '@'), ''] : [below('    @\n'), '    '];
			for (const written of [`${list}: [¦]`, `${list}: ¦`, `${list}:\n${indent}  ¦`, `${list}:\n${indent}  - ¦`]) {
				const after = load(accepted(text.replace('@', written), item)) as Record<string, unknown>;
				const owner = list === 'overview' ? after : (after['entries'] as Record<string, Record<string, unknown>>)['treaty'];
				assert.ok(Array.isArray(owner?.[list]) && owner[list].length === 1, written);
			}
		}
		assert.deepEqual(names(START.replace('preferred: Small Fund', 'preferred: Small Fund, discouraged: [¦]')), ['wrongName']);
	});

	it('proposes languages as keys', () => {
		assert.deepEqual(names(below('    short: { ¦ }\n')).slice(0, 2), ['en', 'fr']);
		assert.ok(!names(below('    short: { en: x, ¦ }\n')).includes('en'));
		assert.ok(
			names(START.replace('      en: { preferred: Small Fund }', '      en: { preferred: Small Fund }\n      ¦')).includes('fr'),
		);
		assert.deepEqual(names(START.replace('preferred: Small Fund', 'preferred: Small Fund, ¦')), ['acronym', 'variant', 'discouraged']);
	});

	it('proposes the member that has the value of the property of a fact', () => {
		const after = (fact: string) => names(below(`    facts:\n      - ${fact}\n`));
		assert.deepEqual(after('{ property: adopted, ¦ }').slice(0, 2).sort(), ['date', 'evidence']);
		assert.ok(!after('{ property: adopted, ¦ }').includes('amount'));
		assert.ok(!after('{ property: adopted, date: 2020, ¦ }').includes('count'));
		assert.ok(after('{ ¦ }').includes('count'));
	});

	it('proposes whole items of lists', () => {
		assert.deepEqual(
			completions(below('    facts:\n      - ¦\n'))
				.filter(({ kind }) => kind === 'snippet')
				.map(({ name }) => name),
			['fact', 'amount'],
		);
		assert.deepEqual(names(below('    definition: { text: { en: x }, evidence: [¦] }\n')), ['evidence']);
	});

	it('proposes nothing in a comment, a text or a block', () => {
		for (const text of [
			'    # ¦\n',
			'    gloss: { en: a ¦ }\n',
			'    definition:\n      text:\n        en: >-\n          so ¦\n',
			"    short: { en: 'a ¦' }\n",
			'    gloss: x # ¦\n',
		]) {
			assert.deepEqual(names(below(text)), [], text);
		}
	});

	it('works while a quotation mark or bracket is open, and with the line endings of Windows', () => {
		assert.deepEqual(names(below('    short: { en: \'half\n    cite: ¦\n')), ['notice', 'charter']);
		assert.deepEqual(names(below('    facts: [{ property: adopted\n    cite: ¦\n')), ['notice', 'charter']);
		assert.deepEqual(names(below('    cite: ¦\n').replaceAll('\n', '\r\n')), ['notice', 'charter']);
	});

	it('describes what it proposes as the schema does', () => {
		const [cite] = completions(below('    ¦\n')).filter(({ name }) => name === 'cite');
		assert.equal(cite?.description, 'The source to cite for this entry.');
	});

	it('writes what is valid YAML, and replaces what was typed', () => {
		assert.match(accepted(below('    ci¦\n'), 'cite'), /\n    cite: x\n/);
		assert.match(accepted(below('    cite: no¦\n'), 'charter'), /\n    cite: charter\n/);
		assert.match(accepted(below('    ci¦te: notice\n'), 'facts'), /\n    facts: notice\n/);
		const places = [
			'    ¦\n',
			'    facts:\n      - ¦\n',
			'    facts:\n      - property: adopted\n        ¦\n',
			'    relations:\n      - { ¦ }\n',
			'    definition:\n      ¦\n',
			'    departures:\n      - ¦\n',
		];
		for (const place of [
			...places.map(below),
			`${START}  ¦`,
			`${START}¦`,
			START.replace('  charter:\n', '    ¦\n  charter:\n'),
			`${START}  more:\n    labels:\n      en:\n        ¦`,
			`${START}  more:\n    labels:\n      ¦`,
		]) {
			for (const { name } of completions(place)) {
				assert.doesNotThrow(() => load(accepted(place, name)), `${place.slice(place.indexOf('¦') - 40)}: ${name}`);
			}
		}
	});

	it('answers anywhere in any text', () => {
		const piece = fc.constantFrom(
			'entries:',
			'sources:',
			'\n',
			'  ',
			' ',
			'- ',
			'{',
			'}',
			'[',
			']',
			'"',
			"'",
			'kind',
			':',
			' a',
			'#',
			'|',
			'\uE000',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), (pieces, at) => {
				const text = pieces.join('');
				completionsAt(outlineOf(text), at % (text.length + 1), SCHEMA);
			}),
			{ seed: SEED, numRuns: runs(150) },
		);
		fc.assert(
			fc.property(fc.nat(SMALL_YAML.length), at => {
				// The text as far as it has been typed.
				completionsAt(outlineOf(SMALL_YAML.slice(0, at)), at, SCHEMA).forEach(({ start, end }) =>
					assert.ok(start <= at && at <= end),
				);
			}),
			{ seed: SEED, numRuns: runs(50) },
		);
	});
});
