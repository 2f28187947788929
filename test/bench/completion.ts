import { completionsOf, type LabelCompletion } from '../../src/core/lexicon/completion/labelCompletion';
import { LabelCompletionIndex } from '../../src/core/lexicon/completion/labelCompletionIndex';
import { LabelMatches } from '../../src/core/lexicon/completion/labelMatches';
import { typedWordsBefore } from '../../src/core/lexicon/completion/typedWords';
import type { LibraryEntry } from '../../src/core/library/library';
import { libraryOfLabels } from '../support/core/dossiers/libraryOfLabels';
import { measure, type Timing } from './measure';
import { syntheticLabels } from './syntheticLabels';

const MANY = 100_000;

/** The number of requests per round, because one is too fast for the clock. */
const TIMES = 200;

/** Typed prefixes: most match more names than a list shows, the last one matches few. */
const TYPED = ['QB', 'ba', 'con', 'the conv', 'protocol on be', 'in a network on la', 'babo convention'];

/** Compares completing a prefix over 100,000 labels with sending the returned items to the editor. */
export function benchCompletion(): readonly Timing[] {
	const index = new LabelCompletionIndex();
	entriesWithNames().forEach(entry => index.add(entry));
	const most = complete(index, 'con');
	const items = most.map(itemOf);
	return measure([
		{ name: `baseline: ${items.length} items to JSON and back`, run: () => repeat(() => JSON.parse(JSON.stringify(items)).length) },
		...TYPED.map(typed => ({
			name: `complete “${typed}” (${complete(index, typed).length} items)`, run: () => repeat(() => complete(index, typed).length),
		})),
	], 15, 5);
}

/** Compares building the completion index with parsing the same labels as JSON. */
export function benchCompletionBuild(): readonly Timing[] {
	const labels = syntheticLabels(MANY);
	const json = JSON.stringify(
		labels.map(({ text }, index) => ({ term: text, definition: `What ${text} means, number ${index}, in some words.` })),
	);
	const entries = entriesWithNames();
	const build = () => {
		const index = new LabelCompletionIndex();
		entries.forEach(entry => index.add(entry));
		return index;
	};
	return measure([
		{ name: 'baseline: parse the labels as JSON', run: () => JSON.parse(json).length },
		{ name: 'build the index for completion', run: () => build().size },
		{ name: 'build it and complete for the first time', run: () => complete(build(), 'con').length },
	], 7, 2);
}

/**
 * Returns entries with as many synthetic labels. An acronym belongs to the entry of the name that follows it, because every
 * entry needs a name.
 */
function entriesWithNames(): readonly LibraryEntry[] {
	const labels = syntheticLabels(MANY);
	return [...libraryOfLabels(labels).entries.values()].flatMap((of, index) => {
		const acronym = labels.slice(Math.max(0, index - 1), index).filter(({ role }) => role === 'acronym');
		return labels[index]?.role === 'acronym' ? [] : [{ ...of, entry: { ...of.entry, labels: [...of.entry.labels, ...acronym] } }];
	});
}

/** A document that mentions some of the entries, as drafts do. */
const MENTIONED = new Set(Array.from({ length: 40 }, (_, index) => `d/e${index * 50}`));
const MENTIONS = { anywhere: MENTIONED, before: MENTIONED };

function complete(index: LabelCompletionIndex, text: string): readonly LabelCompletion[] {
	const words = typedWordsBefore(text, [{ start: 0, end: text.length, continues: false }], text.length, { hasBacktickCode: true });
	return completionsOf(new LabelMatches(index, words, { asked: true }), MENTIONS);
}

/** Returns an item with the properties that VS Code sends from the extension host to the window. */
function itemOf({ text, typed, entry }: LabelCompletion, order: number): unknown {
	const range = { startLineNumber: 1, startColumn: 1 + typed.start, endLineNumber: 1, endColumn: 1 + typed.end };
	return {
		x: `1:${order}`,
		a: { label: text, description: entry.entry.kind },
		b: 17,
		c: `${text} · ${entry.entry.kind}`,
		e: String(order).padStart(3, '0'),
		f: typed.text,
		h: text,
		j: { insert: range, replace: range },
	};
}

function repeat(run: () => number): number {
	let sum = 0;
	for (let time = 0; time < TIMES; time++) {
		sum += run();
	}
	return sum;
}
