import { readFile } from 'node:fs/promises';
import { parser } from '@lezer/markdown';
import { addToBibliography } from '../../src/core/citation/bibliography/addToBibliography';
import { readBib } from '../../src/core/citation/bibliography/bib/readBib';
import type { BibliographyFormat } from '../../src/core/citation/bibliography/file/format';
import type { BibliographyItem } from '../../src/core/citation/bibliography/items/item';
import { keyContextAt } from '../../src/core/citation/keys/completionContext';
import { buildKeyIndex } from '../../src/core/citation/keys/keyIndex';
import { findUnknownKeys } from '../../src/core/citation/keys/unknownKeys';
import { documentLanguageOf, IDS_WITH_KEYS } from '../../src/core/language/languages';
import { latexKeys } from '../../src/core/language/latex/keys';
import { markdownKeys } from '../../src/core/language/markdown/citations/keys';
import type { Library, LibrarySource } from '../../src/core/library/library';
import { measure, type Timing } from './measure';

const MEGABYTE = 1_000_000;
const ENTRIES = 50_000;
const SOURCES = 100_000;

/** Compares finding the citation keys in a draft of one million characters with reading each character once. */
export async function benchKeys(): Promise<readonly Timing[]> {
	const markdown = await draft(
		'test/fixtures/workspace/policy-note.md',
		index => `It was adopted [@bench_source${index}, para. 3; @other${index}].\n\n`,
	);
	const latex = await draft(
		'test/fixtures/workspace/briefing.tex',
		index => `It was adopted \\autocite[para.~3]{bench_source${index}, other${index}}.\n\n`,
	);
	const index = buildKeyIndex(manySources());
	const citations = markdownKeys.find(markdown).map(citation => ({ ...citation, isAmbiguous: () => false }));
	const cursor = markdown.indexOf('@other', MEGABYTE / 2) + 1;
	return measure(
		[
			{ name: 'baseline: read each character', run: () => checksum(markdown) },
			{ name: 'parse as Markdown (@lezer/markdown alone)', run: () => parser.parse(markdown).length },
			{ name: 'find the citations of Markdown', run: () => markdownKeys.find(markdown).length },
			{ name: 'find the citations of LaTeX', run: () => latexKeys.find(latex).length },
			{ name: 'tell whether a key is being written, at a key', run: () => keyContextAt(markdownKeys, markdown, cursor)?.end ?? NaN },
			{ name: 'the same in running text', run: () => keyContextAt(markdownKeys, markdown, 200)?.end ?? 0 },
			{
				name: 'hold all keys against 100,000 of ours',
				run: () => findUnknownKeys(citations, { index, bibliography: { kind: 'none' } }, false).length,
			},
		],
		9,
		2,
	);
}

/** Compares adding an entry to a bibliography of 50,000 entries with reading each character once and, for JSON, with parsing it. */
export function benchBibliography(): readonly Timing[] {
	const bib = Array.from(
		{ length: ENTRIES },
		(_, index) =>
			`@article{key${index},\n  author = {Author, An and {A Body}},\n  title = {On {UNTOC} and the number ${index}},\n  journaltitle = {Journal},\n  date = {2020-10-16},\n  url = {https://bench.example/${index}},\n}\n`,
	).join('\n');
	const json = JSON.stringify(
		Array.from({ length: ENTRIES }, (_, index) => ({
			id: `key${index}`,
			type: 'article-journal',
			title: `On UNTOC and the number ${index}`,
			URL: `https://bench.example/${index}`,
			author: [{ literal: 'A Body' }],
		})),
		undefined,
		2,
	);
	const yaml = `references:\n${Array.from({ length: ENTRIES }, (_, index) => `- id: key${index}\n  type: article-journal\n  title: On UNTOC and the number ${index}\n  URL: https://bench.example/${index}\n`).join('')}`;
	const item: BibliographyItem = {
		key: 'bench_new',
		csl: { type: 'report', title: 'A report', publisher: 'A Body', URL: 'https://bench.example/new' },
	};
	const add = (text: string, format: BibliographyFormat) => {
		const result = addToBibliography(text, item, { format, dialect: 'biblatex' });
		return result.kind === 'add' ? result.edit.start : NaN;
	};
	return measure([
		{ name: `baseline: read each character of a .bib file (${(bib.length / 1e6).toFixed(1)} MB)`, run: () => checksum(bib) },
		{ name: 'read the .bib file', run: () => readBib(bib).entries.length },
		{ name: 'add an entry to it', run: () => add(bib, 'bib') },
		{ name: `parse as JSON (${(json.length / 1e6).toFixed(1)} MB)`, run: () => (JSON.parse(json) as unknown[]).length },
		{ name: 'add an item to the CSL-JSON file', run: () => add(json, 'cslJson') },
		{ name: `add an item to a CSL-YAML file (${(yaml.length / 1e6).toFixed(1)} MB)`, run: () => add(yaml, 'cslYaml') },
	], 9, 2);
}

/** Unclosed constructs, each of which is repeated to form a text. */
const ADVERSARIES = [
	'@a{k, t = {x\n', '@a{k, t = "x ', '@a{', '{', '[{"id":', '- id: a\n', 'bibliography: [', '@a', '[@a; ', '@{', '\\cite{a, ', '\\cite[', '\\cites(', '\\begin{verbatim}', '#cite(<a>', 'cite:[', '[cite:@a;',
	'\\addbibresource[', '#bibliography((', '`', '[', ' ',
];

/**
 * Returns the growth in time when a text doubles, for readers of keys, paths and bibliographies, each on its slowest text. 2
 * is linear, 4 quadratic.
 */
export function benchCitationDoubling(): readonly { readonly reader: string; readonly worst: string; readonly ratio: number }[] {
	const readers: readonly (readonly [string, (text: string) => unknown])[] = [
		...IDS_WITH_KEYS.filter(language => !['quarto', 'rmd', 'tex'].includes(language)).flatMap(language => [
			[`keys in ${language}`, (text: string) => documentLanguageOf(language).keys?.find(text)] as const,
			[`paths in ${language}`, (text: string) => documentLanguageOf(language).bibliography?.paths(text)] as const,
		]),
		['.bib', readBib],
		...(['cslJson', 'cslYaml'] as const).map(
			format =>
				[
					format,
					(text: string) =>
						addToBibliography(text, { key: 'k', csl: { type: 'book', title: 'T' } }, { format, dialect: 'biblatex' }),
				] as const,
		),
	];
	return readers.map(([reader, read]) => {
		const timed = ADVERSARIES.map(worst => ({ worst, ...doubling(read, worst) })).sort((a, b) => b.time - a.time);
		return { reader, worst: timed[0]?.worst ?? '', ratio: timed[0]?.ratio ?? NaN };
	});
}

function doubling(read: (text: string) => unknown, part: string): { readonly time: number; readonly ratio: number } {
	const once = part.repeat(Math.ceil(100_000 / part.length));
	const time = (text: string) => {
		const start = performance.now();
		read(text);
		return performance.now() - start;
	};
	time(once);
	const rounds = [1, 2, 3, 4, 5].map(() => ({ base: time(once), double: time(once + once) }));
	// Uses the fastest round, since other processes share the machine. Times too short to measure are not compared.
	const [base, double] = [Math.min(...rounds.map(round => round.base)), Math.min(...rounds.map(round => round.double))];
	return { time: double, ratio: base < 0.2 ? NaN : double / base };
}

/** A library of which only the keys are used. */
function manySources(): Library {
	const sources = new Map(Array.from({ length: SOURCES }, (_, index) => [`bench_source${index}`, {} as LibrarySource]));
	return { dossiers: [], entries: new Map(), sources };
}

/** Repeats a sample, with a citation after each copy. */
async function draft(file: string, citation: (index: number) => string): Promise<string> {
	const sample = (await readFile(file, 'utf8')).replace(/\\end\{document\}/, '');
	const parts: string[] = [];
	for (let size = 0; size < MEGABYTE; size += sample.length) {
		parts.push(sample, '\n', citation(parts.length));
	}
	return parts.join('').slice(0, MEGABYTE);
}

function checksum(text: string): number {
	let sum = 0;
	for (let index = 0; index < text.length; index++) {
		sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0;
	}
	return sum;
}
