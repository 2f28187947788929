import type { LibrarySource } from '../../../library/library';
import { formatCitation } from '../../style/documents/document';
import { LANGUAGES } from '../../style/locale/languages';
import { writeRich } from '../../style/output';
import type { CitedItem, Position, PositionedItem, Rich, TextNaming } from '../../style/style';
import { afterAnother, type ReferenceWriting } from '../references/writtenReference';
import { NOTE_NUMBER, SubsequentReference, YEAR_SUFFIX, type SubsequentWriter } from './subsequentReference';

const SUBSEQUENT: Position = { type: 'subsequent', note: NOTE_NUMBER };
const IN_SAME_NOTE: Position = { type: 'subsequent' };
/** A private-use character that stands for any title. A style that prints it in its "ibid." has no "ibid.". */
const ANY = '\uE004';

/** What the forms of a source depend on, besides itself. */
export interface FormsWriting extends ReferenceWriting {
	/** How its authors may have to be named to distinguish them from those of other sources. */
	readonly namings: readonly TextNaming[];
	/** Whether to format its full reference, too, to leave out the forms that are the same. */
	readonly isExact: boolean;
}

/**
 * Returns the different short forms of a source, given in each language; in an author-date style, also those without a year suffix and
 * those that distinguish its authors. Forms that are the same as the full reference are only left out if that is asked for.
 */
export function subsequentForms(source: LibrarySource, items: readonly CitedItem[], writing: FormsWriting): readonly SubsequentReference[] {
	const byText = new Map<string, SubsequentReference>();
	for (const reference of items.flatMap(item => formsOfItem(source, item, writing))) {
		const same = byText.get(reference.plain);
		same?.add(reference);
		if (reference.plain.length > 1 && !same) {
			byText.set(reference.plain, reference);
		}
	}
	return [...byText.values()];
}

function formsOfItem(source: LibrarySource, item: CitedItem, { namings, isExact, ...writing }: FormsWriting): readonly SubsequentReference[] {
	const { formatting } = writing;
	if (formatting.style.system === 'author-date') {
		return [undefined, ...namings].flatMap(naming => ['', YEAR_SUFFIX].map(yearSuffix => new SubsequentReference({
			format: places => formatted({ ...item, places, position: { type: 'first' }, yearSuffix, ...(naming && { naming }) }, writing),
			write: rich => inner(afterAnother(rich, writing)),
		}, { source, naming })));
	}
	const full = isExact ? afterAnother(formatCitation(item, formatting), writing) : '';
	return shortForms(source, { item, position: SUBSEQUENT }, writing).filter(({ plain }) => plain !== full);
}

/** Returns the short forms of a source with and without its title, in a style that has both. */
function shortForms(
	source: LibrarySource,
	{ item, position }: { readonly item: CitedItem; readonly position: Position },
	writing: ReferenceWriting,
): readonly SubsequentReference[] {
	return (writing.formatting.style.authorsAlone ? [false, true] : [false]).map(sharesAuthor => new SubsequentReference({
		format: places => formatted({ ...item, places, position, ...(sharesAuthor && { sharesAuthor }) }, writing),
		...inNotes(writing),
	}, { source, sharesAuthor }));
}

/** Returns the short forms of a source in a note that cites it before; none if they are the same in every note. */
export function formsInSameNote(source: LibrarySource, items: readonly CitedItem[], writing: ReferenceWriting): readonly SubsequentReference[] {
	const { formatting } = writing;
	const byText = new Map<string, SubsequentReference>();
	for (const item of formatting.style.system === 'author-date' ? [] : items) {
		const elsewhere = new Set(shortForms(source, { item, position: SUBSEQUENT }, writing).map(({ plain }) => plain));
		elsewhere.add(afterAnother(formatCitation(item, formatting), writing));
		for (const reference of shortForms(source, { item, position: IN_SAME_NOTE }, writing)) {
			byText.get(reference.plain)?.add(reference);
			if (reference.plain.length > 1 && !elsewhere.has(reference.plain) && !byText.has(reference.plain)) {
				byText.set(reference.plain, reference);
			}
		}
	}
	return [...byText.values()];
}

/** Returns the "ibid." in each language of the style; empty if the style has none. */
export function ibidForms(writing: ReferenceWriting): readonly SubsequentReference[] {
	const item: CitedItem = { id: ANY, csl: { type: 'book', title: ANY, author: [{ literal: ANY }] } };
	const forms = LANGUAGES.map(language => {
		const ibid: SubsequentWriter = {
			format: places =>
				formatted({ ...item, language, places, position: { type: 'ibid', note: NOTE_NUMBER, samePlace: places.length === 0 } }, writing),
			...inNotes(writing),
		};
		return new SubsequentReference(ibid, {});
	});
	return forms.filter(({ plain }) => !plain.includes(ANY));
}

function formatted(item: PositionedItem, { formatting: { style, language } }: ReferenceWriting): Rich {
	return style.note([item], item.language ?? language);
}

function inNotes(writing: ReferenceWriting): Pick<SubsequentWriter, 'write' | 'writeFirst'> {
	return { write: rich => afterAnother(rich, writing), writeFirst: rich => writeRich(rich, writing.output) };
}

/** Removes the parentheses around a citation. */
function inner(citation: string): string {
	return citation.replace(/^\(/, '').replace(/\)$/, '');
}
