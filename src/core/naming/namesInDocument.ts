import type { Introduction } from '../abbreviation/introduction';
import type { Label, LanguageTag } from '../dossier/model';
import type { LibraryEntry } from '../library/library';
import type { TextEdit } from '../prose/incrementalProse';
import type { OffsetRange } from '../prose/inline';
import type { ProseRange } from '../prose/prose';
import { isClosed } from './closedPlaces';
import { isInSentence, nameChanges, type NameChange, type NameChanges, type NameInText } from './nameChange';
import { readNamedPlace } from './namedPlace';
import { placeInSentence } from './placeInSentence';

/** A document whose names can be changed. */
export interface NamingDocument {
	readonly text: string;
	readonly prose: readonly ProseRange[];
	readonly introductions: readonly Introduction[];
	/** Parts that must stay as they are: quotations in the markup of the language, and what we generated. */
	readonly closed: readonly OffsetRange[];
	readonly language: LanguageTag;
	/** Escapes text for the document language. */
	readonly escape: (text: string, atStart: boolean) => string;
}

/** A mention with the label that it most likely means. */
export interface MeantMention extends OffsetRange {
	readonly entry: LibraryEntry;
	readonly label: Label;
}

/** Reads a mention in its sentence; `undefined` if its name must stay as it is or cannot be changed without breaking markup. */
export function nameInDocument({ text, prose, introductions, closed, language }: NamingDocument, { start, end, entry, label }: MeantMention): NameInText | undefined {
	const place = readNamedPlace(text.slice(start, end), { start, end }, entry, label);
	const sentence = place && placeInSentence(text, prose, place);
	return place && sentence && !isClosed({ text, parts: closed }, place, sentence) ? { place, sentence, introductions, language } : undefined;
}

/** Returns the changes of one kind for those mentions that have one, in order. To abbreviate is only possible after the introduction of the acronym. */
export function changesOfAll(kind: 'expand' | 'abbreviate', mentions: readonly MeantMention[], document: NamingDocument): readonly NameChange[] {
	const introduced = kind === 'abbreviate' ? introducedFrom(document.introductions) : undefined;
	return mentions.flatMap(mention => {
		const from = introduced?.get(mention.entry.id) ?? Infinity;
		const named = introduced && mention.start < from ? undefined : nameInDocument(document, mention);
		const changes: NameChanges = named ? nameChanges(named) : {};
		return changes[kind] ?? [];
	});
}

/** Returns from where on the acronym of each entry is introduced: after its first introduction, or everywhere if a list or a declaration has it. */
function introducedFrom(introductions: readonly Introduction[]): ReadonlyMap<string, number> {
	const ends = new Map<string, number>();
	for (const { entry, acronym, expansion, form } of introductions) {
		if (entry !== undefined) {
			const end = isInSentence(form) ? Math.max(acronym.end, expansion?.end ?? 0) : 0;
			ends.set(entry, Math.min(end, ends.get(entry) ?? Infinity));
		}
	}
	return ends;
}

/** Returns the edit of a change, with its text escaped. */
export function editOfChange({ start, end, text }: NameChange, { text: whole, escape }: NamingDocument): TextEdit {
	const line = whole.slice(whole.lastIndexOf('\n', start - 1) + 1, start);
	const blanks = /^\s*/.exec(text)?.[0] ?? '';
	return { start, end, text: blanks + escape(text.slice(blanks.length), line.trim() === '') };
}
