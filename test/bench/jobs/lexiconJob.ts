import { findPlainTextProse, plainTextReader } from '../../../src/core/language/plainText/prose';
import { buildLexicon, type Lexicon } from '../../../src/core/lexicon/lexicon';
import { scanMentions, mentionAt } from '../../../src/core/lexicon/matching/find';
import { IncrementalProse } from '../../../src/core/prose/incrementalProse';
import { slicesOf } from '../../../src/core/prose/prose';
import { buildMapTrie, countInMapTrie } from '../baseline/mapTrie';
import { proseOf, synsetsOf } from '../corpus';
import { median } from '../measure';
import { dossierFileOf, libraryOf, termsOf, type Term } from '../terms';
import { milliseconds, rounds, type Values } from './values';

const LENGTH = 10_000_000;
const HOVERS = 5000;
/** The number of hovers before measuring; with fewer, V8 is still compiling. A scan reads a thousand times as much and needs only one. */
const WARM_UP = 20_000;
const EDITS = 200;
/** Enough scans for the median to be stable although V8 still compiles during the first ones. */
const SCANS = 7;
const SLICE = 0x8000;

/** Measures finding `labels` labels in ten million characters of prose, in milliseconds and bytes. */
export async function lexiconJob(modules: string, labels: number): Promise<Values> {
	const text = await proseOf(modules, LENGTH);
	const terms = termsOf(await synsetsOf(modules), text, labels);
	const built = measureBuild(terms, labels);
	return {
		...built.values,
		...measureScan(built.lexicon, text, terms),
		...measureHover(built.lexicon, text),
		...measureEdits(built.lexicon, text),
	};
}

function measureBuild(terms: readonly Term[], labels: number): { readonly lexicon: Lexicon; readonly values: Values } {
	const file = dossierFileOf(terms);
	const library = libraryOf(terms);
	let lexicon = buildLexicon(library);
	const count = labels > 100_000 ? 3 : 5;
	// Measured one after the other, so that neither is charged for the other's garbage: parsing a million labels allocates
	// half a gigabyte.
	const times = {
		...rounds(count, { json: () => Object.keys(JSON.parse(file)).length }),
		...rounds(count, { build: () => (lexicon = buildLexicon(library)).size }),
	};
	const before = usedHeap();
	lexicon = buildLexicon(library);
	const heap = usedHeap() - before;
	return { lexicon, values: { ...times, bytes: (lexicon.table.bytes + Math.max(0, heap)) / labels, fileBytes: file.length / labels } };
}

/** Returns the heap in use after garbage collection; 0 if the process runs without `--expose-gc`. */
function usedHeap(): number {
	const { gc } = globalThis as { gc?: () => void };
	gc?.();
	return gc ? process.memoryUsage().heapUsed : 0;
}

function measureScan(lexicon: Lexicon, text: string, terms: readonly Term[]): Values {
	const part = Buffer.from(text.slice(0, LENGTH / 10), 'utf16le').toString('utf16le');
	const prose = findPlainTextProse(text);
	const partProse = findPlainTextProse(part);
	const names = terms.flatMap(({ labels }) => labels);
	const trie = names.length === 100_000 ? buildMapTrie(names) : undefined;
	const pattern = names.length <= 10_000 ? alternationOf(names) : undefined;
	let longest: number[] = [];
	const times = rounds(SCANS, {
		base: () => checksum(text),
		scan: () => scanMentions(lexicon, text, prose).length,
		scanPart: () => scanMentions(lexicon, part, partProse).length,
		...(trie && { mapTrie: () => countInMapTrie(trie, text) }),
		...(pattern && { regExp: () => countMatches(pattern, part) }),
		slices: () =>
			longest.push(Math.max(...slicesOf(prose, SLICE).map(slice => milliseconds(() => scanMentions(lexicon, text, slice).length)))),
	});
	longest = longest.slice(1);
	return { ...times, slice: median(longest), mentions: scanMentions(lexicon, text, prose).length };
}

function measureHover(lexicon: Lexicon, text: string): Values {
	const live = liveOf(text);
	const times: number[] = [];
	for (let hover = -WARM_UP; hover < HOVERS; hover++) {
		const offset = (hover + WARM_UP) * 7_919_777 % LENGTH;
		// Wall-clock time, because reading the processor time takes about as long as a hover.
		const start = performance.now();
		const placed = live.at(offset);
		if (placed) {
			mentionAt(lexicon, placed.segment.text, placed.segment.prose, offset - placed.start);
		}
		if (hover >= 0) {
			times.push(placed ? performance.now() - start : NaN);
		}
	}
	times.sort((a, b) => a - b);
	return { hover: median(times), hover99: times[HOVERS * 0.99] ?? NaN };
}

/** Measures edits throughout the document, each undone before the next. */
function measureEdits(lexicon: Lexicon, text: string): Values {
	const live = liveOf(text);
	const edit = (typed: string) => {
		const times: number[] = [];
		for (let round = 0; round < EDITS; round++) {
			const start = text.indexOf(' ', round * 7_919_777 % (LENGTH - 10_000));
			times.push(milliseconds(() => {
				live.apply({ start, end: start, text: typed });
				const placed = live.at(start);
				return placed ? scanMentions(lexicon, placed.segment.text, placed.segment.prose).length : NaN;
			}));
			live.apply({ start, end: start + typed.length, text: '' });
		}
		return median(times);
	};
	edit('x');
	return { edit: edit('x'), enter: edit('\n'), paragraph: edit('\n\n') };
}

function liveOf(text: string): IncrementalProse {
	const live = new IncrementalProse(plainTextReader);
	Array.from(live.read(text, SLICE));
	return live;
}

function checksum(text: string): number {
	let sum = 0;
	for (let index = 0; index < text.length; index++) {
		sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0;
	}
	return sum;
}

/** One regular expression with all labels as alternatives, longest first: the simplest way to find them. */
function alternationOf(labels: readonly string[]): RegExp {
	const longestFirst = [...labels].sort((a, b) => b.length - a.length);
	return new RegExp(`\\b(?:${longestFirst.map(label => label.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|')})\\b`, 'gi');
}

/** Counts the matches of the labels in a text. */
function countMatches(pattern: RegExp, text: string): number {
	pattern.lastIndex = 0;
	let count = 0;
	while (pattern.exec(text)) {
		count++;
	}
	return count;
}
