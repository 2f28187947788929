import type * as vscode from 'vscode';
import type { CitingContext } from '../../../../core/citation/citing';
import { citesByKey, type CitingDocument } from '../../../../core/citation/formats/form';
import { formPlainText } from '../../../../core/citation/formats/formText';
import { documentLanguageOf } from '../../../../core/language/languages';
import { quotationObstacle, type QuotationObstacle } from '../../../../core/quotation/quoting/quotationObstacle';
import { writePassage, type WrittenPassage } from '../../../../core/quotation/quoting/writePassage';
import { contentLanguage } from '../../../platform/documents/draftLanguage';
import type { ChosenCitation } from '../chosen';
import { contextOf, filesOf } from '../citingContext';
import type { PlanningServices } from '../services';
import { additionsFor, alone, planWith, type PlannedCitation } from './planCitation';

/** Words of a source that are inserted with their citation. */
export interface Quoted {
	readonly words: string;
	readonly citation: ChosenCitation;
}

/** A planned quotation, or why it cannot be inserted. */
export type PlannedQuotation = { readonly planned: PlannedCitation } | { readonly obstacle: QuotationObstacle };

/** Returns why no quotation can be inserted at the offset of a context; `undefined` if it can. */
function obstacleIn({ citing, form }: CitingContext, { languageId }: vscode.TextDocument): QuotationObstacle | undefined {
	const { text, offsets: [offset = 0] } = citing;
	return quotationObstacle(text, offset, { language: documentLanguageOf(languageId), citesByNote: !citesByKey(form) });
}

/**
 * Like `obstacleIn`, for a document and an offset, which is requested once all files are read. Also returns `undefined` if the document
 * was closed or keeps changing.
 */
export async function obstacleTo(
	document: vscode.TextDocument,
	offset: () => number,
	{ bibliographies }: Pick<PlanningServices, 'bibliographies'>,
): Promise<QuotationObstacle | undefined> {
	const files = await filesOf(document, { bibliographies });
	return files && obstacleIn(contextOf(files, document, [offset()]), document);
}

/**
 * Plans a quotation with its citation. `offset` is called once all files are read, and returns the place in the current text. The citation
 * is a separate one, even next to another. Returns `undefined` if the document was closed, keeps changing, or there is no offset.
 */
export async function planQuotation(
	document: vscode.TextDocument, offset: () => number | undefined, { words, citation }: Quoted,
	services: Pick<PlanningServices, 'bibliographies' | 'wholeDocuments' | 'styles'>,
): Promise<PlannedQuotation | undefined> {
	const files = await filesOf(document, services);
	const additions = files && (await additionsFor(document, [citation], files));
	const at = document.isClosed ? undefined : offset();
	if (!additions || at === undefined) {
		return undefined;
	}
	const context = contextOf(files, document, [at]);
	const obstacle = obstacleIn(context, document);
	if (obstacle !== undefined) {
		return { obstacle };
	}
	const { languageId } = document;
	const { text } = context.citing;
	const plan = (citing: CitingDocument) => planWith({ ...context, citing }, document, { files, additions, chosen: [citation], plan: alone });
	const { form, mark } = plan(context.citing);
	const passage = writePassage(words, {
		text,
		offset: at,
		language: documentLanguageOf(languageId),
		writtenIn: contentLanguage({ languageId, text }),
		isInSentence: form.placement(formPlainText(mark)) === 'word',
	});
	const withQuotation = plan(withPassage(context.citing, at, passage));
	return { planned: inDocument(withQuotation, { text, at, passage }) };
}

/** Returns the document as it will be with the quotation. Its citation depends on the text before and after it. */
function withPassage(citing: CitingDocument, at: number, { before, after }: WrittenPassage): CitingDocument {
	const { text } = citing;
	return { ...citing, text: text.slice(0, at) + before + after + text.slice(at), offsets: [at + before.length] };
}

interface Placed {
	readonly text: string;
	readonly at: number;
	readonly passage: WrittenPassage;
}

/** Turns a plan for the document with the quotation into one that inserts both. */
function inDocument(plan: PlannedCitation, { text, at, passage: { before, after } }: Placed): PlannedCitation {
	const length = before.length + after.length;
	const [mark = { offset: at + before.length, text: '' }] = plan.insertions;
	const written = before + after;
	// A note mark goes after punctuation that is already there.
	const inside = Math.max(0, Math.min(mark.offset - at, length));
	const following = text.slice(at, at + Math.max(0, mark.offset - at - length));
	const place = following === ''
		? { offset: at, text: `${written.slice(0, inside)}${mark.text}${written.slice(inside)}`, edits: [] }
		: { offset: at + following.length, text: '', edits: [{ start: at, end: at + following.length, text: `${written}${following}${mark.text}` }] };
	const elsewhere = plan.elsewhere.map(one => ({ ...one, offset: one.offset <= at ? one.offset : Math.max(at, one.offset - length) }));
	return { ...plan, insertions: [place], elsewhere };
}
