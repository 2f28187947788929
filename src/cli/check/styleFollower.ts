import type { NotedDocument } from '../../core/citation/document/refresh/styleOfNotes';
import { styleOfNotesInSteps } from '../../core/citation/document/refresh/styleOfNotes';
import type { ParsedCitations } from '../../core/citation/document/written';
import type { CitationFormatting } from '../../core/citation/style/documents/document';
import type { Steps } from '../../core/steps/steps';

/** A document that may change, as it is at present. */
export interface PresentDocument extends Omit<NotedDocument, 'text' | 'parsed'> {
	readonly text: () => string;
	/** Returns the citations and notes of the text as written. */
	readonly parsed: () => ParsedCitations;
}

/** How references are written if nothing comes before the settings, and which parts of it come before the notes of a document. */
export interface SetFormatting {
	readonly formatting: CitationFormatting;
	readonly keeps: { readonly style: boolean; readonly language: boolean };
}

/** The formatting of references in a text, and the texts of its notes. */
interface Followed {
	readonly text: string;
	readonly notes: string;
	readonly formatting: CitationFormatting;
}

/** Determines how references are written in a document: as in its notes, where nothing comes before that. */
export class StyleFollower {
	private readonly document: PresentDocument;
	private readonly set: SetFormatting;
	private followed: Followed | undefined;

	constructor(document: PresentDocument, set: SetFormatting) {
		this.document = document;
		this.set = set;
	}

	/** The result for the text for which it was last determined; the settings before that. */
	get last(): CitationFormatting {
		return this.followed?.formatting ?? this.set.formatting;
	}

	/** Returns the formatting in the present text. It is determined again if a note is different from before. */
	*presentInSteps(): Steps<CitationFormatting> {
		const { set: { keeps, formatting: set }, document } = this;
		if (keeps.style && keeps.language) {
			return set;
		}
		const text = document.text();
		if (this.followed?.text !== text) {
			const parsed = document.parsed();
			const notes = parsed.notes.map(({ content }) => (content ? text.slice(content.start, content.end) : '')).join('\n');
			const formatting = this.followed?.notes === notes
				? this.followed.formatting
				: this.kept((yield* styleOfNotesInSteps({ ...document, text, parsed }, set)).formatting);
			this.followed = { text, notes, formatting };
		}
		return this.last;
	}

	private kept({ style, language }: CitationFormatting): CitationFormatting {
		const { keeps, formatting: set } = this.set;
		return { ...set, style: keeps.style ? set.style : style, language: keeps.language ? set.language : language };
	}
}
