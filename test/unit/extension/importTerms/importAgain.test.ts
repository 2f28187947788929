import assert from 'node:assert/strict';
import type { DossierFile } from '../../../../src/core/dossier/file';
import { readDossierYaml } from '../../../../src/core/dossier/yaml/readYaml';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { validateShape } from '../../../support/core/dossiers/validDossier';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { until } from '../support/until';
import { FILE, INTO_SMALL, keyOf, scene } from './scene';

describe('importing terms again', () => {
	it('proposes relations of entries that the dossier has, and keeps those of new ones to them', async () => {
		const concepts = [
			['a', 'Small Charter', 'skos:altLabel "Tiny Charter"@en ; skos:related <http://x.example/b>'],
			['b', 'Small Fund', ''],
			['c', 'Reef Fund', 'skos:related <http://x.example/a>'],
		];
		const turtle = concepts
			.map(
				([id, name, more = '']) => `<http://x.example/${id}> a skos:Concept ; skos:prefLabel "${name}"@en ${more && `; ${more}`} .`,
			)
			.join('\n');
		const { run, connect, send, shown, write, text } = await scene(
			`@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n${turtle}\n`,
			{ path: '/drafts/terms.ttl' },
		);
		await run(INTO_SMALL);
		await connect();
		assert.deepEqual(
			shown().items.map(({ name, accepted, passage }) => [name, accepted, passage.before]),
			[
				['Small Charter', false, 'related to: Small Fund'],
				['Reef Fund', true, ''],
			],
		);
		await write();
		const relations = (key: string) => {
			const read = readDossierYaml(text(), validateShape);
			return 'dossier' in read
				? read.dossier.entries
						.get(key)
						?.relations.filter(({ type }) => type === 'related')
						.map(({ target }) => target)
				: [];
		};
		const fund = Object.keys((readDossierYaml(text(), validateShape) as unknown as { data: DossierFile }).data.entries).at(-1) ?? '';
		assert.deepEqual([relations(fund), relations('charter'), /Tiny Charter/.test(text())], [['charter'], [], false]);
		await run(INTO_SMALL);
		await connect();
		send({
			type: 'act',
			action: { type: 'accept', keys: [keyOf(shown(), 'Small Charter')], accepted: true },
			revision: shown().review.revision + 1,
		});
		await write();
		assert.deepEqual([relations('charter'), /Tiny Charter/.test(text())], [['fund'], true]);
		await run(INTO_SMALL);
		await connect();
		assert.deepEqual(shown().items, []);
	});

	/** Removes an entry, which is the last one, from a dossier. */
	function without(yaml: string, key: string): string {
		const start = yaml.indexOf(`\n  ${key}:\n`);
		const next = yaml.slice(start + 1).search(/\n {2}\w+:\n/);
		return yaml.slice(0, start) + (next < 0 ? '\n' : yaml.slice(start + 1 + next));
	}

	it('offers what was imported and then removed, but does not accept it, even if a person had accepted it', async () => {
		const { rewrite, host, run, connect, send, shown, write, text } = await scene('Term,Acronym\nReef Fund,RF\nHarbour Office,HO\n');
		await run(INTO_SMALL, 'Continue');
		await connect();
		const key = keyOf(shown(), 'Reef Fund');
		send({ type: 'act', action: { type: 'accept', keys: [key], accepted: false }, revision: 1 });
		send({ type: 'act', action: { type: 'accept', keys: [key], accepted: true }, revision: 2 });
		send({ type: 'act', action: { type: 'accept', keys: [keyOf(shown(), 'Harbour Office')], accepted: false }, revision: 3 });
		await write();
		const kept = without(text(), 'rf');
		assert.ok(kept.length < text().length);
		rewrite(FILE, kept);
		host.files.put('/drafts/terms.csv', 'Term,Acronym\nReef Fund,RF\nHarbour Office,HO\nNew Fund,NF\n');
		await run(INTO_SMALL, 'Continue');
		await connect();
		const { review } = shown();
		assert.deepEqual(
			shown().items.map(({ name, wasRemoved = false, accepted }) => [name, wasRemoved, accepted]),
			[
				['Reef Fund', true, false],
				['Harbour Office', false, true],
				['New Fund', false, true],
			],
		);
		assert.deepEqual([review.decisions.map(([, decision]) => decision), review.done], [[{ accepted: false }], []]);
		await write();
		assert.deepEqual([/Reef Fund/.test(text()), /New Fund/.test(text())], [false, true]);
		await run(INTO_SMALL, 'Continue');
		await connect();
		send({ type: 'act', action: { type: 'accept', keys: [key], accepted: true }, revision: shown().review.revision + 1 });
		await write();
		assert.match(text(), /Reef Fund/);
	});

	it('knows what was removed from a dossier that an import has made', async () => {
		const { rewrite, host, store, run, connect, shown, write, text } = await scene('Term,Acronym\nReef Fund,RF\nHarbour Office,HO\n', {
			dossier: '',
		});
		await run('Continue');
		await connect();
		await write('Next to the Document');
		const made = '/drafts/terms.dossier.yaml';
		rewrite(made, without(text(made), 'rf'));
		host.watched.created.fire(Uri.file(made));
		await until(() => store.current?.inUse.length === 1);
		await run('terms.csv', 'Continue');
		await connect();
		assert.deepEqual(
			shown().items.map(({ name, wasRemoved = false, accepted }) => [name, wasRemoved, accepted]),
			[['Reef Fund', true, false]],
		);
	});

	it('does not select references that were offered before', async () => {
		const { rewrite, host, run, text } = await scene('@book{berg, title = {On Law}, year = 2020}\n', { path: '/drafts/a.bib' });
		await run(INTO_SMALL, 'picked');
		assert.match(text(), /On Law/);
		rewrite(FILE, SMALL_YAML);
		host.files.put('/drafts/a.bib', '@book{berg, title = {On Law}, year = 2020}\n@book{see, title = {On the Sea}, year = 2021}\n');
		await run(INTO_SMALL, 'picked');
		assert.deepEqual([/On Law/.test(text()), /On the Sea/.test(text())], [false, true]);
	});
});
