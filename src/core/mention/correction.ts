import type { Label, LanguageTag } from '../dossier/model';
import type { LabelOfEntry } from '../lexicon/formsOfSlot';
import type { Library, LibraryEntry } from '../library/library';
import { isDiscouragedIn, nameOf } from '../library/names';
import { oneLine } from '../shownText';

/** A discouraged name where it stands in a text, and what to write instead. */
export interface Correction {
	readonly start: number;
	readonly end: number;
	readonly entry: LibraryEntry;
	/** The discouraged label. */
	readonly label: Label;
	readonly replacement: string;
}

/**
 * The discouraged label that a mention of some labels is in a text of a language; `undefined` where it can also be a right
 * name, as what one language discourages is in another.
 */
export function wrongLabelOf(labels: readonly LabelOfEntry[], language: LanguageTag, { entries }: Library): LabelOfEntry | undefined {
	const isWrong = ({ entry: id, label }: LabelOfEntry) => {
		const entry = entries.get(id);
		return entry !== undefined && isDiscouragedIn(entry.entry, label, language);
	};
	return labels.every(isWrong) ? labels[0] : undefined;
}

/**
 * What to write in place of a discouraged label that stands in a text as `written`: the name that the dossier gives for it,
 * else the preferred one in its language. Capitals follow the text: a heading in capitals stays one, and a first capital
 * is kept. So does what the label has behind it there, such as a plural or possessive ending.
 */
export function replacementFor(written: string, label: Label, { entry, dossier }: LibraryEntry): string {
	const instead = oneLine(label.instead ?? nameOf(entry, label.language, dossier.language));
	const ending = endingOf(written.replace(/\s+/g, ' '), label.text);
	if (isInCapitals(written) && !isInCapitals(label.text)) {
		return instead.toUpperCase() + ending;
	}
	return (beginsWithCapital(written) ? capitalised(instead) : instead) + ending;
}

/** What follows a label in the text: nothing, a plural or a possessive ending. */
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

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
