import { join, plain, smallCaps } from '../rich';
import type { Rich } from '../style';
import type { Work } from '../work';
import { authors, dated, inParentheses, namesOf, pinpoint, titleOrKind, withAddress, yearOf, type Places } from './bluebookParts';

/** Formats web pages and recordings. On its own site, an institution is named once, as the site (rule 18.2.2). */
export function webpage(work: Work, places: Places): Rich {
	const site = work.container || work.publisher || (work.authors.length === 0 ? work.institution : '');
	const author = namesOf(work.authors);
	return withAddress(join([
		join([plain(author), titleOrKind(work), smallCaps(site === author ? '' : site), pinpoint(places)], ', '), dated(work.issued),
	], ' '), work);
}

/** Formats a film by its title, with studio and year in parentheses (rule 18.6). */
export function film(work: Work, places: Places): Rich {
	return join([join([titleOrKind(work), pinpoint(places)], ', '), inParentheses([work.publisher, yearOf(work)])], ' ');
}

/** Formats datasets and software, with version, publisher and year in parentheses. */
export function withVersion(work: Work, places: Places): Rich {
	const author = authors(work);
	const parts = [work.version === '' ? '' : `version ${work.version}`, work.publisher === author ? '' : work.publisher, yearOf(work)];
	return withAddress(join([join([plain(author), titleOrKind(work), pinpoint(places)], ', '), inParentheses(parts, ', ')], ' '), work);
}
