import { FOOTNOTE } from '../../../../src/core/citation/formats/chooseForm';
import type { CitingDocument, CitationForm } from '../../../../src/core/citation/formats/form';
import { formPlainText } from '../../../../src/core/citation/formats/formText';
import { TEMPLATE, templateForm } from '../../../../src/core/citation/formats/generalForms';
import type { CitedPick } from '../../../../src/core/citation/formats/request';
import type { CitationEdits } from '../../../../src/core/citation/formats/request';
import type { KeySyntax } from '../../../../src/core/citation/keys/keySyntax';
import type { Locator } from '../../../../src/core/dossier/model';
import { citationForms, documentLanguageOf } from '../../../../src/core/language/languages';

/** A citation for tests, whose reference contains characters that are markup in some language. */
export function pick(key: string, locator?: string, more: Partial<CitedPick> = {}): CitedPick {
	const [label = '', value = ''] = locator?.split(' ') ?? [];
	return {
		key,
		csl: {
			type: 'report',
			title: 'Notice 50% & more',
			issued: { 'date-parts': [[2020, 10]] },
			URL: 'https://small.example/a_b',
			number: 'S/1',
			authority: 'Small Office',
		},
		reference: { head: 'Small Office, Notice 50% & more', tail: 'https://small.example/a_b' },
		locators: locator === undefined ? [] : [{ label: label as Locator['label'], value }],
		...more,
	};
}

/** A document with the cursor at `|`. */
export function documentAt(languageId: string, source: string, more: Partial<CitingDocument> = {}): CitingDocument {
	return { language: documentLanguageOf(languageId).citation, text: source.replace('|', ''), offsets: [source.indexOf('|')], ...more };
}

/** Returns the citation form with a name, as used in documents of a language. */
export function formNamed(name: string, languageId = 'markdown'): CitationForm {
	const { citation } = documentLanguageOf(languageId);
	const form =
		name === FOOTNOTE
			? citation.footnote
			: [...citationForms(), templateForm([{ field: 'reference', before: '', after: '' }], citation)].find(one => one.name === name);
	if (!form) {
		throw new Error(`There is no form ${name}.`);
	}
	return form;
}

/** Returns the citation key syntax of a language. Throws if it has none. */
export function keysOf(languageId: string): KeySyntax {
	const { keys } = documentLanguageOf(languageId);
	if (!keys) {
		throw new Error(`No keys are written in ${languageId}.`);
	}
	return keys;
}

/** The names of all citation forms. */
export const FORM_NAMES: readonly string[] = [...new Set([FOOTNOTE, ...citationForms().map(({ name }) => name), TEMPLATE])];

/** Returns the text of a document after the edits. */
export function applied({ text, offsets }: CitingDocument, { mark, elsewhere }: CitationEdits): string {
	// Of two insertions at the same offset, the one applied last comes first in the text.
	const edits = [...elsewhere, ...offsets.map(offset => ({ offset, text: mark }))].sort((a, b) => b.offset - a.offset);
	return edits.reduce((result, edit) => result.slice(0, edit.offset) + formPlainText(edit.text) + result.slice(edit.offset), text);
}
