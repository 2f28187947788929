import assert from 'node:assert/strict';
import type { Label } from '../../../../src/core/dossier/model';
import { entriesByKind, sourceToCite } from '../../../../src/core/library/library';
import { mergeDossiers } from '../../../../src/core/library/merge';
import {
	acronymOf,
	isDiscouragedIn,
	nameOf,
	namesInOtherLanguages,
	shortNameOf,
	textIn,
	titleOf,
} from '../../../../src/core/library/names';
import { libraryOfLabels } from '../../../support/core/dossiers/libraryOfLabels';
import { smallDossier, smallEntry, smallLibrary } from '../../../support/core/dossiers/smallLibrary';

describe('the library', () => {
	const library = smallLibrary();

	it('reads relations from both ends', () => {
		const links = (key: string) => smallEntry(library, key).links.map(link => [link.name, link.to]);
		assert.deepEqual(links('fund'), [['donor', 'small/who'], ['establishedBy', 'small/charter']]);
		assert.deepEqual(links('who'), [['donatesTo', 'small/fund']]);
		assert.deepEqual(links('charter'), [['establishes', 'small/fund']]);
		assert.deepEqual(links('hat'), []);
	});

	it('gives both ends the same evidence', () => {
		assert.equal(smallEntry(library, 'fund').links[0]?.claim.evidence, smallEntry(library, 'who').links[0]?.claim.evidence);
	});

	it('shows kinds in their order and leaves out those without entries', () => {
		assert.deepEqual([...entriesByKind(library).keys()], ['fund', 'event', 'instrument', 'organization', 'term']);
	});

	it('keeps the first of two dossiers with the same id', () => {
		const first = smallDossier();
		const second = { ...smallDossier(), version: '2.0.0' };
		assert.deepEqual(mergeDossiers([first, second]).dossiers, [first]);
	});

	it('is empty without dossiers', () => assert.equal(mergeDossiers([]).entries.size, 0));

	it('cites what an entry names, else the release', () => {
		assert.equal(sourceToCite(library, smallEntry(library, 'charter'))?.key, 'small_charter');
		assert.equal(sourceToCite(library, smallEntry(library, 'fund'))?.key, 'small_notice');
	});
});

describe('names', () => {
	const library = smallLibrary();
	const { entry } = smallEntry(library, 'charter');

	it('are in the language that fits best', () => {
		assert.equal(nameOf(entry, 'fr-BE', 'en'), 'Charte des petites choses');
		assert.equal(nameOf(entry, 'de', 'en'), 'Charter of Small Things');
		assert.equal(textIn({ nl: 'a', fr: 'b' }, 'de', 'en'), 'a');
		assert.equal(textIn({}, 'de', 'en'), '');
	});
	it('have acronyms of the language or the dossier', () => {
		assert.equal(acronymOf(entry, 'fr', 'en'), 'CST');
		assert.equal(acronymOf(smallEntry(library, 'hat').entry, 'en', 'en'), undefined);
	});
	it('are listed in other languages', () => {
		assert.deepEqual(
			namesInOtherLanguages(entry, 'en-GB', 'en').map(label => label.language),
			['fr'],
		);
		assert.deepEqual(
			namesInOtherLanguages(entry, 'fr', 'en').map(label => label.language),
			['en'],
		);
		assert.deepEqual(
			namesInOtherLanguages(entry, 'de', 'en').map(label => label.language),
			['fr'],
			'the name that is shown is no other',
		);
	});
	it('are listed once, and never as the entry discourages', () => {
		const name = (language: string, text: string) => ({ ...entry.labels[0], language, text, role: 'preferred' }) as Label;
		const named = {
			...entry,
			labels: [
				...entry.labels,
				name('nl', 'Handvest'),
				name('af', 'Handvest'),
				name('de', 'CHART of Small Things'),
				name('es', 'Charter of Small Things'),
			],
		};
		assert.deepEqual(
			namesInOtherLanguages(named, 'en', 'en').map(label => label.language),
			['fr', 'nl'],
		);
	});
	it('are discouraged in a language, unless they are the name there', () => {
		const wrong = entry.labels.find(({ role }) => role === 'discouraged');
		assert.ok(wrong);
		const named = { ...entry, labels: [...entry.labels, { ...wrong, language: 'nl', role: 'preferred' as const }] };
		assert.deepEqual(
			['en', 'en-GB', 'fr', 'nl', 'nl-BE'].map(language => isDiscouragedIn(named, wrong, language)),
			[true, true, true, false, false],
		);
		assert.ok(!isDiscouragedIn(named, { ...wrong, role: 'variant' }, 'en'));
	});
});

describe('names in lists', () => {
	const library = smallLibrary();
	const { entry } = smallEntry(library, 'charter');
	const number = smallEntry(library, 'fund').entry.facts.filter(fact => fact.property === 'number');
	const resolution = { ...entry, kind: 'resolution' as const, facts: number };

	it('begin with the number of a resolution, and say in words when nothing confirms it', () => {
		assert.equal(titleOf(resolution, 'en', 'en', 'unconfirmed'), '10/6 (unconfirmed) Charter of Small Things');
		assert.equal(titleOf(resolution, 'en', 'en'), '10/6 Charter of Small Things');
		assert.equal(
			titleOf({ ...resolution, facts: number.map(fact => ({ ...fact, unconfirmed: false })) }, 'en', 'en'),
			'10/6 Charter of Small Things',
		);
	});
	it('have no number of another kind', () => {
		assert.equal(titleOf(smallEntry(library, 'fund').entry, 'en', 'en'), 'Small Fund');
	});

	it('are shortest as an acronym, else as a label that is found in text', () => {
		assert.equal(shortNameOf(entry, 'en', 'en'), 'CST');
		const long = libraryOfLabels([
			{ text: 'Protocol against Hats', entry: 'p' },
			{ text: 'Hat Protocol', entry: 'p', role: 'variant' },
			{ text: '10/5', entry: 'p', role: 'variant', recognise: false },
			{ text: 'Protocols', entry: 'p', role: 'variant', ambiguous: true },
			{ text: 'Protocol', entry: 'p', role: 'discouraged' },
			{ text: 'Hoeden', entry: 'p', role: 'variant', language: 'nl' },
		]).entries.get('d/p')?.entry;
		assert.ok(long);
		assert.equal(shortNameOf(long, 'en', 'en'), 'Hat Protocol');
	});
});
