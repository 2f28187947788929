import type { Introduction } from '../abbreviation/introduction';
import type { Label, LanguageTag } from '../dossier/model';
import type { LibraryEntry } from '../library/library';
import type { ProseRange } from '../prose/prose';
import { lineStartAt } from '../text/lineBounds';
import type { OffsetRange } from '../text/offsetRange';
import type { TextEdit } from '../text/textEdit';
import { ClosedPlaces } from './closedPlaces';
import { KnownIntroductions } from './knownIntroductions';
import { nameChanges, type NameChange, type NameInText } from './nameChange';
import { readNamedPlace } from './namedPlace';
import { SentenceReader } from './placeInSentence';

/** A document whose names can be changed. */
export interface NamingDocument {
	readonly text: string;
	readonly prose: readonly ProseRange[];
	readonly introductions: readonly Introduction[];
	/** Parts that must stay as they are: quotations in the markup of the language, and what we generated. */
	readonly closed: readonly OffsetRange[];
	readonly language: LanguageTag;
	/** Escapes text for the document language. */
	readonly escape: (text: string, place?: { readonly atStart?: boolean }) => string;
}

/** A mention with the label that it most likely means. */
export interface MeantMention extends OffsetRange {
	readonly entry: LibraryEntry;
	readonly label: Label;
}

/** Reads a mention in its sentence; `undefined` if its name must stay as it is or cannot be changed without breaking markup. */
export function nameInDocument(document: NamingDocument, mention: MeantMention): NameInText | undefined {
	return new NameReader(document).at(mention);
}

/**
 * Returns the changes of one kind for those mentions that have one, in order. To abbreviate is only possible after the introduction of the
 * acronym.
 */
export function changesOfAll(
	kind: 'expand' | 'abbreviate',
	mentions: readonly MeantMention[],
	document: NamingDocument,
): readonly NameChange[] {
	const reader = new NameReader(document);
	return mentions.flatMap(mention => {
		const isPossible = kind === 'expand' || mention.start >= reader.introductions.introducedFrom(mention.entry.id);
		const named = isPossible ? reader.at(mention) : undefined;
		return (named && nameChanges(named)[kind]) ?? [];
	});
}

/** Reads mentions of a document in their sentences. */
class NameReader {
	readonly introductions: KnownIntroductions;
	private readonly document: NamingDocument;
	private readonly sentences: SentenceReader;
	private readonly closed: ClosedPlaces;

	constructor(document: NamingDocument) {
		this.document = document;
		this.introductions = new KnownIntroductions(document.introductions);
		this.sentences = new SentenceReader(document.text, document.prose);
		this.closed = new ClosedPlaces(document.text, document.closed);
	}

	at({ start, end, entry, label }: MeantMention): NameInText | undefined {
		const { text, language } = this.document;
		const place = readNamedPlace(text.slice(start, end), { start, end }, entry, label);
		const sentence = place && this.sentences.at(place);
		return place && sentence && !sentence.isQuoted && !this.closed.has(place)
			? { place, sentence, introductions: this.introductions, language }
			: undefined;
	}
}

/** Returns the edit of a change, with its text escaped. */
export function editOfChange({ start, end, text }: NameChange, { text: whole, escape }: NamingDocument): TextEdit {
	const line = whole.slice(lineStartAt(whole, start), start);
	const blanks = /^\s*/.exec(text)?.[0] ?? '';
	return { start, end, text: blanks + escape(text.slice(blanks.length), { atStart: line.trim() === '' }) };
}
