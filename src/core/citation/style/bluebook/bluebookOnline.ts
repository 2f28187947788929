import { join, plain, smallCaps } from '../rich';
import type { Rich } from '../style';
import type { Work } from '../work';
import { abbreviatedName, abbreviatedPeriodical } from './abbreviate';
import { authors, dated, inParentheses, namesOf, pinpoint, titleOrKind, withAddress, yearOf, type Places } from './bluebookParts';

/** Formats web pages and recordings. On its own site, an institution is named once, as the site (rule 18.2.2). */
export function webpage(work: Work, places: Places): Rich {
	const given = work.container || work.publisher || (work.authors.length === 0 ? work.institution : '');
	// The name of a site is abbreviated as that of an institution (rule 18.2.2(b), tables 6 and 10).
	const site = ABBREVIATED.test(given)
		? given
		: NEWSPAPER.test(given) || PERIODICAL.test(given) ? abbreviatedPeriodical(given)
		: abbreviatedName(given.replace(/(?<=\p{L} )(?:Of|On|In|For|And|The|To|At|By)(?= )/gu, word => word.toLowerCase()));
	const author = namesOf(work.authors) + accountOf(work);
	// A site with the name of its institution is not named a second time; that of a person is.
	const isOfAuthor = !work.authors.some(({ given }) => given !== '') && (site === author || abbreviatedName(given) === author);
	// A post has no title (rule 18.2.2(b)).
	const isPost = work.authors.length > 0 && SOCIAL.test(work.container);
	return withAddress(join([
		join([
			plain(author),
			isPost || (work.title === '' && site !== '') ? [] : titleOrKind(work),
			smallCaps(isOfAuthor ? '' : site),
			pinpoint(places),
		], ', '), dated(work.issued),
	], ' '), work);
}

/** Returns the account of the author of a post in parentheses (rule 18.2.2(b)), which a record may have in brackets in the name. */
function accountOf({ authors: [author], account }: Work): string {
	return account === '' || author === undefined ? '' : ` (@${account})`;
}

/** Matches names that are abbreviated already: `U.S. Dep’t of Labor`. */
const ABBREVIATED = /\b(?:Dep|Gov|Int|Nat|Ass|Comm|Soc|Env)['’][tln]\b/;

/** Names of sites that are periodicals (table 13). */
const PERIODICAL = /\b(?:Review|Journal|Magazine|Quarterly)$/;

/** Daily newspapers, which some programs take for sites. */
const NEWSPAPER = /^(?:The )?(?:New York|Los Angeles|Washington|Boston|Chicago|Philadelphia|San Francisco|Wall Street|Dallas|Miami|Houston|Baltimore) .*(?:Times|Post|News|Globe|Tribune|Inquirer|Chronicle|Journal|Herald|Sun)$/;

const SOCIAL = /^(?:Twitter|X(?: \(formerly Twitter\))?|Facebook|Instagram|Mastodon|Bluesky|Threads|TikTok|LinkedIn|Truth Social)$/i;

/** Formats a film by its title, with studio and year in parentheses (rule 18.6). */
export function film(work: Work, places: Places): Rich {
	return join([join([titleOrKind(work), pinpoint(places)], ', '), inParentheses([work.publisher, yearOf(work)])], ' ');
}

/** Formats datasets and software, with version, publisher and year in parentheses. */
export function withVersion(work: Work, places: Places): Rich {
	const author = authors(work);
	const parts = [
		work.version === '' ? '' : `version ${work.version}`,
		work.publisher === author || abbreviatedName(work.publisher) === author ? '' : work.publisher,
		yearOf(work),
	];
	return withAddress(join([join([plain(author), titleOrKind(work), pinpoint(places)], ', '), inParentheses(parts, ', ')], ' '), work);
}
