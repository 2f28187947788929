import type { Locator } from '../../dossier/model';
import type { Library, LibrarySource } from '../../library/library';
import { formPlainText } from '../formats/formText';
import { inOneLanguage } from '../oneLanguage';
import type { TitleFinder } from '../sourceTitles';
import { noteText } from '../style/noteText';
import type { PlacedSource } from './placedCitation';
import type { WritingForm } from './writtenReference';

/** A source as a note is to cite it. */
export interface NotedSource {
	readonly source: LibrarySource;
	/** Likeliest first; the first is printed. */
	readonly locators: readonly Locator[];
	readonly prefix: string;
	readonly suffix: string;
}

/** How notes of a document are written. */
export interface NoteWriting extends WritingForm {
	readonly library: Library;
	readonly titlesOf: TitleFinder;
}

/** Stands for what is before a reference in the same note; no text that people write has it. */
const BEFORE = '\uE001';

/** A note of sources, as the style has it; all in one language. */
export function writtenNote(sources: readonly NotedSource[], { form, output, titlesOf }: NoteWriting): string {
	const { language, items } = inOneLanguage(sources.map(({ source }) => source), form.language, titlesOf);
	return formPlainText(noteText(sources.map(({ source, locators, prefix, suffix }, index) => ({
		id: source.key, csl: items[index] ?? source.source.csl, language, locators, prefix, suffix,
	})), form, output));
}

/** References as they stand behind another in the same note, without the full stop. */
export function referencesBehind(sources: readonly NotedSource[], writing: NoteWriting): string {
	const [first, ...others] = sources;
	if (!first) {
		return '';
	}
	const note = writtenNote([{ ...first, prefix: `${BEFORE} ${first.prefix}`.trim() }, ...others], writing);
	// In a style with author and year, others of the citation may come first.
	const [before = '', behind = ''] = note.includes(BEFORE) ? note.split(new RegExp(`${BEFORE} ?`, 'u')) : ['', note];
	return (before + behind).replace(/\.$/, '').replace(/\.(?=[”"]$)/, '');
}

/** The sources of a citation as a note of ours has them; `undefined` where one of them is not known. */
export function notedSources(sources: readonly PlacedSource[], { library }: NoteWriting): readonly NotedSource[] | undefined {
	const noted = sources.flatMap(({ source, place, prefix, suffix }): readonly NotedSource[] => {
		const known = source === undefined ? undefined : library.sources.get(source);
		return known ? [{ source: known, locators: place ? [place] : [], prefix, suffix }] : [];
	});
	return noted.length === sources.length ? noted : undefined;
}

/** Whether a note is, letter by letter, what we would write for its sources, with or without addresses, so that it can be written anew. */
export function isAsWritten(content: string, sources: readonly PlacedSource[], writing: NoteWriting): boolean {
	const noted = sources.length === 0 ? undefined : notedSources(sources, writing);
	return noted !== undefined && [false, true].some(leavesOutAddresses => writtenNote(noted, { ...writing, form: { ...writing.form, leavesOutAddresses } }) === content);
}
