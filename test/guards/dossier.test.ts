import assert from 'node:assert/strict';
import { findKeyProblems } from '../../src/core/citation/keys/keyProblems';
import { readDossierData, readDossierJson } from '../../src/core/dossier/read';
import { INVERSE_RELATIONS } from '../../src/core/dossier/vocabulary';
import { entryId, type Library } from '../../src/core/library/library';
import { mergeDossiers } from '../../src/core/library/merge';
import { validateShape } from '../support/core/dossiers/validDossier';
import { once } from '../support/core/once';
import { statementsOf, usedSources } from './support/dossiers/evidenceOf';
import { labelClashes } from './support/dossiers/labelClashes';
import { ALL_DOSSIERS, dossierOf, SHIPPED_DOSSIERS, shippedFile, shippedText } from './support/dossiers/shippedDossiers';
import { guard } from './support/guard';

it('dossiers: at least one is shipped', () => assert.notEqual(SHIPPED_DOSSIERS.length, 0, 'build first'));

for (const name of ALL_DOSSIERS) {
	const dossier = once(() => dossierOf(shippedFile(name)));

	describe(`dossier ${name}`, () => {
		it('is valid', () => assert.ok('dossier' in readDossierJson(shippedText(name), validateShape)));

		guard('has nothing that the schema or the reference check rejects', {
			subject: () => shippedFile(name),
			problems: file => {
				const result = readDossierData(file, validateShape);
				return 'findings' in result ? result.findings.map(finding => JSON.stringify(finding)) : [];
			},
			mutations: {
				'an unknown key': file => {
					Object.assign(file, { subtitle: 'x' });
				},
				'a source that is not there': file => {
					file.overview[0]?.evidence.push({ source: 'nowhere' });
				},
				'an entry that is not there': file => {
					firstOf(file.entries).relations = [{ type: 'related', target: 'nobody', evidence: [{ source: file.release }] }];
				},
			},
		});

		it('has unique citation keys that are valid in citations', () => assert.deepEqual(findKeyProblems([dossier()]), []));

		guard('has relations that can be read in both directions', {
			subject: () => mergeDossiers([dossier()]),
			problems: oneWayRelations,
			mutations: {
				'an end that is gone': ({ entries }) => {
					const target = [...entries.values()].flatMap(({ links }) => links)[0]?.to ?? '';
					entries.delete(target);
				},
				'ends that do not know of it': ({ entries }) => entries.forEach(entry => { entry.links = []; }),
			},
		});

		guard('has evidence for every statement', {
			subject: dossier,
			problems: subject =>
				statementsOf(subject).flatMap(({ path, evidence }) => [
					...(evidence.length > 0 ? [] : [`${path} has no evidence`]),
					...evidence
						.filter(({ source }) => !subject.sources.has(source))
						.map(({ source }) => `${path} names the source ${source}, which does not exist`),
				]),
			mutations: {
				'a statement without': copy => {
					copy.overview[0]?.evidence.splice(0);
				},
				'a definition without': copy => {
					firstValue(copy.entries).definition?.evidence.splice(0);
				},
				'a fact without': copy => {
					copy.entries.forEach(({ facts }) => facts[0]?.evidence.splice(0));
				},
				'a relation without': copy => {
					copy.entries.forEach(({ relations }) => relations[0]?.evidence.splice(0));
				},
				'a departure without': copy => {
					firstValue(copy.entries).departures.push({ says: 'a', record: 'b', note: {}, evidence: [], unconfirmed: false });
				},
				'evidence in a source that is not there': copy => {
					copy.sources.delete(copy.release);
				},
			},
		});

		guard('uses every source', {
			subject: dossier,
			problems: subject => {
				const used = usedSources(subject);
				return [...subject.sources.keys()].filter(key => !used.has(key));
			},
			mutations: {
				'a source that carries nothing': copy => {
					copy.sources.set('idle', { key: 'idle', shortName: 'Idle', csl: { type: 'webpage' } });
				},
			},
		});

		guard('gives no two entries the same label, unless on purpose', {
			subject: dossier,
			problems: labelClashes,
			mutations: Object.fromEntries([
				['the label of another', (text: string) => text],
				['one that differs in case', (text: string) => text.toUpperCase()],
				['a plural', (text: string) => `${text}s`],
				['hyphens for spaces', (text: string) => text.replaceAll(' ', '-')],
			].map(([mistake, change]) => [mistake, (copy: { entries: Map<string, { labels: { text: string; ambiguous: boolean }[] }> }) => {
				const [first, second] = [...copy.entries.values()].map(({ labels }) => labels[0]);
				assert.ok(first && second && typeof change === 'function');
				first.text = 'made up for a test';
				second.text = change(first.text);
			}])),
		});
	});
}

function oneWayRelations({ dossiers, entries }: Library): readonly string[] {
	return dossiers.flatMap(({ id, entries: own }) =>
		[...own.values()].flatMap(({ key, relations }) =>
			relations.flatMap(({ type, target }) => {
				const [from, to] = [entryId(id, key), entryId(id, target)];
				const forth = entries.get(from)?.links.some(link => link.name === type && link.to === to);
				const back = entries.get(to)?.links.some(link => link.name === INVERSE_RELATIONS[type] && link.to === from);
				return forth && back ? [] : [`${key} ${type} ${target} reads ${forth ? 'forth only' : 'not even forth'}`];
			}),
		),
	);
}

function firstOf<T>(map: Record<string, T>): T {
	return firstValue(new Map(Object.entries(map)));
}

function firstValue<T>(map: ReadonlyMap<string, T>): T {
	const [first] = map.values();
	assert.ok(first);
	return first;
}
