import assert from 'node:assert/strict';
import { sourceToCite } from '../../../../src/core/library/library';
import { buildSearchIndex, search, searchToCite } from '../../../../src/core/library/search';
import { shortTitleOfEntry } from '../../../../src/core/library/shortTitle';
import { bundledLibrary } from '../../../support/core/bundled/bundledLibrary';
import { once } from '../../../support/core/once';

const index = once(() => buildSearchIndex(bundledLibrary, { withSources: false }));

describe('the search in the shipped dossier', () => {
	for (const [what, typed, kind, title] of [
		['part of a French name', 'nations unies contre la criminalité', 'instrument', 'UNTOC'],
		['a French name without its accents', 'organisation mondiale de la sante', 'organization', 'WHO'],
		['part of an English name', 'world health o', 'organization', 'WHO'],
		['an acronym', 'unvtf', 'fund', 'UNVTF'],
		['a number', '10/5', 'resolution', '10/5 Falsified medical products'],
		['a year and a word', 'signing 2019', 'event', 'Belgium–UNODC funding agreement, 2019'],
	] as const) {
		it(`finds first by ${what}`, () => {
			const [first] = search(index(), typed);
			assert.ok(first?.type === 'entry');
			const { entry, dossier } = first.entry;
			assert.deepEqual([entry.kind, shortTitleOfEntry(entry, 'en', dossier.language)], [kind, title]);
		});
	}

	for (const [typed, shortName] of [
		['falsified', 'Resolution 10/5'], ['untoc', 'Organized Crime Convention'], ['voluntary', 'UNODC, UNVTF "About" page'],
		['unodc', 'UNODC, environment and climate: our mandate'], ['trafficking in persons', 'Trafficking in Persons Protocol'],
	] as const) {
		it(`finds “${shortName}” first to cite by “${typed}”`, () => {
			const [first] = searchToCite(index(), typed);
			assert.ok(first?.type === 'entry');
			assert.equal(sourceToCite(index().library, first.entry)?.source.shortName, shortName);
		});
	}
});
