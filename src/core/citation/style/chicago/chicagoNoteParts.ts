import { filledTerm } from '../filledTerm';
import { genreWithin } from '../genre';
import { languageData } from '../locale/language';
import { between, join, plain } from '../rich';
import type { Rich } from '../style';
import { makersOf, type Work } from '../work';
import { namesIn, online, punctuationOf, title, type NoteContext } from './chicagoParts';

/** Joins the parts of a note with commas, which go inside quotation marks in English. */
export function commas(pieces: readonly Rich[], { language }: NoteContext): Rich {
	return join(pieces, ', ', punctuationOf(language));
}

/** Formats author, title and facts, separated by commas; without `institution`, only people are named as authors. */
export function listed(
	work: Work,
	context: NoteContext,
	facts: readonly Rich[],
	{ withInstitution = true }: { readonly withInstitution?: boolean } = {},
): Rich {
	const authors = withInstitution ? names(work, context) : namesIn(work.authors, context.language);
	return commas([plain(authors), title(work, context), ...facts, context.where, online(work)], context);
}

/** Formats author and title, then facts in parentheses. */
export function inBrackets(
	work: Work,
	context: NoteContext,
	facts: readonly Rich[],
	{ withAddress = true }: { readonly withAddress?: boolean } = {},
): Rich {
	const head = commas([plain(names(work, context)), title(work, context)], context);
	return commas([join([head, between('(', join(facts, ', '), ')')], ' '), context.where, withAddress ? online(work) : []], context);
}

/** Returns the names of the authors, or of the institution if there are none. */
export function names(work: Work, { language }: NoteContext): string {
	return namesIn(makersOf(work), language) + accountOf(work);
}

/** Returns the account of the author of a post in parentheses (14.209). */
export function accountOf({ account }: Pick<Work, 'account'>): string {
	return account === '' ? '' : ` (@${account})`;
}

/** Formats the publisher, unless it is the author. */
export function publisher(work: Work): Rich {
	return plain(makersOf(work).some(({ family }) => family === work.publisher) ? '' : work.publisher);
}

/** Returns the name of the kind of source. */
export function kindWord({ kind }: Work, { language }: NoteContext): string {
	return languageData(language).kinds[kind];
}

/** Returns the number of a working paper with its kind. */
export function paperNumber({ number, genre, kind }: Work, { language, words }: Pick<NoteContext, 'language' | 'words'>): string {
	const description = genreWithin(genre || languageData(language).kinds[kind]);
	return number === ''
		? description
		: /[a-z]{4}/i.test(number)
			? number
			: `${description} ${filledTerm(words.number, number)}`;
}
