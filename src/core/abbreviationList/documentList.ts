import type { AbbreviationSyntax } from '../abbreviation/abbreviationSyntax';
import { blankLineAt, blankLineBefore, listPlace, listPlaceAtEnd } from '../markedList/listPlace';
import { findMarkedLists, insertedList, markedList } from '../markedList/markedList';
import type { MarkedListSyntax } from '../markedList/markedListSyntax';
import { lineEndingOf } from '../text/lineEnding';
import type { OffsetRange } from '../text/offsetRange';
import type { TextEdit } from '../text/textEdit';
import { acronymsUsed } from './acronymUses';
import { formNamed, type AbbreviationForm, type AbbreviationListSyntax } from './form';
import { planAbbreviationList, type PlannedList } from './planList';
import { isOutside, usedAbbreviations, type AbbreviatedText, type NamingContext, type UsedAbbreviation } from './usedAbbreviations';
import { readRows } from './writtenRows';

/** The parts of a document language that the list depends on. */
export interface AbbreviatingLanguage {
	readonly abbreviations?: AbbreviationSyntax;
	readonly list: MarkedListSyntax;
	readonly abbreviationList: AbbreviationListSyntax;
}

/** Where a new list goes: the blank line at the cursor, the blank line before the paragraph there, or the end of the document. */
export type ListPosition = 'cursor' | 'before' | 'end';

/** How the user wants the list. */
export interface ListOptions {
	/** The name of the form, or `auto`: that of the list which the document has, otherwise the one that it calls for. */
	readonly form: string;
	readonly cursor: number;
	readonly position: ListPosition;
	/** Whether a `likely` abbreviation is listed, besides those that the list already has. */
	readonly isConfirmed: (abbreviation: UsedAbbreviation) => boolean;
}

/** The list of abbreviations of a document, before it is written. */
export interface DocumentList extends PlannedList {
	/** The edits that insert or refresh the list; none if it would not change. */
	readonly edits: readonly TextEdit[];
	/** Whether the document has a list. */
	readonly exists: boolean;
	/** The `likely` abbreviations that are not listed. */
	readonly unconfirmed: readonly UsedAbbreviation[];
}

/** Returns the generated lists in a text: those of abbreviations and of references. */
export function generatedLists({ list }: Pick<AbbreviatingLanguage, 'list'>, text: string): readonly OffsetRange[] {
	return [...findMarkedLists('abbreviations', list, text), ...findMarkedLists('references', list, text)];
}

/** Plans the list of abbreviations of a document: the one that it has is refreshed, otherwise a new one inserted. */
export function planDocumentList(
	document: Omit<AbbreviatedText, 'lists'>,
	context: NamingContext,
	language: AbbreviatingLanguage,
	options: ListOptions,
): DocumentList {
	const { text } = document;
	const lists = generatedLists(language, text);
	const [known] = findMarkedLists('abbreviations', language.list, text);
	const written = known && readRows(text.slice(known.start, known.end), language.abbreviationList);
	const form = options.form === 'auto' && written ? written.form : formNamed(language.abbreviationList, options.form, text);
	const isListed = ({ acronym, expansion }: UsedAbbreviation) =>
		written?.rows.some(row => row.acronym === form.acronym(acronym) && row.expansion === form.expansion(expansion)) === true;
	const all = usedAbbreviations({ ...document, lists }, context);
	const used = all.filter(one => one.certainty !== 'likely' || isListed(one) || options.isConfirmed(one));
	const isOwn = isOutside(lists);
	const declarations = (language.abbreviations?.(text, document.prose) ?? []).filter(({ acronym }) => isOwn(acronym));
	const isInText = (place: OffsetRange) => isOwn(place) && !declarations.some(({ acronym }) => acronym.start === place.start);
	const inText = acronymsUsed(new Set(written?.rows.map(({ acronym }) => acronym)), document, isInText);
	const planned = planAbbreviationList({
		used,
		written,
		form,
		language: context.language,
		library: context.library,
		isUsed: acronym => inText.has(acronym),
		declared: new Set(declarations.map(({ acronym }) => acronym.text)),
		keys: new Set(declarations.flatMap(({ key }) => key ?? [])),
	});
	return {
		...planned, exists: known !== undefined, unconfirmed: all.filter(one => !used.includes(one)),
		edits: known || planned.count > 0 ? editsOf(text, { known, form, language, lines: planned.lines }, options) : [],
	};
}

interface WrittenList {
	readonly known: OffsetRange | undefined;
	readonly form: AbbreviationForm;
	readonly language: AbbreviatingLanguage;
	readonly lines: readonly string[];
}

function editsOf(
	text: string,
	{ known, form, language: { list: syntax, abbreviationList }, lines }: WrittenList,
	{ cursor, position }: ListOptions,
): readonly TextEdit[] {
	const eol = lineEndingOf(text);
	const list = markedList('abbreviations', syntax, lines, eol);
	const place = () =>
		position === 'end'
			? listPlaceAtEnd(syntax, text)
			: position === 'before'
				? (blankLineBefore(syntax, text, cursor) ?? listPlace(syntax, text, cursor))
				: listPlace(syntax, text, cursor);
	const printing = form.declares?.printedBy;
	const declarations = printing && abbreviationList.declarationPlace?.(text);
	if (known) {
		return list === text.slice(known.start, known.end) ? [] : [{ ...known, text: list }];
	}
	if (declarations === undefined) {
		return [insertedList(text, place(), list, eol)];
	}
	const declaring = insertedList(text, { start: declarations, end: declarations }, list, eol);
	return printing && !printing.known.test(text) ? [declaring, insertedList(text, place(), printing.command, eol)] : [declaring];
}

/** Whether a new list can be on the line of a cursor, or before the paragraph at it. */
export function positionsAt({ list }: Pick<AbbreviatingLanguage, 'list'>, text: string, cursor: number): readonly ListPosition[] {
	return [
		...(blankLineAt(list, text, cursor) ? ['cursor' as const] : []),
		...(blankLineBefore(list, text, cursor) ? ['before' as const] : []),
		'end',
	];
}
