import type { Label, LanguageTag } from '../../dossier/model';
import type { EntryId, LibraryEntry } from '../../library/library';
import { isUpperCase } from './characters';
import { foldForCompletion } from './labelCompletionIndex';
import type { LabelMatches, LabelMatch } from './labelMatches';
import type { TypedWords } from './typedWords';

/** What of an entry is written: its name with the acronym in brackets, one of them, or another of its labels. */
export type CompletedForm = 'nameAndAcronym' | 'name' | 'acronym' | 'variant';

/** One thing to write in place of typed words. */
export interface LabelCompletion {
	readonly entry: LibraryEntry;
	/** The label by which it was found; a discouraged one is never what is written. */
	readonly label: Label;
	readonly typed: TypedWords;
	/** Plain text. */
	readonly text: string;
	readonly form: CompletedForm;
}

/** What a document says of entries: those that its prose mentions, and those that it mentions before the typed words. */
export interface MentionedEntries {
	/** The language of most labels in it; `undefined` where it has none, which is taken for the language of the dossier. */
	readonly language?: LanguageTag | undefined;
	readonly anywhere: ReadonlySet<EntryId>;
	readonly before: ReadonlySet<EntryId>;
}

/** More rows than this only cost time on the way to the editor. */
export const MOST_COMPLETIONS = 100;

/**
 * What to write for the labels, best first, one row for each entry and text; among equal matches the
 * language of the document and the entries that it mentions come first. An acronym that is complete is offered as it is;
 * else an entry with an acronym is offered as “Name (ACRONYM)” first where it has not been mentioned before, in the
 * language of the label.
 */
export function completionsOf(labels: LabelMatches, mentioned: MentionedEntries): readonly LabelCompletion[] {
	const rows = new Rows();
	labels.visit({ entries: mentioned.anywhere, language: mentioned.language }, found => {
		const { entry, label } = found.of;
		if (!isDiscouragedElsewhere(entry, label, mentioned.language ?? entry.dossier.language)) {
			rows.addLabel(found, !mentioned.before.has(entry.id));
		}
		return rows.all.length < MOST_COMPLETIONS;
	});
	return rows.first(MOST_COMPLETIONS);
}

/**
 * The same for a list that opens as a person types: each entry once, by the label that they began. Where they typed a
 * whole label, that comes first, and what else can be written for its entry follows.
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

/** How close a row is to what a person has begun: the label itself, else a name, else more than a name. */
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

	/** The first rows, so many if there are. */
	first(many: number): readonly LabelCompletion[] {
		return this.all.length > many ? this.all.slice(0, many) : this.all;
	}

	/** Adds what may be written for a label, and is not there yet. */
	addLabel(found: LabelMatch, firstUse: boolean): void {
		const { id } = found.of.entry;
		// Most entries have no rows yet, so that those of this label need not be compared with others.
		const isKnown = this.entries.has(id);
		const own = isKnown ? 0 : this.all.length;
		if (found.of.label.role === 'discouraged') {
			this.addBetter(found, own);
		} else {
			this.addForms(found, firstUse, isKnown, own);
		}
		if (!isKnown && this.all.length > own) {
			this.entries.add(id);
		}
	}

	/**
	 * Adds what to write in place of a discouraged label, in the place of the row that has it already. As long as the right
	 * name begins as typed, nothing wrong was written yet.
	 */
	private addBetter(found: LabelMatch, own: number): void {
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
		// A name that begins as typed is what the person is writing; names that only have the word are many.
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
			// What is complete comes first as it is: taking it changes nothing.
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

	/** Adds a row, unless one from a place on has the same entry and text. */
	private add({ of: { entry, label }, typed }: LabelMatch, form: CompletedForm, text: string, from: number): void {
		for (let row = from; row < this.all.length; row++) {
			if (this.all[row]?.entry === entry && this.all[row]?.text === text) {
				return;
			}
		}
		this.all.push({ entry, label, typed, text, form });
	}
}

/** The preferred name in the language of a label, else in that of the dossier, else any. */
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

/** The first acronym in the language of a label that is recognised in text; `undefined` if there is none. */
function acronymInLanguage({ entry }: LibraryEntry, { language }: Label): string | undefined {
	for (const { role, language: own, recognise, text } of entry.labels) {
		if (role === 'acronym' && own === language && recognise) {
			return text;
		}
	}
	return undefined;
}

/**
 * Whether a label is spelt as another language of its entry discourages. It is then a name only in a document of its
 * own language.
 */
export function isDiscouragedElsewhere({ entry }: LibraryEntry, { text, language }: Label, documentLanguage: LanguageTag): boolean {
	return documentLanguage !== language
		&& entry.labels.some(other => other.role === 'discouraged' && foldForCompletion(other.text) === foldForCompletion(text));
}

/** A name that begins with a small letter has a capital one where the person began it so. */
export function inCaseOf(text: string, typed: string): string {
	if (!isUpperCase(typed, 0) || isUpperCase(text, 0)) {
		return text;
	}
	const first = text.charAt(0).toUpperCase();
	return typed.startsWith(first) ? first + text.slice(1) : text;
}
