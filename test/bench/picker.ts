import { buildSearchIndex, search } from '../../src/core/library/search';
import { measure, type Timing } from './measure';
import { librarySources } from './sources';

const MANY = 100_000;

/** Typed queries: common and rare prefixes, two words, a number, a typo, and a string that matches nothing. */
const TYPED = ['co', 'convention', 'protocol on be', '2011/4711', 'convetnion', 'xyzzyx'];

/** Compares searching 100,000 sources with a plain substring search of their titles. */
export function benchPicker(): readonly Timing[] {
	const library = librarySources(MANY);
	const titles = [...library.sources.values()].map(({ source }) => source.csl.title ?? '');
	const index = buildSearchIndex(library, { withSources: true });
	return TYPED.flatMap(typed =>
		measure(
			[
				{
					name: `baseline: titles.filter(title => title.toLowerCase().includes(“${typed}”))`,
					run: () => titles.filter(title => title.toLowerCase().includes(typed)).length,
				},
				{
					name: `search for “${typed}” (${search(index, typed).length.toLocaleString('en')} found)`,
					run: () => search(index, typed).length,
				},
			],
			9,
			2,
		),
	);
}

/** Compares building the index of 100,000 sources, once per library, with parsing them as JSON. */
export function benchPickerBuild(): readonly Timing[] {
	const library = librarySources(MANY);
	const json = JSON.stringify([...library.sources.values()].map(({ source }) => source));
	return measure([
		{ name: 'baseline: parse the sources as JSON', run: () => (JSON.parse(json) as unknown[]).length },
		{ name: 'build the index', run: () => buildSearchIndex(library, { withSources: true }).documents.length },
	], 5, 1);
}
