import { complete, type Steps } from '../../../steps/steps';
import type { Language } from '../locale/languages';
import { positionsOf, type Citation } from '../position';
import { compareFolded } from '../sorting';
import type { CitedItem, ListSection, PositionedItem, Rich, Style, TextNaming } from '../style';

/** An entry of a reference list. */
export interface ListedReference {
	/** The id of the cited item. */
	readonly id: string;
	readonly section: ListSection;
	readonly reference: Rich;
}

/** All citations of a document and its reference list. */
export interface FormattedDocument<Note = Rich> {
	/** One note per citation, in the same order. */
	readonly notes: readonly Note[];
	/** Each cited source once, in the order of the style. Sources that the style does not list are left out. */
	readonly references: readonly ListedReference[];
}

/** The style and language of a document. */
export interface CitationFormatting {
	readonly style: Style;
	readonly language: Language;
	/** Whether notes leave out URLs if the style allows that for sources that can be found by searching for their title. */
	readonly leavesOutAddresses?: boolean;
}

/** Formats the citations of a document, with first and later references, and its reference list. */
export function formatDocument(citations: readonly Citation[], formatting: CitationFormatting): FormattedDocument {
	return complete(
		formatDocumentWithInSteps(citations, formatting, (items, language) =>
			items.length === 0 ? [] : formatting.style.note(items, language),
		),
	);
}

/** Like `formatDocument`, but formats one citation per step, and makes notes of their items with `format`. */
export function* formatDocumentWithInSteps<Note>(
	citations: readonly Citation[],
	{ style, language, leavesOutAddresses = false }: CitationFormatting,
	format: (items: readonly PositionedItem[], language: Language) => Note,
): Steps<FormattedDocument<Note>> {
	const cited = firstOfEach(citations.flatMap(({ items }) => items));
	const listed = inOrder(cited.filter(({ csl }) => style.isListed(csl)), { style, language });
	const suffixes = yearSuffixes(listed, { style, language });
	const sharing = sharedAuthors(cited, style);
	const namings = namingsOf(cited, { style, language });
	const positions = positionsOf(citations);
	const notes: Note[] = [];
	for (const [at, { items }] of citations.entries()) {
		notes.push(format(items.map((item, index): PositionedItem => ({
			...item,
			...(leavesOutAddresses && { findable: true }),
			position: positions[at]?.[index] ?? { type: 'first' },
			...(suffixes.has(item.id) && { yearSuffix: suffixes.get(item.id) ?? '' }),
			...(sharing.has(item.id) && { sharesAuthor: true as const }),
			...(namings.has(item.id) && { naming: namings.get(item.id) ?? {} }),
		})), items[0]?.language ?? language));
		yield;
	}
	const references: ListedReference[] = [];
	for (const { id, csl, language: own = language } of listed) {
		references.push({ id, section: style.section(csl), reference: style.reference(csl, own, suffixes.get(id)) });
		yield;
	}
	return { notes, references };
}

/** Formats one item as if it were the first citation of its document. */
export function formatCitation(item: CitedItem, { style, language, leavesOutAddresses = false }: CitationFormatting): Rich {
	return style.note([{ ...item, ...(leavesOutAddresses && { findable: true }), position: { type: 'first' } }], item.language ?? language);
}

const SECTIONS: readonly ListSection[] = ['treaties', 'documents', 'sources'];

function firstOfEach(items: readonly CitedItem[]): readonly CitedItem[] {
	return [...new Map(items.toReversed().map(item => [item.id, item])).values()].toReversed();
}

function inOrder(items: readonly CitedItem[], { style, language }: CitationFormatting): readonly CitedItem[] {
	// A single source, as in a recognizer or a preview, needs no key.
	return items.length < 2 ? items : items
		.map(item => ({
			item,
			section: SECTIONS.indexOf(style.section(item.csl)),
			key: style.sortKey(item.csl, item.language ?? language),
		}))
		.sort((a, b) => a.section - b.section || compareFolded(a.key, b.key) || compareFolded(a.item.id, b.item.id))
		.map(({ item }) => item);
}

/** Returns the ids of sources that share their authors with another source. */
function sharedAuthors(cited: readonly CitedItem[], { authorsAlone }: Style): ReadonlySet<string> {
	if (!authorsAlone) {
		return new Set();
	}
	const byAuthors = new Map<string, string[]>();
	for (const { id, csl } of cited) {
		const authors = authorsAlone(csl);
		byAuthors.set(authors, [...(byAuthors.get(authors) ?? []), id]);
	}
	byAuthors.delete('');
	return new Set([...byAuthors.values()].filter(ids => ids.length > 1).flat());
}

/** Returns how the authors of sources are named that would be taken for those of other sources. */
function namingsOf(cited: readonly CitedItem[], { style, language }: CitationFormatting): ReadonlyMap<string, TextNaming> {
	const all = cited.length < 2 ? [] : style.namings?.(cited.map(({ csl }) => csl), language) ?? [];
	return new Map(all.flatMap(([naming], index) => (naming ? [[cited[index]?.id ?? '', naming] as const] : [])));
}

/** Returns the letters of works with the same author and year, in the order of the list. */
function yearSuffixes(listed: readonly CitedItem[], { style, language }: CitationFormatting): ReadonlyMap<string, string> {
	const groups = new Map<string, string[]>();
	for (const { id, csl } of listed) {
		const key = style.authorYear?.(csl, language);
		if (key !== undefined) {
			const group = groups.get(key) ?? [];
			group.push(id);
			groups.set(key, group);
		}
	}
	return new Map(
		[...groups.values()].filter(ids => ids.length > 1).flatMap(ids => ids.map((id, index) => [id, letters(index)] as const)),
	);
}

/** Returns `a` for 0, `z` for 25, `aa` for 26. */
function letters(index: number): string {
	return (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(97 + (index % 26));
}
