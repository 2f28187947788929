import type { Label } from '../dossier/model';
import type { EntryKind } from '../dossier/vocabulary';
import type { EntryId } from '../library/library';
import { lettersOf } from './characters';
import { formsOf } from './forms/forms';
import { chain } from './hash';
import type { PrefixTable } from './prefixTable';
import type { Words } from './words';

/** A label and the entry that it names. */
export interface LabelOfEntry {
	readonly entry: EntryId;
	readonly label: Label;
}

/** The same, with the kind of the entry. */
export interface RecognisedLabel extends LabelOfEntry {
	readonly kind: EntryKind;
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

/** The forms of labels that end at one slot of a table, which as a rule are written with the same letters. */
export interface FormsOfSlot {
	/** Fewest steps first. */
	readonly forms: readonly IndexedForm[];
	/** The labels that words with these letters are, where neither the case of the letters nor what stands beside them matters to any; else `undefined`. */
	readonly inAnyCase: readonly LabelOfEntry[] | undefined;
}

/** The forms of some labels with a text that is wanted. */
export function formsOfSlot(labels: readonly RecognisedLabel[], words: Words, isWanted: (text: string) => boolean): FormsOfSlot {
	const forms = labels.flatMap(label => indexForms(label, words, isWanted)).sort((a, b) => a.steps - b.steps);
	return { forms, inAnyCase: forms.every(({ of: { label } }) => label.case === 'fold' && !label.context) ? labelsOfFewestSteps(forms) : undefined };
}

/** The labels of forms, one an entry, the fewest steps first; those of fewer steps hide the others. */
export function labelsOfFewestSteps(forms: readonly IndexedForm[]): readonly LabelOfEntry[] {
	const nearest = forms.filter(({ steps }) => steps === forms[0]?.steps);
	return nearest.length < 2
		? nearest.map(({ of }) => of)
		: [...new Map(nearest.toReversed().map(({ of }) => [of.entry, of])).values()].toReversed();
}

/** The slot of a table at which a text ends, -1 if there is none. */
export function slotOf(table: PrefixTable, words: Words, text: string): number {
	words.readText(text);
	let low = words.low[0] ?? 0;
	let high = words.high[0] ?? 0;
	for (let word = 1; word < words.count; word++) {
		const gap = words.gap[word] ?? 0;
		low = chain(low, gap, words.low[word] ?? 0);
		high = chain(high, gap, words.high[word] ?? 0);
	}
	return words.count === 0 ? -1 : table.find(low, high);
}

/** The forms of a label with a text that is wanted. */
function indexForms({ entry, label, kind }: RecognisedLabel, words: Words, isWanted: (text: string) => boolean): readonly IndexedForm[] {
	const of = { entry, label };
	return formsOf(label, kind).filter(({ text }) => isWanted(text)).map(({ text, steps }) => {
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
