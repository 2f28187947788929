import type { Locator } from '../dossier/model';
import type { CitationKey, LibrarySource } from '../library/library';
import type { CitationForm } from './form';
import { formatReference, type ReferenceWords } from './reference';
import type { Template } from './snippet';

/** What is cited: a source, and the places in it that carry the statement, likeliest first. */
export interface Cited {
	readonly source: LibrarySource;
	readonly locators: readonly Locator[];
}

/** The citation as it stands at the cursor, for the forms that need nothing elsewhere in the document. */
export function inlineCitation(cited: Cited, form: Exclude<CitationForm, 'footnote'>, words: ReferenceWords): Template {
	switch (form) {
		case 'pandoc':
			return withLocator(`[@${cited.source.key}`, ']', cited.locators, words);
		case 'latexCite':
			return latexCite(cited.source.key, cited.locators, words);
		case 'latexFootnote':
			return mapTemplate(referenceTemplate(cited, words), '\\footnote{', '}', escapeLatex);
		case 'brackets':
			return mapTemplate(referenceTemplate(cited, words), '[', ']', text => text);
	}
}

/** The reference of what is cited, with its locator, ending in a full stop. */
export function referenceTemplate({ source, locators }: Cited, words: ReferenceWords): Template {
	const { head, tail } = formatReference(source.source.csl, words);
	return withLocator(head, tail === '' ? '.' : `, ${tail}.`, locators, words);
}

/** Text in which LaTeX reads no character as a command. */
export function escapeLatex(text: string): string {
	return text.replace(/[\\{}$&#%_~^<>]/g, character => LATEX_ESCAPES[character] ?? `\\${character}`);
}

const LATEX_ESCAPES: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	// In the oldest encoding of fonts these print something else.
	'<': '\\textless{}',
	'>': '\\textgreater{}',
};

function latexCite(key: CitationKey, locators: readonly Locator[], words: ReferenceWords): Template {
	const template = withLocator('', '', locators, words);
	if (template.places.length === 0) {
		return { before: `\\cite{${key}}`, lead: '', places: [], after: '' };
	}
	// The locator is an optional argument, so deleting the whole placeholder has to leave valid LaTeX: `\cite[]{key}` is.
	const lead = escapeLatex(template.lead.replace(/^, /, '')).replaceAll(' ', '~');
	return { before: '\\cite[', lead, places: template.places.map(escapeLatex), after: `]{${key}}` };
}

function withLocator(before: string, after: string, locators: readonly Locator[], words: ReferenceWords): Template {
	const label = locators[0]?.label;
	const places = locators.filter(locator => locator.label === label && locator.value !== '').map(locator => locator.value);
	if (label === undefined || places.length === 0) {
		return { before, lead: '', places: [], after };
	}
	const [lead = '', trail = ''] = words.locators[label].split('{0}');
	return { before, lead: `, ${lead}`, places: [...new Set(places)], after: trail + after };
}

function mapTemplate(template: Template, open: string, close: string, escape: (text: string) => string): Template {
	return {
		before: open + escape(template.before),
		lead: escape(template.lead),
		places: template.places.map(escape),
		after: escape(template.after) + close,
	};
}
