import type { BibliographyItem } from '../../../src/core/citation/bibliography/items/item';
import { bundledLibrary } from '../../support/core/bundled/bundledLibrary';
import { randomItem } from '../../support/core/citation/randomItem';
import { withChance } from '../../support/core/random';

/** All sources of the bundled dossier. */
export function bundledItems(): readonly BibliographyItem[] {
	return [...bundledLibrary.sources.values()].map(({ key, source }) => ({ key, csl: source.csl }));
}

/** Items with hostile text, each with a key of its own. */
export function hostileItems(count: number): readonly BibliographyItem[] {
	const items: BibliographyItem[] = [];
	withChance('hostile items', count, (chance, run) => {
		const { csl } = randomItem(chance);
		items.push({ key: `small_k${run}`, csl: { ...csl, title: `Title ${run} ${csl.title ?? ''}` } });
	});
	return items;
}

/** One item of each important kind, with all fields that a reference can have. */
export const SAMPLES: readonly BibliographyItem[] = [
	{ key: 'small_resolution', csl: {
		type: 'legislation', title: 'Plan of Action against UNTOC', authority: 'United Nations General Assembly', number: 'A/RES/64/293', genre: 'Resolution',
		issued: { 'date-parts': [[2010, 7, 30]] }, URL: 'https://small.example/A/RES/64/293', language: 'en',
	} },
	{ key: 'small_treaty', csl: { type: 'treaty', title: 'Charter of Small Things', issued: { 'date-parts': [[2000, 11, 15]] } } },
	{
		key: 'small_release',
		csl: {
			type: 'webpage',
			genre: 'Press release',
			title: 'Secretary on UNTOC',
			number: 'SG/SM/1',
			author: [{ literal: 'United Nations' }],
			issued: { 'date-parts': [[2020, 11]] },
			URL: 'https://small.example/a_b?c=%20d',
			accessed: { 'date-parts': [[2021, 2, 3]] },
		},
	},
	{
		key: 'small_report',
		csl: {
			type: 'report',
			title: 'Über Fälschung',
			publisher: 'Büro',
			number: 'B/1',
			author: [{ literal: 'Büro & Co.' }],
			issued: { 'date-parts': [[2020]] },
		},
	},
	{
		key: 'small_book',
		csl: {
			type: 'book',
			title: 'On Words',
			author: [{ family: 'Berg', given: 'Zoë', 'non-dropping-particle': 'van der' }],
			publisher: 'Press',
			issued: { 'date-parts': [[1999]] },
		},
	},
];
