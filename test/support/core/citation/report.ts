import { readFileSync } from 'node:fs';
import { libraryItemsInSteps } from '../../../../src/core/citation/bibliography/readLibraryFile';
import type { RefreshPlan } from '../../../../src/core/citation/document/refresh/planRefresh';
import { ownSourcesInSteps } from '../../../../src/core/citation/ownSources';
import type { Library, LibrarySource } from '../../../../src/core/library/library';
import { complete } from '../../../../src/core/steps/steps';
import { bundledLibrary } from '../bundled/bundledLibrary';
import { once } from '../once';

/** The languages of the report, with its files, which say the same. */
export const REPORTS = [['markdown', 'report.md'], ['latex', 'report.tex'], ['typst', 'report.typ'], ['asciidoc', 'report.adoc']] as const;

/** The text of the report in a file. */
export function reportText(file: string): string {
	return readFileSync(`test/fixtures/report/${file}`, 'utf8');
}

/** The works of the author's own bibliography, in the order of their entries. */
export const reportSources: () => readonly LibrarySource[] = once(() => {
	const text = readFileSync('test/fixtures/report/report.bib', 'utf8');
	const { items } = complete(libraryItemsInSteps(text, 'bib'));
	return complete(ownSourcesInSteps(items, { name: 'report.bib', address: 'file:///report.bib', text, format: 'bib' }));
});

/** The bundled dossier and the author's own works. */
export const reportLibrary: () => Library = once(() => ({
	...bundledLibrary, sources: new Map([...bundledLibrary.sources, ...reportSources().map(source => [source.key, source] as const)]),
}));

/** A library without the sources of the dossier that a plan does not cite, except every tenth: indexes of it are built faster. */
export function smallerLibrary(library: Library, { known }: RefreshPlan): Library {
	const cited = new Set(known.flatMap(({ sources }) => sources.map(({ source }) => source.key)));
	return {
		...library,
		sources: new Map(
			[...library.sources].filter(([key, { origin }], index) => origin !== undefined || cited.has(key) || index % 10 === 0),
		),
	};
}
