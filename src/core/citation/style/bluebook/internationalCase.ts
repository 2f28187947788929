import { courtOf } from '../legal/court';
import { isNeutral } from '../legal/neutral';
import { join, plain } from '../rich';
import type { Rich } from '../style';
import type { Work } from '../work';
import { dated, inParentheses, pinpoint, withAddress, yearOf, type Places } from './bluebookParts';

/**
 * Formats judgments that are cited in ways of their own: of the Inter-American Court of Human Rights by series and number (rule 21.5.5), of
 * the European one in series A by volume (rule 21.5.3), of the European Union that are in no reports by number and identifier (rule 21.5.2),
 * and of the United Kingdom by neutral citation (table 2.43); `undefined` for all other cases.
 */
export function internationalCase(work: Work, places: Places, name: Rich): Rich | undefined {
	const { institution, number, container, volume, genre } = work;
	if (/^inter-american court of human rights$|^I\/?ACtHR$/i.test(institution)) {
		const [, series = 'C'] = /\bser(?:ies|\.) ([A-E])\b/i.exec(`${container} ${work.series}`) ?? [];
		const bare = (number || volume || work.seriesNumber).replace(/^(?:ser(?:ies|\.) [A-E],? )?no\. ?/i, '');
		const printed = plain(`Inter-Am. Ct. H.R. (ser. ${series.toUpperCase()}) No. ${bare}`);
		return bare === '' ? undefined : join([join([name, plain(genre), printed, pinpoint(places)], ', '), dated(work.issued)], ' ');
	}
	const court = courtOf(work);
	const [, ofSeries] = /^(?:eur\. ct\. h\.r\. \()?ser(?:ies|\.) ([AB])\)?$/i.exec(container) ?? [];
	if (court === 'echr' && ofSeries !== undefined && volume !== '') {
		const application = number === '' ? '' : `App. No. ${number.replace(/^app(?:lication)?s?\.? nos?\.? ?/i, '')}`;
		const printed = `${volume} Eur. Ct. H.R. (ser. ${ofSeries.toUpperCase()})`;
		return join([join([name, plain(application), plain(printed), pinpoint(places)], ', '), inParentheses([yearOf(work)])], ' ');
	}
	if (court === 'eu' && container === '' && number !== '') {
		const [, ecli = ''] = /^(?:ECLI:)?(EU:[CTF]:\d{4}:\d{1,5})$/.exec(work.history) ?? [];
		const parts = [plain(numberOfUnion(number)), name, plain(ecli === '' ? '' : `ECLI:${ecli}`), pinpoint(places)];
		return withAddress(join([join(parts, ', '), dated(work.issued)], ' '), work);
	}
	return court === 'other' && container === '' && isNeutral(number) && number.startsWith('[')
		? join([join([name, plain(number)], ' '), pinpoint(places)], ', ')
		: undefined;
}

/** Returns the number of a case of the Court of Justice of the European Union with the word for it; empty if there is no number. */
export function numberOfUnion(number: string): string {
	return number === '' || /^(?:joined )?cases? /i.test(number) ? number : `${/[,&]| and /.test(number) ? 'Joined Cases' : 'Case'} ${number}`;
}

/**
 * Returns the abbreviation of an international criminal tribunal that a record names (rule 21.5.6, table 3); empty for the International
 * Criminal Court.
 */
export function tribunalName(institution: string): string {
	return /Yugoslavia|^ICTY$/.test(institution)
		? 'Int’l Crim. Trib. for the Former Yugoslavia'
		: /Rwanda|^ICTR$/.test(institution)
			? 'Int’l Crim. Trib. for Rwanda'
			: '';
}
