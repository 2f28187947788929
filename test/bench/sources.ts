import { citationKey, type Library } from '../../src/core/library/library';
import { mergeDossiers } from '../../src/core/library/merge';
import { syntheticLabels } from './syntheticLabels';

/** Returns a library of synthetic sources, each with a title, a number, a body and a year. */
export function librarySources(count: number): Library {
	const library = mergeDossiers([]);
	const dossier = {
		id: 'bench',
		title: {},
		language: 'en',
		version: '1.0.0',
		licence: 'CC0-1.0',
		release: 'none',
		overview: [],
		sources: new Map(),
		entries: new Map(),
	};
	const sources = new Map(syntheticLabels(count).map(({ text }, index) => {
		const key = citationKey(dossier.id, `source${index}`);
		const number = `X/${1990 + index % 35}/${index}`;
		const csl = { type: 'report', title: text, number, publisher: 'A Body', issued: { 'date-parts': [[1990 + index % 35]] } };
		return [key, { key, dossier, source: { key: `source${index}`, shortName: text, csl } }];
	}));
	return { ...library, sources };
}
