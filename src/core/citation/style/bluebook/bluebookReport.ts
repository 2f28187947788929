import { joinTexts } from '../joinTexts';
import { reporterName } from '../legal/americanReporters';
import { isProposal, numberOfProposal } from '../legal/proposal';
import { join, plain } from '../rich';
import type { Rich } from '../style';
import { firstPage, titleText, type Work } from '../work';
import { published } from './bluebookBook';
import { hearing, isHearing } from './bluebookHearing';
import { authors, dated, day, inParentheses, pinpoint, titleOrKind, withAddress, yearOf, type Places } from './bluebookParts';
import { periodical } from './bluebookPeriodical';
import { unpublished } from './bluebookUnpublished';
import { BLUEBOOK_BARE_PAGE } from './bluebookWords';
import { agencyReport, committeePrint, congressDocument, congressionalRecord, congressReport } from './congressDocument';
import { dispute, isDispute } from './dispute';
import { rulingOf } from './ruling';

/**
 * Formats reports: of committees of the Congress by number only (rule 13.4), hearings, patents and opinions of agencies by rules of their
 * own, others like books.
 */
export function report(work: Work, places: Places): Rich {
	if (isHearing(work)) {
		return hearing(work, places);
	}
	if (work.type === 'manuscript') {
		return unpublished(work, places, [`unpublished ${work.genre.toLowerCase().replace(/^unpublished /, '') || 'manuscript'}`]);
	}
	const numbered = congressDocument(work);
	if (numbered !== undefined) {
		return congressReport(work, places, numbered);
	}
	if (work.type === 'patent') {
		return patent(work, places);
	}
	const special = congressionalRecord(work, places) ?? committeePrint(work, places) ?? agencyReport(work, places);
	if (special !== undefined) {
		return special;
	}
	if (isDispute(work)) {
		return dispute(work, places);
	}
	const ruling = rulingOf(work);
	if (ruling !== '') {
		return withAddress(join([plain(ruling), pinpoint(places)], ', '), work);
	}
	if (work.container !== '' && work.volume !== '' && work.page !== '') {
		// Opinions of agencies are in reports of their own (rule 14.4).
		const cited = join([
			plain(`${work.volume} ${reporterName(periodical(work))} ${firstPage(work)}`),
			pinpoint(places, BLUEBOOK_BARE_PAGE),
		], ', ');
		return join([join([italicless(work), cited], ', '), inParentheses([yearOf(work)])], ' ');
	}
	if (isProposal(work)) {
		// The title may say whose proposal it is (rule 21.9(a)).
		const by = /^(?:Commission )?Proposal for a (?:(?:Council )?(?:Regulation|Directive|Decision)) /.test(work.title) ? '' : authors(work);
		return withAddress(
			join([join([plain(by), titleOrKind(work), pinpoint(places), plain(numberOfProposal(work.number))], ', '), dated(work.issued)], ' '),
			work,
		);
	}
	const series = /^(?:C(?:d|md|mnd|m|P)|H[CL])\.?$/.test(work.genre) ? `${work.genre} ` : '';
	return published(work, places, work.number === '' ? '' : `${series === '' && /^\d{1,4}$/.test(work.number) ? 'No. ' : series}${work.number}`);
}

/** Formats the title without italics. */
function italicless(work: Work): Rich {
	return plain(work.title === '' ? titleText(work) : work.title);
}

/** Formats patents of the United States by number, with the date of filing if it is known (rule 14.9). */
function patent(work: Work, places: Places): Rich {
	// A publication of an application has the year in its number, which a code for the kind of document follows (rule 14.9).
	const bare = work.number
		.replace(/^(?:U\.?S\.?)? ?(?:Patent )?(?:Application )?(?:Publication )?(?:No\. ?)?(?=\d)/i, '')
		.replace(/ ?[A-Z]\d?$/, '')
		.replace(/[,/](?=\d)/g, '');
	const isApplication = /^(?:19|20)\d{9}$/.test(bare);
	const number = joinTexts([
		isApplication ? `${bare.slice(0, 4)}/${bare.slice(4)}` : bare.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ','),
		work.status,
	], ' ');
	if (bare === '') {
		return published(work, places, '');
	}
	if (/^trademark/i.test(work.genre)) {
		return join([italicless(work), plain(`Registration No. ${number}`), pinpoint(places)], ', ');
	}
	const filed = work.submitted ? `filed ${day(work.submitted)}` : work.issued ? `issued ${day(work.issued)}` : '';
	return withAddress(
		join([
			join([plain(`U.S. Patent ${isApplication ? 'Application Publication ' : ''}No. ${number}`), pinpoint(places)], ', '),
			inParentheses([filed]),
		], ' '),
		work,
	);
}
