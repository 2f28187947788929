import { parser } from '@lezer/markdown';
import { parseCitations } from '../../src/core/citation/document/parseCitations';
import { documentLanguageOf } from '../../src/core/language/languages';
import { bundledLibrary } from '../support/core/bundledLibrary';
import { insertedNote, refreshingOf } from '../support/core/refreshed';
import { measure, type Timing } from './measure';

const MEGABYTE = 1_000_000;

/** Compares parsing the citations of a draft of one million characters, at first and after a keystroke, with parsing it as Markdown. */
export function benchDocumentCitations(): readonly Timing[] {
	const markdown = citingDraft('markdown', (index, note) => `It was adopted [@key${index}, p. 3].[^${index}]\n\n[^${index}]: ${note}\n\n`);
	const latex = citingDraft('latex', (index, note) => `It was adopted \\autocite[3]{key${index}}.\\footnote{${note}}\n\n`);
	return measure([
		{ name: 'baseline: parse as Markdown (@lezer/markdown alone)', run: () => parser.parse(markdown.text).length },
		{ name: 'read keys and notes of Markdown', run: () => documentLanguageOf('markdown').draft.read(markdown.text).notes.length },
		{ name: 'recognise references in Markdown', run: () => markdown.recognise(markdown.text).length },
		{ name: 'parse the citations of Markdown', run: () => markdown.parse(markdown.text) },
		{ name: 'the same after a keystroke', run: () => markdown.parse(typed(markdown.text)) },
		{ name: 'parse the citations of LaTeX', run: () => latex.parse(latex.text) },
		{ name: 'the same for LaTeX after a keystroke', run: () => latex.parse(typed(latex.text)) },
	], 5, 2);
}

/** Repeats a paragraph of prose with a citation by key and a note that contains a reference. */
function citingDraft(language: string, citation: (index: number, note: string) => string) {
	const sources = [...bundledLibrary.sources.values()];
	const refreshing = refreshingOf(bundledLibrary, language, 'un');
	const notes = sources.map(source => insertedNote([{ source, place: { label: 'paragraph', value: '3' }, prefix: '', suffix: '' }], refreshing));
	const parts: string[] = [];
	for (let size = 0; size < MEGABYTE;) {
		const part = `${PROSE}${citation(parts.length, notes[parts.length % notes.length] ?? '')}`;
		parts.push(part);
		size += part.length;
	}
	const { draft } = documentLanguageOf(language);
	const { recognise } = refreshing;
	const parse = (text: string) => parseCitations(text, draft, { recognise, sourceOf: () => undefined, hasKey: () => true, noteForm: 'note' }).citations.length;
	return { text: parts.join(''), recognise, parse };
}

const PROSE = 'The parties discussed the report of the committee at length, and several of them asked for more time to study it. '.repeat(4);

/** Inserts a letter in the middle of a text. */
function typed(text: string): string {
	return `${text.slice(0, MEGABYTE / 2)}x${text.slice(MEGABYTE / 2)}`;
}
