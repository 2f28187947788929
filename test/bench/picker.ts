import { buildSearchIndex, search } from '../../src/core/library/search';
import { measure, type Timing } from './measure';
import { librarySources } from './sources';

const MANY = 100_000;

/** What people type: common and rare beginnings, two words, a number, a slip, and what stands nowhere. */
const TYPED = ['co', 'convention', 'protocol on be', '2011/4711', 'convetnion', 'xyzzyx'];

/** What finding in 100,000 sources costs, beside a plain scan of their titles that only knows pieces of text. */
export function benchPicker(): readonly Timing[] {
	const library = librarySources(MANY);
	const titles = [...library.sources.values()].map(({ source }) => source.csl.title ?? '');
	const index = buildSearchIndex(library, true);
	return TYPED.flatMap(typed => measure([
		{ name: `baseline: titles.filter(title => title.toLowerCase().includes(“${typed}”))`, run: () => titles.filter(title => title.toLowerCase().includes(typed)).length },
		{ name: `search for “${typed}” (${search(index, typed).length.toLocaleString('en')} found)`, run: () => search(index, typed).length },
	], 9, 2));
}

/** What making the index over 100,000 sources costs, which happens once for a library, beside parsing them as JSON. */
export function benchPickerBuild(): readonly Timing[] {
	const library = librarySources(MANY);
	const json = JSON.stringify([...library.sources.values()].map(({ source }) => source));
	return measure([
		{ name: 'baseline: parse the sources as JSON', run: () => (JSON.parse(json) as unknown[]).length },
		{ name: 'build the index', run: () => buildSearchIndex(library, true).documents.length },
	], 5, 1);
}
