import { isHearing } from '../bluebook/bluebookHearing';
import { authorName } from '../documents/bodies';
import { joinTexts } from '../joinTexts';
import type { Language } from '../locale/languages';
import { displayName, invertedName, listNames } from '../names';
import { address, capitalized, endSentence, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { makersOf, type Work } from '../work';
import { bodyName } from './chicagoLaw';
import { partsOf, type Context } from './chicagoListed';
import { chicagoNote } from './chicagoNote';
import { accountOf } from './chicagoNoteParts';
import { isOfOrganization, isUnsigned, NAMES, newspaper, punctuationOf } from './chicagoParts';
import { CHICAGO_WORDS } from './chicagoWords';

/** Formats an entry of the bibliography: the first name inverted, full stops between the parts (17th ed., 14.21). */
export function chicagoBibliography(work: Work, language: Language): Rich {
	const context = { language, words: CHICAGO_WORDS[language] };
	// If legal works are listed at all, they look as in notes.
	if (LIKE_NOTES.has(work.kind) || isHearing(work)) {
		return endSentence(chicagoNote(work, [], language));
	}
	const parts = [makers(work, context), ...partsOf(work, context).map(capitalized), address(work.url)];
	return endSentence(join(parts, '. ', punctuationOf(language)), punctuationOf(language));
}

/**
 * Formats the authors; a page without an author is listed under the owner of the site (14.208), an unsigned article under its newspaper
 * (14.199).
 */
function makers(work: Work, { language, words }: Context): Rich {
	if (work.kind === 'resolution') {
		return plain(bodyName(work, language));
	}
	if (work.authors.length === 0 && work.body) {
		return plain(authorName(work.body, language, 'chicago'));
	}
	if (isUnsigned(work)) {
		return italic(newspaper(work, language));
	}
	if (work.authors.length === 0 && work.kind === 'webpage' && isOfOrganization(work)) {
		return plain(work.container);
	}
	return named(work, { language, words });
}

/** Lists the authors, or else those who edited or translated a book with their role. */
function named(work: Work, { language, words }: Context): Rich {
	const leads =
		work.authors.length > 0 || (work.kind !== 'book' && work.type !== 'pamphlet')
			? makersOf(work)
			: work.editors.length > 0 ? work.editors : work.translators;
	const role =
		work.type === 'motion_picture' && work.role === 'director'
			? words.director
		: leads.length === 0 || leads === work.authors || work.kind !== 'book'
			? ''
			: (leads === work.editors ? words.editor : words.translator)[leads.length > 1 ? 1 : 0];
	const names = leads.map((name, index) => (index === 0 ? invertedName(name) : displayName(name)));
	const { and, lastAnd } = NAMES[language];
	// An inverted name is followed by a comma even before a single other name; institutions are not inverted.
	const isInverted = leads[0]?.given !== '' && leads[0]?.familyFirst !== true;
	return plain(
		joinTexts([
			listNames(
				names.length > 10 ? [...names.slice(0, 7), 'others'] : names,
				{ and: language === 'en' && isInverted ? lastAnd : and, lastAnd, shortenFrom: 11, others: ', et al.' },
			) + accountOf(work),
			role,
		], ', '),
	);
}

/** Works that are cited in notes only, and look the same in a list. */
const LIKE_NOTES: ReadonlySet<string> = new Set(['treaty', 'legislation', 'case', 'euAct', 'bill']);
