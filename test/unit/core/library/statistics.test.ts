import assert from 'node:assert/strict';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { countOf, statisticsOf, type EntryStatements } from '../../../../src/core/library/statistics';
import { statisticsId } from '../../../../src/core/render/page/statisticsId';
import { dossierOfStatistics, statisticsPage } from '../../../../src/core/render/page/statisticsPage';
import type { ViewElement, ViewNode } from '../../../../src/core/render/view';
import { SMALL_YAML, smallLibrary } from '../../../support/core/dossiers/smallLibrary';
import { validDossier } from '../../../support/core/dossiers/validDossier';
import { pageContext } from '../../../support/core/pageContext';

const YAML = `format: 1
id: own
title: { en: Own }
language: en
version: 1.0.0
licence: CC0-1.0
release: r
overview: []
sources:
  r: { shortName: R, csl: { type: document, title: R } }
entries:
  a:
    kind: fund
    labels: { en: { preferred: { text: Reef Fund, ambiguous: true } }, fr: { preferred: Fonds, discouraged: [{ text: Fond, reason: { en: x }, instead: Fonds }] } }
    gloss: { en: a fund }
    definition: { text: { en: Pays. }, evidence: [{ source: r }, { source: r, status: official }] }
    facts:
      - { property: held, date: '2020', evidence: [{ source: r, status: inferred }], unconfirmed: true }
  b:
    kind: term
    labels: { en: { preferred: { text: Reef fund, ambiguous: true } }, de: { discouraged: [{ text: Riff, reason: { en: x }, instead: Reef }] } }
    gloss: { en: another }
    relations:
      - { type: related, target: a, evidence: [{ source: r }] }
`;

const keys = (found: readonly EntryStatements[] | undefined) =>
	(found ?? []).map(({ entry, statements }) => `${entry.entry.key} ${statements.map(({ statement: { type } }) => type).join(' ')}`);

describe('the statistics of a dossier', () => {
	const dossier = validDossier(YAML);
	const library = mergeDossiers([dossier]);
	const counted = statisticsOf(dossier, library);

	it('has the languages in which entries have a name that is not wrong', () =>
		assert.deepEqual(
			counted.languages.map(({ language, named, unnamed }) => [
				language,
				named.map(({ entry }) => entry.key),
				unnamed.map(({ entry }) => entry.key),
			]),
			[
				['en', ['a', 'b'], []],
				['fr', ['a'], ['b']],
			],
		));

	it('counts each statement once, by its best evidence', () => {
		assert.deepEqual(
			Array.from(counted.byStatus, ([status, found]) => [status, keys(found)]),
			[
				['official', ['a definition']],
				['stated', ['b relation']],
				['inferred', ['a fact']],
			],
		);
		assert.deepEqual(keys(counted.unofficial), ['a fact', 'b relation']);
		assert.deepEqual(keys(counted.unconfirmed), ['a fact']);
		assert.equal(countOf(counted.unofficial), 2);
	});

	it('has the names that entries share, in other dossiers too', () => {
		assert.deepEqual(
			counted.clashes.map(({ text, entries }) => [text, entries.map(({ id }) => id)]),
			[['Reef Fund', ['own/a', 'own/b']]],
		);
		const both = mergeDossiers([dossier, { ...validDossier(YAML), id: 'other' }]);
		assert.deepEqual(statisticsOf(dossier, both).clashes[0]?.entries.map(({ id }) => id), ['own/a', 'own/b', 'other/a', 'other/b']);
	});

	it('has a page whose figures lead to what they count', () => {
		const small = smallLibrary();
		const [first] = small.dossiers;
		assert.ok(first);
		assert.equal(dossierOfStatistics(small, statisticsId('small')), first);
		assert.equal(dossierOfStatistics(small, 'small/charter'), undefined);
		assert.equal(dossierOfStatistics(small, statisticsId('none')), undefined);
		const elements = all(statisticsPage(first, pageContext(small)));
		const ids = new Set(elements.map(({ attributes }) => attributes.id));
		const links = elements.flatMap(({ attributes: { href } }) => href ?? []);
		assert.ok(links.length >= 10);
		assert.deepEqual(links.filter(href => !ids.has(href.slice(1))), []);
		assert.equal(ids.size - 1, elements.filter(({ attributes }) => attributes.id !== undefined).length, 'ids are unique');
	});

	it('has a page that counts what is to be completed in a file, and opens it at its line', () => {
		const small = smallLibrary();
		const [first] = small.dossiers;
		assert.ok(first);
		const places = [
			{ line: 8, character: 2, length: 3, lineText: 'a Xyz', part: 'entries', key: 'charter' },
			{ line: 1, character: 0, length: 1, lineText: 'z', part: 'id' },
		];
		const elements = all(statisticsPage(first, pageContext(small), { uri: 'file:///a.dossier.yaml', places }));
		const buttons = elements.filter(({ attributes }) => attributes.action === 'jump');
		assert.deepEqual(buttons.map(({ attributes }) => attributes.value), ['8:2:file:///a.dossier.yaml', '1:0:file:///a.dossier.yaml']);
		const figure = elements.find(({ attributes }) => attributes.href === '#to-complete');
		assert.deepEqual(
			all(figure ?? assert.fail())
				.flatMap(({ children }) => children)
				.filter(child => typeof child === 'string'),
			[' ', '2', 'toComplete'],
		);
		assert.ok(elements.some(({ attributes }) => attributes.id === 'to-complete'));
		assert.ok(elements.filter(({ attributes }) => attributes.entry === 'small/charter').length > 0);
		assert.ok(
			!all(statisticsPage(first, pageContext(small))).some(({ attributes }) => attributes.id === 'to-complete'),
			'not counted without a file',
		);
	});

	it('has figures in the singular where they are 1', () => {
		const dossier = validDossier(
			`${SMALL_YAML.split('\nentries:')[0] ?? ''}\nentries:\n  hat: { kind: term, labels: { en: { preferred: hat } }, gloss: { en: worn } }\n`.replace(
				/overview:[^]*?\nsources:/,
				'overview: []\nsources:',
			),
		);
		const figures = all(statisticsPage(dossier, pageContext(mergeDossiers([dossier])))).filter(
			({ attributes }) => attributes.class === 'figures',
		);
		assert.deepEqual(
			figures
				.flatMap(all)
				.flatMap(({ children }) => children)
				.filter(child => typeof child === 'string')
				.join('|')
				.replaceAll(' |', ''),
			'1|entry|1|language|0|statements|0|unofficial|0|clashes',
		);
	});

	it('counts nothing in an empty dossier', () => {
		const dossier = validDossier(
			`${SMALL_YAML.split('\nentries:')[0] ?? ''}\nentries: {}\n`.replace(/overview:[^]*?\nsources:/, 'overview: []\nsources:'),
		);
		const page = statisticsPage(dossier, pageContext(mergeDossiers([dossier])));
		const ids = new Set(all(page).map(({ attributes }) => attributes.id));
		assert.deepEqual(all(page).flatMap(({ attributes: { href } }) => href ?? []).filter(href => !ids.has(href.slice(1))), []);
	});
});

function all(node: ViewNode): readonly ViewElement[] {
	return typeof node === 'string' ? [] : [node, ...node.children.flatMap(all)];
}
