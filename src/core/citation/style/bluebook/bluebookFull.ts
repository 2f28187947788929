import type { SourceKind } from '../kind';
import { concat, italic, plain, smallCaps } from '../rich';
import type { Rich } from '../style';
import { titleText, type Work } from '../work';
import { abbreviatedPeriodical } from './abbreviate';
import { bill } from './bluebookBill';
import { chapter, published } from './bluebookBook';
import { abbreviatedCaseShort, abbreviatedCourtCase } from './bluebookCase';
import { euAct, isCharter, resolution, resolutionName, treaty } from './bluebookLaw';
import { film, webpage, withVersion } from './bluebookOnline';
import { surnamesOf, titleOrKind, type Places } from './bluebookParts';
import { article, news } from './bluebookPeriodical';
import { report } from './bluebookReport';
import { statute } from './bluebookStatute';
import { communicated, communication, interview, pressRelease, spoken, unpublished, workingPaper } from './bluebookUnpublished';
import { congressDocument, congressionalRecord } from './congressDocument';
import { unDocument } from './unDocument';

/** Formats a full citation, including its locators. */
export function bluebookFull(work: Work, places: Places): Rich {
	return FULL[work.kind](work, places);
}

/**
 * Formats a later reference to a work for which "supra" is not allowed: cases in short form, laws and the Charter in full (rules 4.2,
 * 10.9). Returns `undefined` for all other works.
 */
export function bluebookAgain(work: Work, places: Places): Rich | undefined {
	// A report of the Congress is known by its number, not its title (rule 13.8).
	if (congressDocument(work) !== undefined) {
		return bluebookFull(work, places);
	}
	if (work.kind === 'case') {
		return abbreviatedCaseShort(work, places);
	}
	return work.kind === 'legislation' || work.kind === 'euAct' || work.kind === 'bill' || (work.kind === 'treaty' && isCharter(work))
		? bluebookFull(work, places)
		: undefined;
}

/** Formats what precedes "supra": the surname or institution, otherwise the title; treaties and resolutions by name (rule 4.2). */
export function bluebookShort(work: Work): Rich {
	if (work.kind === 'resolution') {
		return work.resolution?.number ? plain(resolutionName(work)) : titleOrKind(work);
	}
	if (work.kind === 'unDocument' && work.title === '') {
		return plain(`U.N. Doc. ${work.number}`);
	}
	if (work.kind === 'treaty') {
		return plain(work.shortTitle || titleText(work));
	}
	if (work.kind === 'communication') {
		return communicated(work);
	}
	const people = surnamesOf(work);
	const title = work.shortTitle || titleText(work);
	// The volume precedes the author or title as in the first citation (rule 15.10).
	const volume = work.kind === 'book' && work.volume !== '' ? `${work.volume} ` : '';
	if (people !== '' && work.kind === 'book') {
		return concat(volume, smallCaps(people));
	}
	if (people !== '') {
		return plain(people);
	}
	return work.kind === 'book' ? concat(volume, smallCaps(title)) : italic(title);
}

/** Whether a work is an entry of an encyclopedia that is known only from its address. */
function isOnlineEntry({ type, siteUrl, publisher, editors, page, volume, container }: Work): boolean {
	return (type === 'entry-encyclopedia' || (type === 'chapter' && ONLINE.test(container)))
		&& siteUrl !== ''
		&& page + volume === ''
		&& (ONLINE.test(container) || (publisher === '' && editors.length === 0));
}

/** Encyclopedias that are only online. */
const ONLINE = /^(?:The )?(?:Stanford Encyclopa?edia of Philosophy|Wikipedia|Internet Encyclopedia of Philosophy)/i;

const FULL: Readonly<Record<SourceKind, (work: Work, places: Places) => Rich>> = {
	treaty, // rule 21.4
	resolution, // rule 21.7.2
	unDocument, // rule 21.7.3
	case: abbreviatedCourtCase, // rules 10, 21.5
	euAct, // rule 21.9
	legislation: (work, places) => statute(work, places), // rules 12, 20.5
	bill, // rule 13.2
	report, // rules 13.4, 15.1(d)
	book: (work, places) => published(work, places, ''), // rule 15
	chapter: (work, places) => (isOnlineEntry(work)
		? webpage({ ...work, container: /\bEncyclop/.test(work.container) ? abbreviatedPeriodical(work.container) : work.container }, places)
		: chapter(work, places)), // rules 15.5 and 18.2.2
	article: (work, places) => congressionalRecord(work, places) ?? article(work, places), // rules 13.5, 16.4
	news, // rule 16.6
	thesis: (work, places) => unpublished(work, places, [
		(work.genre || 'thesis')
			.replace(/^PhD(?: thesis)?$/, 'Ph.D. dissertation')
			.replace(/^PhD\b/, 'Ph.D.')
			.replace(/(?:Thesis|Dissertation)$/, word => word.toLowerCase()),
		work.publisher,
	]), // rule 17
	archive: (work, places) => unpublished(work, places, ['unpublished manuscript']), // rule 17
	communication, // rule 17.2.3
	interview, // rule 17.2.5
	speech: (work, places) => spoken(work, places, 'Address'), // rule 17.2.6
	workingPaper, // rule 17.4
	pressRelease, // rules 17.5 and 21.7
	webpage, // rule 18.2.2
	blog: webpage, // rule 18.2.2
	// rules 18.2.2, 18.6
	video: (work, places) =>
		work.type === 'motion_picture' && work.siteUrl === '' && (work.authors.length === 0 || work.role !== undefined)
			? film(work, places)
			: webpage(work, places),
	audio: webpage,
	dataset: withVersion,
	software: withVersion,
};
