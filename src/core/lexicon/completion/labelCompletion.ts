import type { Label, LanguageTag } from '../../dossier/model';
import type { EntryId, LibraryEntry } from '../../library/library';
import { isUpperCase } from './characters';
import { foldForCompletion } from './labelCompletionIndex';
import type { LabelMatches, LabelMatch } from './labelMatches';
import type { TypedWords } from './typedWords';

/** What a completion inserts: the name with the acronym in brackets, either of them alone, or another label. */
export type CompletedForm = 'nameAndAcronym' | 'name' | 'acronym' | 'variant';

/** A completion: a text that replaces typed words. */
export interface LabelCompletion {
	readonly entry: LibraryEntry;
	/** The label that matched. If it is discouraged, `text` is its replacement. */
	readonly label: Label;
	readonly typed: TypedWords;
	/** Plain text. */
	readonly text: string;
	readonly form: CompletedForm;
}

/** The entries that a document mentions, anywhere or before the typed words. */
export interface MentionedEntries {
	/** The language of most labels in the document; `undefined` if it has none, in which case the language of the dossier is assumed. */
	readonly language?: LanguageTag | undefined;
	readonly anywhere: ReadonlySet<EntryId>;
	readonly before: ReadonlySet<EntryId>;
}

/** The maximum number of completions. More would only take time to transfer to the editor. */
export const MAX_COMPLETIONS = 100;

/**
 * Returns the completions for matching labels, best first, with one row for each entry and text. Among equal matches, labels in the
 * language of the document and entries that it mentions come first. A completely typed acronym is offered unchanged first. Otherwise an
 * entry with an acronym is first offered as “Name (ACRONYM)”, in the language of the label, if it has not been mentioned before.
 */
export function completionsOf(labels: LabelMatches, mentioned: MentionedEntries): readonly LabelCompletion[] {
	const rows = new Rows();
	labels.visit({ entries: mentioned.anywhere, language: mentioned.language }, found => {
		const { entry, label } = found.of;
		if (!isDiscouragedElsewhere(entry, label, mentioned.language ?? entry.dossier.language)) {
			rows.addLabel(found, !mentioned.before.has(entry.id));
		}
		return rows.all.length < MAX_COMPLETIONS;
	});
	return rows.first(MAX_COMPLETIONS);
}

/**
 * Returns the completions for a list that opens while the user types: each entry once, by the label being typed. If a whole label
 * has been typed, all completions of its entry are kept.
 */
export function wholeNamesOf(labels: LabelMatches, mentioned: MentionedEntries): readonly LabelCompletion[] {
	const rows = completionsOf(labels, mentioned);
	const whole = rows.find(({ text, typed }) => text === typed.text)?.entry;
	const best = new Map<LibraryEntry, LabelCompletion>();
	for (const row of rows) {
		const other = best.get(row.entry);
		if (!other || closeness(row) > closeness(other)) {
			best.set(row.entry, row);
		}
	}
	return rows.filter(row => best.get(row.entry) === row || row.entry === whole);
}

/** How close a row is to what the user is typing: 2 for a text that begins with it, 1 for another single name, 0 for name and acronym. */
function closeness({ form, text, typed }: LabelCompletion): number {
	if (form === 'nameAndAcronym') {
		return 0;
	}
	return foldForCompletion(text).startsWith(foldForCompletion(typed.text)) ? 2 : 1;
}

/** The rows of a list, in order. */
class Rows {
	readonly all: LabelCompletion[] = [];
	/** The entries that have rows. */
	private readonly entries = new Set<EntryId>();

	/** Returns at most the first `count` rows. */
	first(count: number): readonly LabelCompletion[] {
		return this.all.length > count ? this.all.slice(0, count) : this.all;
	}

	/** Adds the completions of a label that are not in the list yet. */
	addLabel(found: LabelMatch, firstUse: boolean): void {
		const { id } = found.of.entry;
		// Most entries have no rows yet, so the new rows only need to be compared with each other.
		const isKnown = this.entries.has(id);
		const own = isKnown ? 0 : this.all.length;
		if (found.of.label.role === 'discouraged') {
			this.addReplacement(found, own);
		} else {
			this.addForms(found, firstUse, isKnown, own);
		}
		if (!isKnown && this.all.length > own) {
			this.entries.add(id);
		}
	}

	/**
	 * Adds the replacement of a discouraged label, in place of an existing row with the same text. While the recommended name
	 * still begins with the typed text, nothing wrong has been written yet, so no replacement is offered.
	 */
	private addReplacement(found: LabelMatch, own: number): void {
		const { of: { entry, label, folded }, match, typed } = found;
		const instead = label.instead ?? nameInLanguage(entry, label);
		const begun = foldForCompletion(typed.text);
		if (match !== 'name' || (begun !== folded && foldForCompletion(instead).startsWith(begun))) {
			return;
		}
		const text = inCaseOf(instead, typed.text);
		const same = this.all.findIndex(row => row.entry === entry && row.text === text);
		if (same >= 0) {
			this.all[same] = { entry, label, typed, text, form: 'variant' };
		} else {
			this.add(found, 'variant', text, own);
		}
	}

	private addForms(found: LabelMatch, firstUse: boolean, isKnown: boolean, own: number): void {
		const { of: { entry, label }, match, typed } = found;
		// A name that begins with the typed text is likely meant; names that merely contain the word are many.
		if (label.role === 'variant' && (match === 'name' || !isKnown)) {
			this.add(found, 'variant', inCaseOf(label.text, typed.text), own);
		}
		const name = inCaseOf(label.role === 'preferred' ? label.text : nameInLanguage(entry, label), typed.text);
		const acronym = label.role === 'acronym' ? label.text : acronymInLanguage(entry, label);
		if (acronym === undefined) {
			this.add(found, 'name', name, own);
			return;
		}
		if (label.role === 'acronym' && label.text === typed.text) {
			// A complete acronym comes first, so that accepting the first row changes nothing.
			this.add(found, 'acronym', acronym, own);
		}
		if (firstUse && !name.includes(acronym)) {
			this.add(found, 'nameAndAcronym', `${name} (${acronym})`, own);
		}
		const acronymFirst = label.role === 'acronym' && !firstUse;
		this.add(found, acronymFirst ? 'acronym' : 'name', acronymFirst ? acronym : name, own);
		if (acronymFirst) {
			this.add(found, 'name', name, own);
		} else if (label.role === 'acronym' || (label.role === 'preferred' && match === 'name')) {
			this.add(found, 'acronym', acronym, own);
		}
	}

	/** Adds a row, unless one from index `from` on has the same entry and text. */
	private add({ of: { entry, label }, typed }: LabelMatch, form: CompletedForm, text: string, from: number): void {
		for (let row = from; row < this.all.length; row++) {
			if (this.all[row]?.entry === entry && this.all[row]?.text === text) {
				return;
			}
		}
		this.all.push({ entry, label, typed, text, form });
	}
}

/** Returns the preferred name in the language of a label, else in that of the dossier, else in any. */
function nameInLanguage({ entry, dossier }: LibraryEntry, { language, text }: Label): string {
	let name: Label | undefined;
	for (const label of entry.labels) {
		if (label.role === 'preferred') {
			if (label.language === language) {
				return label.text;
			}
			name = name === undefined || (label.language === dossier.language && name.language !== dossier.language) ? label : name;
		}
	}
	return name?.text ?? text;
}

/** Returns the first recognized acronym in the language of a label; `undefined` if there is none. */
function acronymInLanguage({ entry }: LibraryEntry, { language }: Label): string | undefined {
	for (const { role, language: own, recognise, text } of entry.labels) {
		if (role === 'acronym' && own === language && recognise) {
			return text;
		}
	}
	return undefined;
}

/**
 * Whether a label has the same spelling as a label that its entry discourages in another language. It is then only a name in documents
 * in its own language.
 */
export function isDiscouragedElsewhere({ entry }: LibraryEntry, { text, language }: Label, documentLanguage: LanguageTag): boolean {
	return documentLanguage !== language
		&& entry.labels.some(other => other.role === 'discouraged' && foldForCompletion(other.text) === foldForCompletion(text));
}

/** Capitalizes the first letter of a text if the typed text begins with the same letter as a capital. */
export function inCaseOf(text: string, typed: string): string {
	if (!isUpperCase(typed, 0) || isUpperCase(text, 0)) {
		return text;
	}
	const first = text.charAt(0).toUpperCase();
	return typed.startsWith(first) ? first + text.slice(1) : text;
}
