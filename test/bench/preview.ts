import { readFileSync } from 'node:fs';
import type { Claim, Dossier, Entry, Key } from '../../src/core/dossier/model';
import { readDossierJson } from '../../src/core/dossier/read';
import type { Library } from '../../src/core/library/library';
import { mergeDossiers } from '../../src/core/library/merge';
import { buildSearchIndex, search } from '../../src/core/library/search';
import { entryPage } from '../../src/core/render/page/entryPage';
import { overviewPage, timelineOf } from '../../src/core/render/page/overviewPage';
import { parseToPreview } from '../../src/protocol/toPreview';
import { pageContext } from '../support/core/pageContext';
import { measure, type Timing } from './measure';

const MANY = 20_000;

/** Search queries: an acronym, a word prefix, words of a name, typos, and a string that matches nothing. */
const TYPED = ['untoc', 'conv', 'trust fund victims', 'voluntray trust fund', 'zzqqxx'];

/** Compares rendering the pages of a dossier with 20,000 entries and of the bundled one. */
export function benchPages(): readonly Timing[] {
	const small = bundled();
	const large = copied(small, MANY);
	const [few, many] = [mergeDossiers([small]), mergeDossiers([large])];
	const overview = (dossier: Dossier, library: Library) => JSON.stringify(overviewPage(dossier, pageContext(library))).length;
	const entry = (library: Library, id: string) => {
		const found = library.entries.get(id);
		return found ? JSON.stringify(entryPage(found, pageContext(library))).length : NaN;
	};
	const message = { type: 'page', page: { entry: '' }, title: '', content: overviewPage(large, pageContext(many)) };
	return measure(
		[
			{ name: `overview of ${few.entries.size} entries, to JSON`, run: () => overview(small, few) },
			{ name: `overview of ${many.entries.size.toLocaleString('en')} entries, to JSON`, run: () => overview(large, many) },
			{ name: 'the same for the first time', run: () => overview(large, { ...many }) },
			{
				name: 'its timeline alone, for another stretch of time',
				run: () => JSON.stringify(timelineOf(large, pageContext(many, { zoom: [1.6e12, 1.61e12] }))).length,
			},
			{ name: 'the page of an entry with most relations, few entries', run: () => entry(few, 'cop10be/untoc') },
			{ name: 'the same, many entries', run: () => entry(many, 'cop10be/untoc_0') },
			{
				name: `check the message of the large overview in the webview (${Math.round(JSON.stringify(message).length / 1000)} kB)`,
				run: () => (parseToPreview(message) ? 1 : NaN),
			},
		],
		15,
		3,
	);
}

/** Compares searching 20,000 entries with a single loop over them. */
export function benchSearch(): readonly Timing[] {
	const library = mergeDossiers([copied(bundled(), MANY)]);
	const index = buildSearchIndex(library, { withSources: false });
	return measure(
		[
			{
				name: 'baseline: read the names of all entries',
				run: () =>
					[...library.entries.values()].reduce(
						(sum, { entry }) => sum + entry.labels.reduce((own, { text }) => own + text.length, 0),
						0,
					),
			},
			...TYPED.map(typed => ({
				name: `search “${typed}” (${search(index, typed).length.toLocaleString('en')} found)`,
				run: () => search(index, typed).length,
			})),
			{ name: 'make the index, once for a library', run: () => buildSearchIndex(library, { withSources: false }).documents.length },
		],
		15,
		3,
	);
}

function bundled(): Dossier {
	const result = readDossierJson(readFileSync('dist/dossiers/cop10-belgium.dossier.json', 'utf8'), () => []);
	if (!('dossier' in result)) {
		throw new Error('The bundled dossier cannot be read.');
	}
	return result.dossier;
}

/** Repeats a dossier's entries until there are `count`, each copy with its own relations and names. */
function copied(dossier: Dossier, count: number): Dossier {
	const entries: (readonly [Key, Entry])[] = [];
	for (let copy = 0; entries.length < count; copy++) {
		const rename = (key: Key) => `${key}_${copy}`;
		const claim = <T extends Claim>(one: T): T => ({
			...one,
			...(one.claimedBy !== undefined && { claimedBy: rename(one.claimedBy) }),
		});
		for (const entry of dossier.entries.values()) {
			entries.push([
				rename(entry.key),
				{
					...entry,
					key: rename(entry.key),
					labels: entry.labels.map(label => ({ ...label, text: `${label.text} ${copy}` })),
					facts: entry.facts.map(fact =>
						claim({
							...fact,
							...(fact.by !== undefined && { by: rename(fact.by) }),
							...(fact.to !== undefined && { to: rename(fact.to) }),
						}),
					),
					relations: entry.relations.map(relation => claim({ ...relation, target: rename(relation.target) })),
				},
			]);
		}
	}
	return { ...dossier, entries: new Map(entries.slice(0, count)) };
}
