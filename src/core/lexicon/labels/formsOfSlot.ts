import type { Label } from '../../dossier/model';
import type { EntryKind } from '../../dossier/vocabulary';
import type { EntryId } from '../../library/library';
import { formsOf } from '../forms/forms';
import { chain } from '../prefixes/hash';
import type { PrefixLookup } from '../prefixes/prefixLookup';
import { normalizeLetters } from '../words/characters';
import type { Words } from '../words/words';

/** A label and the entry that it names. */
export interface LabelOfEntry {
	readonly entry: EntryId;
	readonly label: Label;
}

/** A label with the entry that it names and the kind of that entry. */
export interface RecognizedLabel extends LabelOfEntry {
	readonly kind: EntryKind;
}

/** A form of a label, tokenized for comparison with a text. */
export interface IndexedForm {
	readonly of: LabelOfEntry;
	readonly text: string;
	readonly steps: number;
	/** The normalized words in their own case, and the gap before each word. */
	readonly words: readonly string[];
	readonly gaps: readonly number[];
}

/** The forms that end at one slot of the table. Unless hashes collide, they consist of the same letters. */
export interface FormsOfSlot {
	/** Ordered by the number of derivation steps, fewest first. */
	readonly forms: readonly IndexedForm[];
	/** The labels named by these letters if all of them ignore both case and context; otherwise `undefined`. */
	readonly inAnyCase: readonly LabelOfEntry[] | undefined;
}

/** Returns the forms of labels whose text satisfies `isWanted`. */
export function formsOfSlot(labels: readonly RecognizedLabel[], words: Words, isWanted: (text: string) => boolean): FormsOfSlot {
	const forms = labels.flatMap(label => indexForms(label, words, isWanted)).sort((a, b) => a.steps - b.steps);
	return {
		forms,
		inAnyCase: forms.every(({ of: { label } }) => label.case === 'fold' && !label.context) ? labelsOfFewestSteps(forms) : undefined,
	};
}

/** Returns the labels of the forms with the fewest derivation steps, one for each entry. Forms with more steps are ignored. */
export function labelsOfFewestSteps(forms: readonly IndexedForm[]): readonly LabelOfEntry[] {
	const nearest = forms.filter(({ steps }) => steps === forms[0]?.steps);
	return nearest.length < 2
		? nearest.map(({ of }) => of)
		: [...new Map(nearest.toReversed().map(({ of }) => [of.entry, of])).values()].toReversed();
}

/** Returns the slot of a whole text in the table; -1 if there is none. */
export function slotOf(table: PrefixLookup, words: Words, text: string): number {
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

function indexForms({ entry, label, kind }: RecognizedLabel, words: Words, isWanted: (text: string) => boolean): readonly IndexedForm[] {
	const of = { entry, label };
	return formsOf(label, kind).filter(({ text }) => isWanted(text)).map(({ text, steps }) => {
		words.readText(text);
		return {
			of,
			text,
			steps,
			words: Array.from({ length: words.count }, (_, index) => normalizeLetters(text.slice(words.start[index], words.end[index]))),
			gaps: [...words.gap.subarray(0, words.count)],
		};
	});
}
