import { exportItems } from '../../src/core/citation/bibliography/exportItems';
import type { LibraryFormat } from '../../src/core/citation/bibliography/file/format';
import { libraryItemsInSteps } from '../../src/core/citation/bibliography/readLibraryFile';
import { ownSourcesInSteps } from '../../src/core/citation/ownSources';
import { buildOwnIndexInSteps, searchEach, type SearchIndex } from '../../src/core/library/search';
import { complete } from '../../src/core/steps/steps';
import { measure, type Candidate, type Timing } from './measure';
import { librarySources } from './sources';

const ENTRIES = 50_000;
/** Queries: a common and a rare prefix, a name with a year, a typo, and a text without matches. */
const TYPED = ['co', 'protocol on be', 'doe 2011', 'convetnion', 'xyzzyx'];

function textIn(format: 'biblatex' | 'cslJson' | 'cslYaml' | 'hayagriva' | 'ris'): string {
	const items = [...librarySources(ENTRIES).sources.values()].map(({ key, source: { csl } }, index) => ({
		key,
		csl: { ...csl, author: [{ family: 'Doe', given: `Ann ${index}` }], 'container-title': 'Journal of Crime', DOI: `10.1000/${index}` },
	}));
	return exportItems(items, format).text;
}

function indexOf(text: string, format: LibraryFormat): SearchIndex {
	const sources = complete(ownSourcesInSteps(complete(libraryItemsInSteps(text, format)).items, { name: 'lib', address: 'file:///lib', text, format }));
	return complete(buildOwnIndexInSteps(sources));
}

/** Measures reading a user's library of 50,000 entries, once for each format, compared with parsing it as JSON. */
function ownLibraryCandidates(): readonly Candidate[] {
	const json = textIn('cslJson');
	const others = [
		['.bib', textIn('biblatex'), 'bib'],
		['CSL-YAML', textIn('cslYaml'), 'cslYaml'],
		['Hayagriva', textIn('hayagriva'), 'hayagriva'],
		['RIS', textIn('ris'), 'ris'],
	] as const;
	return [
		{
			name: `baseline: parse 50,000 items as JSON (${(json.length / 1e6).toFixed(1)} MB)`,
			run: () => (JSON.parse(json) as unknown[]).length,
		},
		{ name: 'read and index them: CSL-JSON', run: () => indexOf(json, 'cslJson').documents.length },
		...others.map(([name, text, format]) => ({
			name: `${name} (${(text.length / 1e6).toFixed(1)} MB)`,
			run: () => indexOf(text, format).documents.length,
		})),
	];
}

/** Measures reading, indexing and searching a user's library. */
export function benchOwnLibrary(): readonly Timing[] {
	return measure(ownLibraryCandidates(), 3, 1);
}

/** Measures searching such a library, compared with a plain scan of its titles for substrings. */
export function benchOwnSearch(): readonly Timing[] {
	const index = indexOf(textIn('cslJson'), 'cslJson');
	const titles = index.documents.map(({ item }) => (item.type === 'source' ? item.source.source.csl.title ?? '' : ''));
	const search = (typed: string) => searchEach([index], typed)[0]?.items.length ?? NaN;
	return TYPED.flatMap(typed =>
		measure(
			[
				{
					name: `baseline: titles.filter(title => title.toLowerCase().includes(“${typed}”))`,
					run: () => titles.filter(title => title.toLowerCase().includes(typed)).length,
				},
				// Another query is searched for in between, whose results this one does not narrow.
				{ name: 'search for “q” in 50,000 entries', run: () => search('q') },
				{ name: `search for “${typed}” at once`, run: () => search(typed) },
				{ name: 'search for “q” again', run: () => search('q') },
				{ name: `search for “${typed.slice(0, -1)}”`, run: () => search(typed.slice(0, -1)) },
				{ name: `type the last letter of “${typed}”`, run: () => search(typed) },
			],
			9,
			2,
		),
	);
}
