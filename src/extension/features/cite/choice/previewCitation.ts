import type * as vscode from 'vscode';
import { requestFor, type CitingContext } from '../../../../core/citation/citing';
import { citesByKey } from '../../../../core/citation/formats/form';
import { formPlainText, type FormText } from '../../../../core/citation/formats/formText';
import { TEMPLATE } from '../../../../core/citation/formats/generalForms';
import { plainTextOutput } from '../../../../core/language/plainText/output';
import type { CitationKey, LibrarySource } from '../../../../core/library/library';
import { complete } from '../../../../core/steps/steps';
import type { Bibliographies } from '../../../platform/citation/bibliographies/bibliographies';
import { planAdditionsInSteps, withSafeKeys } from '../../../platform/citation/bibliographies/bibliographyEdits';
import type { ChosenCitation, CitationPreview } from '../chosen';
import { contextOf, filesOf, type CitingFiles } from '../citingContext';

/** Returns the preview of a citation. */
export type CitationPreviewer = (chosen: readonly ChosenCitation[]) => CitationPreview;

/** The files if the document changes faster than they can be read. */
const NO_FILES: CitingFiles = { named: { files: [], others: false, refused: [] }, root: undefined, printedWith: [] };

/** The maximum number of characters before the locator, so that the locator fits on the line. */
const MAX_HEAD_LENGTH = 50;
const SHORT_TAIL = 12;

/** Returns a previewer for a document. It reads the document and its files once, so that previewing many locators is cheap. */
export async function previewer(document: vscode.TextDocument, bibliographies: Bibliographies): Promise<CitationPreviewer> {
	const files = await filesOf(document, { bibliographies }) ?? NO_FILES;
	const context = contextOf(files, document, []);
	const { citing, form, template } = context;
	const isLiteral = citesByKey(form) || (form.name === TEMPLATE && 'parts' in template);
	const keys = new Map<CitationKey, string>();
	const keyOf = (source: LibrarySource) =>
		keys.get(source.key)
		?? withSafeKeys(complete(planAdditionsInSteps(document, [source], files.named)), form, files.named.files).keys.get(source.key)
		?? source.key;
	return chosen => {
		if (citesByKey(form)) {
			chosen.forEach(({ cited: { source } }) => keys.set(source.key, keyOf(source)));
		}
		if (isLiteral) {
			const request = requestFor(chosen, context, { keys, output: plainTextOutput });
			const mark = formPlainText(form.write(request, citing).mark);
			const references = citesByKey(form) ? request.picks.map(({ reference }) => reference.head) : [];
			return { whole: [mark, ...references].join(' · '), short: mark };
		}
		return notePreview(chosen, chosen.length - 1, context);
	};
}

/**
 * Previews a note. Of several sources it shows the one at `index`, and the whole note if that is the first: a row has room for the
 * beginning only.
 */
export function notePreview(chosen: readonly ChosenCitation[], index: number, context: CitingContext): CitationPreview {
	const { note } = requestFor(chosen, context, { output: plainTextOutput });
	const one = chosen.length > 1 ? requestFor(chosen.slice(index, index + 1), context, { output: plainTextOutput }).note : note;
	return index > 0
		? { whole: `… ${formPlainText(one ?? [])}`, short: `… ${shortened(one ?? [])}` }
		: { whole: formPlainText(note ?? []), short: shortened(one ?? []) };
}

function shortened(note: FormText): string {
	const at = note.findIndex(part => typeof part !== 'string');
	if (at < 0) {
		return formPlainText(note);
	}
	const head = formPlainText(note.slice(0, at));
	const tail = formPlainText(note.slice(at + 1));
	return withoutMiddle(head) + formPlainText(note.slice(at, at + 1)) + (tail.length <= SHORT_TAIL ? tail : '…');
}

/** Shortens a long text to its first and last words with … in between. Long words are cut. */
function withoutMiddle(text: string): string {
	if (text.length <= MAX_HEAD_LENGTH) {
		return text;
	}
	const half = MAX_HEAD_LENGTH / 2;
	const first = text.lastIndexOf(' ', half);
	const last = text.lastIndexOf(' ', text.length - half);
	return `${text.slice(0, first > 0 ? first : half)}… ${text.slice(last > text.length - MAX_HEAD_LENGTH ? last + 1 : -half)}`;
}
