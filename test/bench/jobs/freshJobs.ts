import { load } from 'js-yaml';
import { largeFiles } from '../largeFiles';
import { card, read } from './compiledJob';
import { milliseconds, type Values } from './values';

/** The files of `compiledJob`. */
const [DOSSIERS, ENTRIES] = [12, 100_000];

/** Measures what the YAML parser takes for twelve dossiers of 100,000 entries in a process that has done nothing else. */
export function freshParserJob(): Values {
	const texts = textsOf().map(({ yaml }) => yaml);
	return { freshParser: milliseconds(() => texts.reduce((sum, text) => sum + Object.keys(load(text) as object).length, 0)) };
}

/** Measures the time until the entry of the first mention is known, from the same texts, in such a process. */
export function freshCardJob(): Values {
	const files = textsOf();
	return { freshCard: milliseconds(() => card(files.map(({ yaml }) => read(yaml)), files[0]?.name ?? '')) };
}

/** The objects that the texts are made from must not be kept: each garbage collection would go through them. */
function textsOf(): readonly { readonly yaml: string; readonly name: string }[] {
	const texts = largeFiles(DOSSIERS, ENTRIES / DOSSIERS).map(({ yaml, name }) => ({ yaml: [yaml, ''].join(''), name: `${name} `.trim() }));
	(globalThis as { gc?: () => void }).gc?.();
	return texts;
}
