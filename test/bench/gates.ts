import type { Values } from './jobs/values';

/** The results of all jobs: the lexicon by number of labels, Markdown, citations, completion, and loading. */
export interface Measured {
	readonly labels: ReadonlyMap<number, Values>;
	readonly markdown: Values;
	/** The citations of one million characters of Markdown, and refreshing 2,000 notes. */
	readonly citations: Values;
	/** Twelve dossiers with 100,000 entries, compiled or not, and a change of one entry. */
	readonly compiled: Values;
	/** Fifteen glossaries of 10,000 terms, as in the performance test of Contextive. */
	readonly contextive: Values;
	/** The longest slices up to the first card with one file of 100,000 entries that is not compiled yet. */
	readonly slices: Values;
	/** Changes of single entries of one file of 100,000. */
	readonly editing: Values;
	/** The first card from YAML, and the parser alone, each in a process that has done nothing else. */
	readonly fresh: Values;
	readonly loading: Values;
	/** The number of mentions that differ from those of the slow matcher, by number of labels. */
	readonly equal: Values;
	/** Completing a prefix over 100,000 labels, and the JSON round trip of a full list. */
	readonly completion: Values;
}

/** A limit on a ratio. */
export interface Gate {
	readonly name: string;
	readonly demand: string;
	/** The measured value; `NaN` if it was not measured. */
	readonly value: number;
	readonly holds: boolean;
}

/** The stages of reading and compiling a dossier, as `slicesJob` names them. */
const STAGES = ['sliceDecoding', 'sliceReading', 'sliceCompiling', 'sliceOpening', 'sliceIndexing'] as const;

export const SIZES = [200, 10_000, 100_000, 1_000_000] as const;

/** Returns all gates with their measured values. A gate that was not measured fails. */
export function gatesOf(measured: Measured): readonly Gate[] {
	const of = (labels: number) => measured.labels.get(labels) ?? {};
	const ratio = (values: Values, above: string, below: string, other = values) => (values[above] ?? NaN) / (other[below] ?? NaN);
	const many = of(100_000);
	return [
		...[7, 9, 11, 20].map((limit, index) => {
			const labels = SIZES[index] ?? 0;
			return atMost(
				`full scan with ${labels.toLocaleString('en')} labels / reading each character`,
				ratio(of(labels), 'scan', 'base'),
				limit,
			);
		}),
		// Speed differs between processes, so each scan is relative to the base of its own process.
		atMost('scan with 100,000 labels / with 200', ratio(many, 'scan', 'base') / ratio(of(200), 'scan', 'base'), 2.5),
		atMost('scan of 10 MB / of 1 MB', ratio(many, 'scan', 'scanPart'), 12),
		atLeast('careful trie of Maps / scan, 100,000 labels', ratio(many, 'mapTrie', 'scan'), 2),
		atMost('scan / one regular expression, 200 labels', ratio(of(200), 'scanPart', 'regExp'), 2.2),
		atLeast('one regular expression / scan, 10,000 labels', ratio(of(10_000), 'regExp', 'scanPart'), 8),
		oneOf('hover, 99 of 100 / full scan of 10 MB', ratio(many, 'hover99', 'scan'), 10_000),
		atMost('hover with 100,000 labels / with 200', ratio(many, 'hover', 'base') / ratio(of(200), 'hover', 'base'), 2.5),
		oneOf('one-line edit in 10 MB / full scan', ratio(many, 'edit', 'scan'), 2000),
		oneOf('Enter in the middle / full scan', Math.max(ratio(many, 'enter', 'scan'), ratio(many, 'paragraph', 'scan')), 500),
		oneOf('longest synchronous slice / full scan', ratio(many, 'slice', 'scan'), 50),
		atMost('index build / JSON.parse of the same labels, 100,000', ratio(many, 'build', 'json'), 1),
		atMost('index build / JSON.parse of the same labels, 1,000,000', ratio(of(1_000_000), 'build', 'json'), 1),
		atMost('bytes per label, 100,000', many['bytes'] ?? NaN, 80),
		atMost('bytes per label, 1,000,000', of(1_000_000)['bytes'] ?? NaN, 80),
		atMost('completion / JSON round trip of its items', ratio(measured.completion, 'complete', 'json'), 0.1),
		oneOf('Markdown of 1 MB: keystroke / first parse and scan', ratio(measured.markdown, 'markdownKey', 'markdownFirst'), 100),
		oneOf(
			'Markdown of 1 MB: keystroke in front matter / first parse and scan',
			ratio(measured.markdown, 'frontMatterKey', 'markdownFirst'),
			100,
		),
		oneOf(
			'Markdown of 1 MB: keystroke after unclosed hyphens / first parse and scan',
			ratio(measured.markdown, 'unclosedKey', 'markdownFirst'),
			100,
		),
		oneOf('LaTeX of 1 MB: a place without a label / reading it', ratio(measured.markdown, 'latexNoLabel', 'latexFirst'), 100),
		atMost(
			'citations of 1 MB of Markdown: first parse / parsing it as Markdown',
			ratio(measured.citations, 'citationsFirst', 'citationsBase'),
			2,
		),
		oneOf(
			'citations of 1 MB of Markdown: keystroke in running text / first parse',
			ratio(measured.citations, 'citationsKey', 'citationsFirst'),
			100,
		),
		oneOf(
			'citations of 1 MB of Markdown: keystroke in a note / first parse',
			ratio(measured.citations, 'citationsKeyInNote', 'citationsFirst'),
			100,
		),
		oneOf(
			'citations of 1 MB of Markdown: list of all after a keystroke / first parse',
			ratio(measured.citations, 'citationsKeyAll', 'citationsFirst'),
			100,
		),
		atMost(
			'refreshing 2,000 notes / looking for references once',
			Math.max(ratio(measured.citations, 'refresh', 'references'), ratio(measured.citations, 'refreshAgain', 'references')),
			10,
		),
		atMost(
			'first card of 100,000 entries, compiled / JSON.parse of the same data',
			ratio(measured.compiled, 'compiledOpened', 'compiledJson'),
			0.25,
		),
		atMost(
			'the same with the digests of the files',
			ratio(measured.compiled, 'compiledOpened', 'compiledJson') + ratio(measured.compiled, 'compiledHashed', 'compiledJson'),
			0.25,
		),
		atMost(
			'first card when another dossier is used instead of one of twelve / JSON.parse of the same data',
			ratio(measured.compiled, 'compiledReplaced', 'compiledJson'),
			0.25,
		),
		atMost(
			'first card of 100,000 entries, not compiled / the parser of YAML alone',
			ratio(measured.compiled, 'compiledUncached', 'compiledYaml'),
			2,
		),
		atMost('the same, each in a process that has done nothing else', ratio(measured.fresh, 'freshCard', 'freshParser'), 2),
		atMost('15 glossaries of 10,000 terms: first card / the limit of Contextive’s test, 8 s', (measured.contextive['contextiveCard'] ?? NaN) / 8000, 0.1),
		atMost('15 glossaries of 10,000 terms: completion / the same', Math.max(measured.contextive['contextiveAll'] ?? NaN, measured.contextive['contextivePrefix'] ?? NaN) / 8000, 0.1),
		atMost('bytes per label after the first card, heap and buffers, compiled', measured.compiled['compiledBytes'] ?? NaN, 140),
		atMost('longest step of opening a compiled dossier, milliseconds', measured.compiled['compiledStep'] ?? NaN, 50),
		atMost(
			'longest slice of reading and compiling one file of 100,000 entries, milliseconds',
			Math.max(...STAGES.map(stage => measured.slices[stage] ?? NaN)),
			50,
		),
		oneOf('reading one changed entry of 100,000 / reading the file', ratio(measured.editing, 'editReading', 'editWhole'), 10),
		atMost('longest slice until a changed entry is indexed, milliseconds', measured.editing['editSlice'] ?? NaN, 50),
		oneOf('labels of one changed entry of 100,000 / building the index', ratio(measured.compiled, 'editUpdate', 'editBuild'), 4),
		atMost('longest step of that, milliseconds', measured.compiled['editStep'] ?? NaN, 50),
		...SIZES.map(labels =>
			none(
				`mentions that differ from those of a slow matcher, ${labels.toLocaleString('en')} labels`,
				measured.equal[`differing${labels}`] ?? NaN,
			),
		),
		atMost('loading the entry bundle / node -e 0', ratio(measured.loading, 'load', 'node'), 0.2),
	];
}

function atMost(name: string, value: number, limit: number): Gate {
	return { name, demand: `at most ${limit}`, value, holds: value <= limit };
}

function atLeast(name: string, value: number, limit: number): Gate {
	return { name, demand: `at least ${limit}`, value, holds: value >= limit };
}

function none(name: string, value: number): Gate {
	return { name, demand: 'none', value, holds: value === 0 };
}

/** A gate for a fraction: at most 1 / `parts`. */
function oneOf(name: string, value: number, parts: number): Gate {
	return { name, demand: `at most 1/${parts.toLocaleString('en')}`, value, holds: value <= 1 / parts };
}

/** Formats a gate as a table row. */
export function gateRow({ name, demand, value, holds }: Gate): string {
	return `| ${name} | ${demand} | ${shownValue(demand, value)} | ${holds ? 'holds' : '**missed**'} |`;
}

function shownValue(demand: string, value: number): string {
	if (Number.isNaN(value)) {
		return 'not measured';
	}
	if (demand.includes('1/')) {
		return `1/${Math.round(1 / value).toLocaleString('en')}`;
	}
	return demand === 'none' ? String(value) : value.toFixed(value < 1 ? 3 : 2);
}
