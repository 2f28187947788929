import type { Locator } from '../../../dossier/model';
import type { Library, LibrarySource } from '../../../library/library';
import { formPlainText } from '../../formats/formText';
import { inOneLanguage } from '../../oneLanguage';
import type { TitleFinder } from '../../sourceTitles';
import { noteText } from '../../style/noteText';
import type { PlacedSource } from '../placedCitation';
import { inOneSpelling } from '../references/oneSpelling';
import type { ReferenceWriting } from '../references/writtenReference';

/** A source to cite in a note. */
export interface NotedSource {
	readonly source: LibrarySource;
	/** The most likely first; only the first is printed. */
	readonly locators: readonly Locator[];
	readonly prefix: string;
	readonly suffix: string;
}

/** How the notes of a document are written. */
export interface NoteWriting extends ReferenceWriting {
	readonly library: Library;
	readonly titlesOf: TitleFinder;
}

/** A private-use character that stands for the text before a reference in the same note. */
const BEFORE = '\uE001';

/** Formats a note, with all sources in the same language. */
export function writtenNote(sources: readonly NotedSource[], { formatting, output, titlesOf }: NoteWriting): string {
	const { language, items } = inOneLanguage(sources.map(({ source }) => source), formatting.language, titlesOf);
	return formPlainText(noteText(sources.map(({ source, locators, prefix, suffix }, index) => ({
		id: source.key, csl: items[index] ?? source.source.csl, language, locators, prefix, suffix,
	})), formatting, output));
}

/** Formats references to append to a note, without the final full stop. */
export function appendedReferences(sources: readonly NotedSource[], writing: NoteWriting): string {
	const [first, ...others] = sources;
	if (!first) {
		return '';
	}
	const note = writtenNote([{ ...first, prefix: `${BEFORE} ${first.prefix}`.trim() }, ...others], writing);
	// Author-date styles sort a citation, so some references may come before the marker.
	const [before = '', after = ''] = note.includes(BEFORE) ? note.split(new RegExp(`${BEFORE} ?`, 'u')) : ['', note];
	return (before + after).replace(/\.$/, '').replace(/\.(?=[”"]$)/, '');
}

/** Returns the sources of a citation in the form that notes need; `undefined` if one of them is unknown. */
export function notedSources(sources: readonly PlacedSource[], { library }: NoteWriting): readonly NotedSource[] | undefined {
	const noted = sources.flatMap(({ source, place, prefix, suffix }): readonly NotedSource[] => {
		const known = source === undefined ? undefined : library.sources.get(source);
		return known ? [{ source: known, locators: place ? [place] : [], prefix, suffix }] : [];
	});
	return noted.length === sources.length ? noted : undefined;
}

/** Whether the text before or after a reference may have another one that is not recognized, such as a short form. */
export function mayHideReference({ prefix, suffix }: Pick<NotedSource, 'prefix' | 'suffix'>): boolean {
	return prefix.includes(';') || SHORT_FORM.test(suffix);
}

/** A reference to an earlier note, after a semicolon. */
const SHORT_FORM = /;[^;]{0,200}(?<!\p{L})(?:ibid|id\.|supra|(?:n|notes?|footnotes?)\.? \d)/iu;

/** Whether a note is exactly what would be written for its sources, with or without addresses, so that it can be rewritten. */
export function isAsWritten(content: string, sources: readonly PlacedSource[], writing: NoteWriting): boolean {
	const noted = sources.length === 0 || sources.some(mayHideReference) ? undefined : notedSources(sources, writing);
	const inOne = (text: string) => inOneSpelling(text, writing.output);
	return (
		noted !== undefined
		&& [false, true].some(
			leavesOutAddresses =>
				inOne(writtenNote(noted, { ...writing, formatting: { ...writing.formatting, leavesOutAddresses } })) === inOne(content),
		)
	);
}
