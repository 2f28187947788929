import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { readDossierYaml } from '../../../../src/core/dossier/yaml/readYaml';
import { addEntry, addEvidence, addLabel, addSource } from '../../../../src/core/extract/dossierFile/dossierEdits';
import { entryToAdd, sourceToAdd } from '../../../../src/core/extract/dossierFile/newMembers';
import { dossierKeys, statementsOf } from '../../../../src/core/extract/dossierFile/statements';
import { yamlTree } from '../../../../src/core/extract/dossierFile/yamlTree';
import { paragraphAt, paragraphsOf } from '../../../../src/core/extract/text/paragraphs';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { withEdits } from '../../../../src/core/text/textEdit';
import { runs, THOROUGH } from '../../../support/core/budget';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { validateShape, validDossier } from '../../../support/core/dossiers/validDossier';
import { withChance } from '../../../support/core/random';

type Edit = ReturnType<typeof addEntry>;
type Data = Record<string, Record<string, Record<string, unknown>>>;

const EVIDENCE = { source: 'notice', paragraph: 3 };
const BUNDLED = readFileSync('dossiers/cop10-belgium.dossier.yaml', 'utf8');

function applied(text: string, edit: Edit): string {
	assert.ok(edit);
	return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

/** Applies an edit that must only insert. */
function added(text: string, edit: Edit): string {
	assert.equal(edit?.start, edit?.end);
	return applied(text, edit);
}

const entriesOf = (text: string) => (load(text) as Data)['entries'] ?? {};

describe('edits of a dossier', () => {
	const entry = { key: 'reef', lines: ['kind: fund', "labels: { en: { preferred: 'Reef Fund' } }", 'gloss: { en: fund }'] };

	it('add an entry after the last one', () => {
		for (const text of [SMALL_YAML, SMALL_YAML.trimEnd(), SMALL_YAML.replaceAll('\n', '\r\n'), `${SMALL_YAML}# The end\n`]) {
			const result = added(text, addEntry(text, entry));
			validDossier(result);
			assert.deepEqual(Object.keys(entriesOf(result)), [...Object.keys(entriesOf(text)), 'reef']);
		}
		assert.equal(addEntry(applied(SMALL_YAML, addEntry(SMALL_YAML, entry)), entry), undefined);
	});

	it('leave comments below a member with it', () => {
		const comment = '      # Complete: issued\n\n      # and the address';
		const text = SMALL_YAML.replace(/\nentries:/, `\n${comment}\n# About entries\nentries:`);
		const result = added(text, addSource(text, sourceToAdd({ title: 'Charter two', language: 'en' }, new Set())));
		const lines = result.split('\n');
		const [first, second, own, entries] = ['# Complete: issued', '# and the address', 'charter_two:', '# About entries'].map(words => lines.findIndex(line => line.trim() === words));
		assert.deepEqual([first, second, own, entries].map(line => line !== -1), [true, true, true, true]);
		assert.deepEqual([first, second, own, entries].toSorted((a, b) => (a ?? 0) - (b ?? 0)), [first, second, own, entries]);
	});

	it('add a source, and an entry whose name has it as evidence, in the language of the dossier or another', () => {
		for (const language of ['en', 'fr']) {
			const source = sourceToAdd({ title: 'Charter: the “new” one', language }, new Set(['charter_the_new_one']));
			assert.equal(source.key, 'charter_the_new_one_2');
			const withSource = added(SMALL_YAML, addSource(SMALL_YAML, source));
			const keys = dossierKeys(withSource);
			assert.ok(keys && keys.sources.has(source.key) && keys.entries.has('charter'));
			const made = entryToAdd({ kind: 'fund', name: 'Charter', language, dossierLanguage: 'en', evidence: { source: source.key, paragraph: 0 } }, keys.entries);
			assert.equal(made.key, 'charter_2');
			const result = added(withSource, addEntry(withSource, made));
			const read = readDossierYaml(result, validateShape);
			assert.deepEqual('findings' in read ? read.findings : [], []);
			assert.deepEqual(Object.keys((entriesOf(result)['charter_2'] ?? {})['labels'] as object), language === 'en' ? ['en'] : ['en', 'fr']);
			assert.ok(result.includes('# Complete'));
		}
	});

	it('add evidence of a source as a whole, and none twice', () => {
		const path = ['entries', 'charter', 'facts', 0];
		for (const evidence of [{ source: 'notice' }, { source: 'notice', paragraph: 0 }, { source: 'notice', paragraph: 3 }]) {
			const result = applied(SMALL_YAML, addEvidence(SMALL_YAML, path, evidence));
			validDossier(result);
			assert.equal(addEvidence(result, path, evidence), undefined);
			assert.ok(addEvidence(result, path, { source: 'notice', paragraph: 4 }));
		}
	});

	it('lists the statements of an entry, each at the path that evidence can be added to', () => {
		for (const text of [SMALL_YAML, BUNDLED]) {
			for (const key of Object.keys(entriesOf(text)).filter((_, index) => text === SMALL_YAML || index % 40 === 0)) {
				const statements = statementsOf(text, key);
				assert.ok(statements.length > 0 && statements.every(statement => statement.text !== ''), key);
				// A large text is parsed once, with the evidence of all statements of an entry.
				for (const some of text === SMALL_YAML ? statements.map(statement => [statement]) : [statements]) {
					const edits = some.map(({ path }) => addEvidence(text, path, { source: 'x', paragraph: 999 }) ?? assert.fail(path.join()));
					const data = load(withEdits(text, edits.toSorted((a, b) => a.start - b.start)));
					for (const { path } of some) {
						const node = path.reduce<unknown>((value, name) => (value as Record<string | number, unknown>)[name], data) as { readonly evidence: readonly unknown[] };
						assert.deepEqual(node.evidence.at(-1), { source: 'x', paragraph: 999 }, path.join());
					}
				}
			}
		}
		assert.deepEqual(statementsOf(SMALL_YAML, 'nothing'), []);
		assert.deepEqual(statementsOf('a: [', 'charter'), []);
		assert.equal(dossierKeys('a: ['), undefined);
	}).timeout(60_000);

	it('number paragraphs as a new dossier does', () => {
		const text = '# Title\n\nOne *word*.\n\n---\n\nTwo.\n';
		const paragraphs = paragraphsOf(text, documentLanguageOf('markdown').prose);
		assert.deepEqual(['Title', 'word', '---', 'Two'].map(word => paragraphAt(paragraphs, text.indexOf(word))), [0, 1, 1, 2]);
	});

	it('add the first entry', () => assert.deepEqual(load(applied('a: 1\nentries: {}  # none\n', addEntry('a: 1\nentries: {}  # none\n', entry))), {
		a: 1, entries: { reef: { kind: 'fund', labels: { en: { preferred: 'Reef Fund' } }, gloss: { en: 'fund' } } },
	}));

	it('add a label to every entry of two dossiers in each role and two languages, and change nothing else', () => {
		for (const text of [SMALL_YAML, BUNDLED]) {
			const before = entriesOf(text);
			const keys = Object.keys(before).filter((_, index) => text === SMALL_YAML || index % (THOROUGH ? 6 : 60) === 0);
			for (const key of keys) {
				for (const [language, role] of [['en', 'variant'], ['en', 'acronym'], ['fr', 'variant'], ['xx', 'preferred']] as const) {
					const result = applied(text, addLabel(text, key, { text: 'It’s: “new”', language, role, evidence: EVIDENCE }));
					const after = entriesOf(result);
					const names = (after[key]?.['labels'] as Record<string, Record<string, unknown>>)[language]?.[role];
					const item = { text: 'It’s: “new”', evidence: [{ source: 'notice', paragraph: 3 }] };
					assert.deepEqual(Array.isArray(names) ? names.at(-1) as unknown : names, item, `${key} ${language} ${role}`);
					assert.deepEqual({ ...after, [key]: undefined }, { ...before, [key]: undefined });
					assert.equal(result.match(/#/g)?.length, text.match(/#/g)?.length);
				}
			}
		}
	}).timeout(120_000);

	it('add no label twice, and no second preferred one', () => {
		assert.equal(addLabel(SMALL_YAML, 'charter', { text: 'Small Charter', language: 'en', role: 'variant', evidence: EVIDENCE }), undefined);
		assert.equal(addLabel(SMALL_YAML, 'charter', { text: 'Charter', language: 'en', role: 'preferred', evidence: EVIDENCE }), undefined);
		assert.equal(addLabel(SMALL_YAML, 'nothing', { text: 'Charter', language: 'en', role: 'variant', evidence: EVIDENCE }), undefined);
	});

	it('add evidence to facts, statements and labels', () => {
		for (const path of [['entries', 'charter', 'facts', 0], ['entries', 'charter', 'definition'], ['entries', 'charter', 'labels', 'en', 'preferred'], ['entries', 'charter', 'labels', 'en', 'variant', 0], ['entries', 'fund', 'facts', 0], ['entries', 'fund', 'labels', 'en', 'acronym', 0], ['overview', 0]]) {
			const result = applied(SMALL_YAML, addEvidence(SMALL_YAML, path, { source: 'charter', paragraph: 0 }));
			validDossier(result);
			const node = path.reduce<unknown>((value, name) => (value as Record<string | number, unknown>)[name], load(result)) as { readonly evidence: readonly unknown[] };
			assert.deepEqual(node.evidence.at(-1), { source: 'charter', title: true }, path.join());
		}
	});

	it('respect comments and commas in brackets', () => {
		const text = 'entries:\n  a:\n    labels:\n      en: {\n        acronym: [A, # first\n          B # last\n        ], }\n      fr: {}\n';
		for (const [language, role] of [['en', 'acronym'], ['en', 'variant'], ['fr', 'variant'], ['de', 'variant']] as const) {
			const result = applied(text, addLabel(text, 'a', { text: 'C', language, role, evidence: EVIDENCE }));
			assert.match(result, /# first\n {10}B # last\n/);
			const names = ((load(result) as Data)['entries']?.['a']?.['labels'] as Record<string, Record<string, readonly unknown[]>>)[language]?.[role];
			assert.deepEqual(names?.at(-1), { text: 'C', evidence: [{ source: 'notice', paragraph: 3 }] });
		}
	});

	it('of broken and strange texts give a text that can be read, or nothing', () => withChance('edits', runs(300), chance => {
		const lines = SMALL_YAML.split('\n');
		const text = lines.flatMap(line => (chance.below(12) === 0 ? [] : chance.below(12) === 0 ? [line, chance.pick(['', '# note', '  - x', '    "', '}', 'entries:', '\t', '  fund: { labels: { en: { variant: [] } } }'])] : [line])).join(chance.pick(['\n', '\r\n']));
		for (const edit of [addEntry(text, entry), addLabel(text, chance.pick(['charter', 'fund']), { text: chance.pick(['A', "'", '# a', '\u0000']), language: chance.pick(['en', 'fr', 'de']), role: chance.pick(['variant', 'acronym', 'preferred'] as const), evidence: EVIDENCE }), addEvidence(text, ['entries', 'fund', 'facts', 0], EVIDENCE)]) {
			if (edit) {
				assert.ok(yamlTree(applied(text, edit)), `${JSON.stringify(edit)}\n${text}`);
			}
		}
	}));

	it('leave alone what they cannot read', () => {
		for (const text of ['', 'a: [', 'entries: 1\n', 'entries:\n  - a\n', 'entries: &a {}\n', 'entries: {}\n---\nb: 1\n']) {
			assert.equal(addEntry(text, entry), undefined, text);
		}
	});
});
