import type { Label, LanguageTag } from '../dossier/model';
import type { LabelOfEntry } from '../lexicon/labels/formsOfSlot';
import type { Library, LibraryEntry } from '../library/library';
import { isDiscouragedIn, nameOf } from '../library/names';
import { capitalized } from '../text/capitalized';
import { oneLine } from '../text/shownText';

/** An occurrence of a discouraged name in a text, with its replacement. */
export interface Correction {
	readonly start: number;
	readonly end: number;
	readonly entry: LibraryEntry;
	/** The discouraged label. */
	readonly label: Label;
	readonly replacement: string;
}

/**
 * Returns the discouraged label of a mention in a text of a language; `undefined` if any of its labels is acceptable there, since a name
 * that one language discourages can be right in another.
 */
export function wrongLabelOf(labels: readonly LabelOfEntry[], language: LanguageTag, { entries }: Library): LabelOfEntry | undefined {
	const isWrong = ({ entry: id, label }: LabelOfEntry) => {
		const entry = entries.get(id);
		return entry !== undefined && isDiscouragedIn(entry.entry, label, language);
	};
	return labels.every(isWrong) ? labels[0] : undefined;
}

/**
 * Returns the replacement for a discouraged label that a text spells as `written`: the name that the dossier recommends instead, else the
 * preferred name in the language of the label. It keeps capitals, either all or the first, and a plural or possessive ending.
 */
export function replacementFor(written: string, label: Label, { entry, dossier }: LibraryEntry): string {
	const instead = oneLine(label.instead ?? nameOf(entry, label.language, dossier.language));
	const ending = endingOf(written.replace(/\s+/g, ' '), label.text);
	if (isInCapitals(written) && !isInCapitals(label.text)) {
		return instead.toUpperCase() + ending;
	}
	return (beginsWithCapital(written) ? capitalized(instead) : instead) + ending;
}

/** Returns the plural or possessive ending of a label in the text; empty if there is none. */
function endingOf(written: string, label: string): string {
	const begins = written.toLowerCase().startsWith(label.toLowerCase());
	const rest = begins ? written.slice(label.length) : '';
	return /^(?:s|es)?(?:['’]s?)?$/i.test(rest) ? rest : '';
}

function isInCapitals(text: string): boolean {
	return /\p{Lu}/u.test(text) && text === text.toUpperCase();
}

function beginsWithCapital(text: string): boolean {
	return text.charAt(0) !== text.charAt(0).toLowerCase();
}
