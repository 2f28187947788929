import { citingContextOf, placedMark, requestFor, writeAtPlace, type CitingContext } from '../../citation/citing';
import type { ClosedFinder, ParsedCitations } from '../../citation/document/written';
import { citesByKey, isSafeKey } from '../../citation/formats/form';
import { formPlainText } from '../../citation/formats/formText';
import { languageOf } from '../../citation/style/locale/languages';
import type { Locator } from '../../dossier/model';
import type { LibrarySource } from '../../library/library';
import type { CheckContext } from '../checkContext';
import type { CheckFix } from '../fix';
import type { Citing } from './citing';

/** A version of a document that citations are inserted into. */
export class CitableDocument {
	readonly context: CheckContext;
	readonly text: string;
	private readonly citing: Citing;
	private readonly parsed: ParsedCitations;
	private readonly closedAt: ClosedFinder;
	private known: CitingContext | undefined;

	constructor({
		context,
		citing,
		text,
		parsed,
	}: {
		readonly context: CheckContext;
		readonly citing: Citing;
		readonly text: string;
		readonly parsed: ParsedCitations;
	}) {
		this.context = context;
		this.citing = citing;
		this.text = text;
		this.parsed = parsed;
		this.closedAt = context.syntax.citationParser.closedIn(text);
	}

	/** Whether citations are possible at an offset. */
	isOpen(offset: number): boolean {
		return this.closedAt(offset) === undefined;
	}

	/** How citations are written in the document, whatever their offset. */
	get citingContext(): CitingContext {
		const { context: { syntax, language, keys }, citing: { style, settings, forms, root }, text, parsed } = this;
		const hasBibliography = keys !== undefined && keys.bibliography.kind !== 'none';
		const citing = { language: syntax.citation, text, offsets: [], hasBibliography, ...(root !== undefined && { root }) };
		this.known ??= citingContextOf({ citing, style: style(), textLanguage: languageOf(language), settings, forms, parsed: () => parsed });
		return this.known;
	}
}

/** The source to cite, and the offset in the document. */
export interface WantedCitation {
	readonly source: LibrarySource;
	readonly locators: readonly Locator[];
	readonly offset: number;
}

/**
 * Returns the fix that cites a source at an offset, as the command that inserts citations would: in the form of the document, before or
 * after punctuation as the form requires. `undefined` if citations are not possible there.
 */
export function citationFix(document: CitableDocument, { source, locators, offset }: WantedCitation): CheckFix | undefined {
	const { citingContext: context, context: { syntax } } = document;
	const isKeyed = citesByKey(context.form);
	if (!document.isOpen(offset) || (isKeyed && !isSafeKey(context.form, source.key))) {
		return undefined;
	}
	const citing = { ...context, citing: { ...context.citing, offsets: [offset] } };
	const request = requestFor([{ cited: { source, locators }, prefix: '', suffix: '' }], context, {
		output: syntax.outputIn?.(document.text, context.citing.root) ?? syntax.output,
	});
	const { mark, elsewhere } = writeAtPlace(citing, request);
	const placed = placedMark(citing, formPlainText(mark), offset);
	const edits = [placed, ...elsewhere.map(({ offset: at, text: definition }) => ({ offset: at, text: formPlainText(definition) }))];
	return {
		kind: 'insertCitation', safe: false, shown: source.source.shortName, ...(isKeyed && { cites: source.key }),
		edits: edits.map(({ offset: at, text: inserted }) => ({ start: at, end: at, text: inserted })).sort((a, b) => a.start - b.start),
	};
}
