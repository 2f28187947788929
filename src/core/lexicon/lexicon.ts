import type { Label } from '../dossier/model';
import type { EntryKind } from '../dossier/vocabulary';
import type { EntryId, Library } from '../library/library';
import { Characters, lettersOf } from './characters';
import { formsOf } from './forms/forms';
import { chain, HIGH_SEED, LOW_SEED } from './hash';
import { PrefixTable } from './prefixTable';
import { Words } from './words';

/** A label and the entry that it names. */
export interface LabelOfEntry {
	readonly entry: EntryId;
	readonly label: Label;
}

/** A form of a label, cut into words to be compared with a text. */
export interface IndexedForm {
	readonly of: LabelOfEntry;
	readonly text: string;
	readonly steps: number;
	/** The words as written, and what stands before each but the first. */
	readonly words: readonly string[];
	readonly gaps: readonly number[];
}

/** The index of all labels that may be found in text. */
export interface Lexicon {
	/** How many labels are in it. */
	readonly size: number;
	readonly characters: Characters;
	readonly table: PrefixTable;
	/** The forms that end at a slot of the table, fewest steps first. They are derived again when a text first has one. */
	formsAt(slot: number): readonly IndexedForm[];
}

interface RecognisedLabel extends LabelOfEntry {
	readonly kind: EntryKind;
}

/** The index of the labels of a library that may be recognised, with the forms that are derived from them. */
export function buildLexicon(library: Library): Lexicon {
	const labels: RecognisedLabel[] = [];
	const characters = new Characters();
	const words = new Words(characters);
	const table = new PrefixTable();
	for (const { id, entry } of library.entries.values()) {
		for (const label of entry.labels) {
			if (label.recognise) {
				for (const { text } of formsOf(label, entry.kind)) {
					words.readText(text);
					insert(table, words, labels.length);
				}
				labels.push({ entry: id, label, kind: entry.kind });
			}
		}
	}
	table.trim();
	const known = new Map<number, readonly IndexedForm[]>();
	return {
		size: labels.length,
		characters,
		table,
		formsAt(slot) {
			const forms = known.get(slot) ?? table.labelsAt(slot)
				.flatMap(index => labels[index] ?? [])
				.flatMap(label => indexForms(label, words).filter(form => slotOf(table, words, form.text) === slot))
				.sort((a, b) => a.steps - b.steps);
			known.set(slot, forms);
			return forms;
		},
	};
}

function insert(table: PrefixTable, words: Words, label: number): void {
	forEachPrefix(words, (low, high, index) => {
		const slot = table.add(low, high, index === 0);
		if (index === words.count - 1) {
			table.addLabel(slot, label);
		} else {
			table.markLonger(slot);
		}
	});
}

function slotOf(table: PrefixTable, words: Words, text: string): number {
	words.readText(text);
	let slot = -1;
	forEachPrefix(words, (low, high, index) => {
		slot = index === words.count - 1 ? table.find(low, high) : -1;
	});
	return slot;
}

/** The two hashes of the first word, of the first two, and so on to all of them. */
function forEachPrefix(words: Words, take: (low: number, high: number, index: number) => void): void {
	let low = LOW_SEED;
	let high = HIGH_SEED;
	for (let index = 0; index < words.count; index++) {
		const gap = index === 0 ? 0 : words.gap[index] ?? 0;
		low = chain(low, gap, words.low[index] ?? 0);
		high = chain(high, gap, words.high[index] ?? 0);
		take(low, high, index);
	}
}

function indexForms({ entry, label, kind }: RecognisedLabel, words: Words): readonly IndexedForm[] {
	const of = { entry, label };
	return formsOf(label, kind).map(({ text, steps }) => {
		words.readText(text);
		return {
			of,
			text,
			steps,
			words: Array.from({ length: words.count }, (_, index) => lettersOf(text.slice(words.start[index], words.end[index]))),
			gaps: [...words.gap.subarray(0, words.count)],
		};
	});
}
