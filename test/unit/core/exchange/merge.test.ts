import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DossierFile, EntryInFile } from '../../../../src/core/dossier/file';
import { readDossierYaml } from '../../../../src/core/dossier/yaml/readYaml';
import { dossierYaml } from '../../../../src/core/exchange/dossier/dossierYaml';
import { dossierOfSources, dossierOfTerms } from '../../../../src/core/exchange/dossier/toDossier';
import { mergeEdits } from '../../../../src/core/exchange/merge/mergeEdits';
import { namesLeftOut, planMerge } from '../../../../src/core/exchange/merge/mergeImport';
import type { TermBase } from '../../../../src/core/exchange/termBase';
import { withEdits } from '../../../../src/core/text/textEdit';
import { runs } from '../../../support/core/budget';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { validateShape } from '../../../support/core/dossiers/validDossier';
import { termBases, WORDS } from './support';

interface ImportOptions {
	readonly fileName?: string;
	readonly updates?: boolean;
}

/** Imports a term base into a dossier in YAML. */
function imported(yaml: string, base: TermBase, { fileName = 'terms.csv', updates = false }: ImportOptions = {}): string {
	const file = fileIn(yaml);
	const plan = planMerge(file, dossierOfTerms(base, { fileName, words: WORDS, language: file.language }), () => updates);
	const merged = withEdits(yaml, mergeEdits(yaml, plan) ?? assert.fail('no places'));
	fileIn(merged);
	return merged;
}

/** Reads a dossier that must be valid. */
function fileIn(yaml: string): DossierFile {
	const read = readDossierYaml(yaml, validateShape);
	assert.ok(!('findings' in read), `${JSON.stringify('findings' in read && read.findings[0])}\n${yaml}`);
	return read.data as DossierFile;
}

const EMPTY = dossierYaml(
	dossierOfTerms({ id: 'own', concepts: [] }, { fileName: 'own.csv', words: WORDS, language: 'en' }).file,
	new Map(),
);
const concept = (text: string, more: Partial<TermBase['concepts'][number]> = {}) => ({
	terms: [{ text, language: 'en', role: 'preferred' as const }],
	gloss: {},
	definition: {},
	links: [],
	...more,
});
const base = (...concepts: TermBase['concepts']): TermBase => ({ concepts });

/** Changes that a person makes to an entry by hand. Each keeps the dossier valid. */
const EDITS: readonly ((entry: EntryInFile) => EntryInFile)[] = [
	entry => ({ ...entry, kind: 'organization' }),
	entry => ({ ...entry, labels: { en: { preferred: `Corrected ${Math.abs(hash(JSON.stringify(entry.imported)))}` } } }),
	entry => ({ ...entry, gloss: { en: 'in own words' } }),
	entry => without(entry, 'definition'),
	entry => without(entry, 'relations'),
	entry => ({ ...entry, gloss: { ...entry.gloss, de: 'anders' } }),
];

function without(entry: EntryInFile, member: 'definition' | 'relations'): EntryInFile {
	return Object.fromEntries(Object.entries(entry).filter(([name]) => name !== member)) as unknown as EntryInFile;
}

function hash(text: string): number {
	return Array.from(text).reduce((sum, letter) => Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0) | 0, 7);
}

describe('importing into a dossier', () => {
	it('changes nothing the second time, whatever is imported and into whatever', () =>
		fc.assert(
			fc.property(termBases(), fc.constantFrom(EMPTY, SMALL_YAML), fc.boolean(), (terms, yaml, updates) => {
				const once = imported(yaml, terms, { updates });
				assert.equal(imported(once, terms, { updates }), once);
			}),
			{ seed: 5, numRuns: runs(30) },
		));

	it('changes nothing in a dossier that was made from the same file', () => fc.assert(fc.property(termBases(), terms => {
		const { file, comments } = dossierOfTerms(terms, { fileName: 'terms.csv', words: WORDS, language: 'en' });
		const yaml = dossierYaml(file, comments);
		assert.equal(imported(yaml, terms, { updates: true }), yaml);
	}), { seed: 6, numRuns: runs(30) }));

	it('keeps what was edited by hand since', () =>
		fc.assert(
			fc.property(
				termBases(),
				fc.array(fc.tuple(fc.nat(), fc.nat(EDITS.length - 1), fc.boolean()), { maxLength: 6 }),
				(terms, edits) => {
					const file = fileIn(imported(EMPTY, terms));
					let entries = Object.entries(file.entries);
					edits.forEach(([at, edit, renames], step) => {
						entries = entries.map(([key, entry], index) =>
							index !== at % entries.length
								? [key, entry]
								: [renames ? `renamed_${index}_${step}` : key, EDITS[edit]?.(entry) ?? entry],
						);
					});
					const keys = new Map(entries.map(([key], index) => [Object.keys(file.entries)[index] ?? '', key]));
					const edited = Object.fromEntries(entries.map(([key, entry]) => [key, withTargets(entry, keys)]));
					const yaml = dossierYaml({ ...file, entries: edited }, new Map([['entries', 'by hand']]));
					fc.pre(!('findings' in readDossierYaml(yaml, validateShape)));
					assert.equal(imported(yaml, terms), yaml);
				},
			),
			{ seed: 7, numRuns: runs(30) },
		));

	function withTargets({ relations, ...entry }: EntryInFile, keys: ReadonlyMap<string, string>): EntryInFile {
		return relations
			? { ...entry, relations: relations.map(relation => ({ ...relation, target: keys.get(relation.target) ?? relation.target })) }
			: entry;
	}

	it('says which names an entry has no room for, at their line, and adds the others', () => {
		const acronym = (text: string) => ({ text, language: 'en', role: 'acronym' as const });
		const full = concept('Reef Fund', {
			terms: [...concept('Reef Fund').terms, ...Array.from({ length: 49 }, (_, index) => acronym(`R${index}`))],
		});
		const yaml = imported(EMPTY, base(full));
		const more = base(
			concept('Reef Fund', {
				line: 7,
				terms: [
					...concept('Reef Fund').terms,
					...['RA', 'RB', 'RC'].map(acronym),
					{ text: 'Fund of the Reef', language: 'en', role: 'variant' },
				],
			}),
		);
		const file = fileIn(yaml);
		const made = dossierOfTerms(more, { fileName: 'terms.csv', words: WORDS, language: 'en' });
		assert.deepEqual(namesLeftOut(planMerge(file, made, () => true), made), [{ code: 'namesFull', detail: '“RB”, “RC”', line: 7 }]);
		const merged = imported(yaml, more, { updates: true });
		assert.match(merged, /- R48\s+- RA\s+variant/);
		assert.match(merged, /Fund of the Reef/);
		assert.equal(imported(merged, more, { updates: true }), merged);
	});

	it('adds entries after the last one, and changes no other line', () => {
		const merged = imported(SMALL_YAML, base(concept('Reef Fund', { kind: 'fund', definition: { en: 'Pays.' } })));
		const [before, after] = [SMALL_YAML.split('\n'), merged.split('\n')];
		assert.ok(before.every(line => after.includes(line)));
		assert.ok(after.includes('  reef_fund:'));
		assert.ok(after.includes('    imported: [{ file: terms.csv, id: fund Reef Fund }]'));
	});

	it('recognizes an entry of its own by name and kind, and only notes where it came from', () => {
		const merged = imported(SMALL_YAML, base(concept('small charter', { id: '7', definition: { en: 'Other words.' } })));
		assert.equal(Object.keys(fileIn(merged).entries).length, Object.keys(fileIn(SMALL_YAML).entries).length);
		assert.deepEqual(fileIn(merged).entries['charter']?.imported, [{ file: 'terms.csv', id: '7' }]);
		assert.deepEqual(
			{ ...fileIn(merged).entries['charter'], imported: undefined },
			{ ...fileIn(SMALL_YAML).entries['charter'], imported: undefined },
		);
	});

	it('does not take a record of another file with the same id for the same', () => {
		const once = imported(EMPTY, base(concept('Harbour Fund', { id: '1' })));
		const both = imported(once, base(concept('Reef Office', { id: '1' })), { fileName: 'other.csv' });
		assert.deepEqual(Object.keys(fileIn(both).entries), ['n1', 'n1_2']);
	});

	it('adds the names and texts that an entry lacks only if they are wanted', () => {
		const once = imported(EMPTY, base(concept('Harbour Fund', { id: 'hf' })));
		const more = base({
			...concept('Harbour Fund', { id: 'hf', gloss: { fr: 'un fonds' }, definition: { en: 'Pays.' } }),
			terms: [
				{ text: 'Harbour Fund', language: 'en', role: 'preferred' },
				{ text: 'HF', language: 'en', role: 'acronym' },
				{ text: 'Fonds', language: 'fr', role: 'preferred' },
				{ text: 'Port Fund', language: 'en', role: 'discouraged', instead: 'Harbour Fund', reason: { en: 'old' } },
			],
		});
		assert.equal(imported(once, more), once);
		const { hf } = fileIn(imported(once, more, { updates: true })).entries;
		assert.deepEqual(hf?.labels, {
			en: {
				preferred: 'Harbour Fund',
				acronym: ['HF'],
				discouraged: [{ text: 'Port Fund', reason: { en: 'old' }, instead: 'Harbour Fund' }],
			},
			fr: { preferred: 'Fonds' },
		});
		assert.deepEqual([hf?.gloss['fr'], hf?.definition?.text], ['un fonds', { en: 'Pays.' }]);
	});

	it('adds relations between entries that the dossier has, only if they are wanted and neither states them', () => {
		const rows = (links: boolean): TermBase => base(
			concept('Harbour Fund', { id: 'hf', ...(links && { links: [{ type: 'partOf', to: 'ho' }, { type: 'related', to: 'rf' }] }) }),
			concept('Harbour Office', { id: 'ho', ...(links && { links: [{ type: 'related', to: 'rf' }] }) }),
			concept('Reef Fund', { id: 'rf' }),
		);
		const once = imported(EMPTY, rows(false));
		assert.equal(imported(once, rows(true)), once);
		const own = once.replace(
			/\n {2}rf:\n/,
			'\n  rf:\n    relations: [{ type: related, target: hf, evidence: [{ source: imported_file }] }]\n',
		);
		const updated = imported(own, rows(true), { updates: true });
		const { hf, ho, rf } = fileIn(updated).entries;
		const stated = (entry: EntryInFile | undefined) =>
			entry?.relations?.map(({ type, target, unconfirmed }) => [type, target, unconfirmed]);
		assert.deepEqual(
			[stated(hf), stated(ho), stated(rf)],
			[[['partOf', 'ho', true]], [['related', 'rf', true]], [['related', 'hf', undefined]]],
		);
		assert.equal(imported(updated, rows(true), { updates: true }), updated);
	});

	it('states a relation to a new entry there if it reads the same from both ends, otherwise only if it is wanted', () => {
		const once = imported(EMPTY, base(concept('Harbour Fund', { id: 'hf' })));
		const more = base(
			concept('Harbour Fund', {
				id: 'hf',
				links: [
					{ type: 'related', to: 'rf' },
					{ type: 'partOf', to: 'ho' },
				],
			}),
			concept('Reef Fund', { id: 'rf' }),
			concept('Harbour Office', { id: 'ho' }),
		);
		const relations = (yaml: string) =>
			Object.entries(fileIn(yaml).entries).flatMap(([key, entry]) =>
				(entry.relations ?? []).map(({ type, target }) => [key, type, target]),
			);
		assert.deepEqual(relations(imported(once, more)), [['rf', 'related', 'hf']]);
		assert.deepEqual(relations(imported(once, more, { updates: true })), [
			['hf', 'partOf', 'ho'],
			['rf', 'related', 'hf'],
		]);
		assert.deepEqual(relations(imported(imported(once, more), more, { updates: true })), [
			['hf', 'partOf', 'ho'],
			['rf', 'related', 'hf'],
		]);
	});

	it('marks a name that an entry of the dossier has, too, in both', () => {
		const merged = fileIn(imported(SMALL_YAML, base(concept('Small Charter', { id: 'x', kind: 'person' }))));
		assert.deepEqual(merged.entries['x']?.labels['en']?.preferred, { text: 'Small Charter', ambiguous: true });
	});

	it('keeps line ends and finds a place in collections that are empty', () => {
		const windows = EMPTY.replaceAll('\n', '\r\n');
		const merged = imported(windows, base(concept('Reef Fund')));
		assert.doesNotMatch(merged, /[^\r]\n/);
		assert.equal(imported(merged, base(concept('Reef Fund'))), merged);
	});

	it('has no place in JSON', () => {
		const json = JSON.stringify(fileIn(SMALL_YAML));
		const plan = planMerge(
			fileIn(json),
			dossierOfTerms(base(concept('Reef Fund')), { fileName: 'terms.csv', words: WORDS, language: 'en' }),
			() => false,
		);
		assert.equal(mergeEdits(json, plan), undefined);
	});

	it('merges sources by their record, DOI, or title and year', () => {
		const merge = (
			yaml: string,
			fileName: string,
			...items: readonly { readonly key: string; readonly csl: DossierFile['sources'][string]['csl'] }[]
		) => {
			const plan = planMerge(fileIn(yaml), dossierOfSources(items, { fileName, words: WORDS }), () => false);
			return withEdits(yaml, mergeEdits(yaml, plan) ?? assert.fail());
		};
		const berg = { key: 'berg', csl: { type: 'book', title: 'On Law', DOI: '10.1/x', issued: { 'date-parts': [[2020]] } } };
		const once = merge(EMPTY, 'a.bib', berg);
		assert.equal(merge(once, 'a.bib', berg), once);
		assert.equal(
			merge(once.replace('title: On Law', 'title: On the Law'), 'a.bib', berg),
			once.replace('title: On Law', 'title: On the Law'),
		);
		const other = merge(
			once,
			'b.bib',
			{ key: 'berg2020', csl: { ...berg.csl, DOI: 'https://doi.org/10.1/X', title: 'On law.' } },
			{ key: 'berg', csl: { type: 'book', title: 'Another' } },
		);
		assert.deepEqual(Object.keys(fileIn(other).sources), ['imported_file', 'berg', 'berg_2']);
	});
});
