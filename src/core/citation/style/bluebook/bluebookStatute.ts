import { placesWith } from '../place';
import { join, plain, smallCaps } from '../rich';
import type { Rich } from '../style';
import type { Work } from '../work';
import { day, inParentheses, pinpoint, titleText, withAddress, yearOf, type Places } from './bluebookParts';
import { ABBREVIATED_PLACES } from './abbreviations';
import { codeName, codified, sections } from './bluebookCode';
import { shortCountry } from './countries';
import { stateOfJurisdiction } from './courtCodes';

/** Tells whether a law is cited by a code or by the laws of a session. */
export function isCodified({ container, volume, section, title }: Pick<Work, 'container' | 'volume' | 'section' | 'title'>): boolean {
	return container !== '' && (volume !== '' || section !== '' || title === '');
}

/**
 * Formats laws: those in a code by volume and section (rule 12.3), those of a session by number and page (rule 12.4), others by title,
 * number and country (rule 20.5). The year of a session law whose title has it is left out, unless `hasYear`.
 */
export function statute(work: Work, places: Places, hasYear = false): Rich {
	const { title, number, jurisdiction, institution, section } = work;
	const year = yearOf(work);
	const saysYear = year !== '' && title.endsWith(year);
	if (isCodified(work)) {
		return codified(work, places, saysYear && !hasYear);
	}
	const { rules, rule } = rulesOf(title);
	if (rules !== undefined) {
		const cited = placesWith(places, ['section', 'rule', 'article']);
		const own = section === '' && rule === '' ? (cited ?? []).map(({ value }) => value).join(', ') : section || rule;
		return join([smallCaps(rules), plain(own.replace(/^(?:Rules?|R\.|§§?)\s?/i, ''))], ' ');
	}
	const constitution = constitutionOf(title);
	if (constitution !== undefined) {
		return join([smallCaps(constitution), join([plain(partsOfConstitution(section)), pinpoint(places)], ', ')], ' ');
	}
	if (section !== '' && number === '' && title !== '') {
		return join(
			[join([plain(`${codeName(title)} ${sections(section)}`), pinpoint(places)], ', '), inParentheses([work.publisher, year])],
			' ',
		);
	}
	const head = join(
		[plain(titleText(work)), plain(number === '' ? '' : /^[\d/-]+$/.test(number) ? `No. ${number}` : number), pinpoint(places)],
		', ',
	);
	return withAddress(
		join(
			[head, inParentheses([shortCountry(jurisdiction) || institution, work.issued && !saysYear ? day(work.issued) : ''], ', ')],
			' ',
		),
		work,
	);
}

/** Returns the abbreviation of the constitution of the United States or of a State (rule 11); `undefined` for other laws. */
function constitutionOf(title: string): string | undefined {
	if (
		/^(?:(?:the )?constitution of the united states(?: of america)?|(?:the )?(?:united states|u\.? ?s\.?) const(?:itution)?\.?)$/i.test(
			title,
		)
	) {
		return 'U.S. Const.';
	}
	const [, of, before] =
		/^(?:the )?constitution of (?:the (?:state|commonwealth) of )?(.{4,30})$|^(.{4,30}) (?:state )?constitution$/i.exec(title) ?? [];
	const state = ABBREVIATED_PLACES.get(of ?? before ?? '');
	return state === undefined ? undefined : `${state} Const.`;
}

/** Abbreviates the parts of a constitution (table 16): `amend. IV`, `art. I, § 8`. */
function partsOfConstitution(section: string): string {
	return section
		.replace(/\bamendments?\b/gi, 'amend.')
		.replace(/\barticles?\b/gi, 'art.')
		.replace(/\b(?:section|sec\.) ?/gi, '§\u00A0')
		.replace(/\bclause\b/gi, 'cl.')
		.replace(/\bpreamble\b/gi, 'pmbl.');
}

/** Returns the abbreviation of the federal rules of the United States (rule 12.9.3), and the rule that a title has; empty for other laws. */
function rulesOf(title: string): { readonly rules?: string; readonly rule: string } {
	const [, name = '', rule = ''] =
		/^(?:the )?Federal Rules? of (Civil Procedure|Criminal Procedure|Appellate Procedure|Bankruptcy Procedure|Evidence)(?: (\d.{0,20}))?$/i.exec(title)
		?? [];
	const own = { civ: 'Fed. R. Civ. P.', cri: 'Fed. R. Crim. P.', app: 'Fed. R. App. P.', ban: 'Fed. R. Bankr. P.', evi: 'Fed. R. Evid.' }[
		name.slice(0, 3).toLowerCase()
	];
	const rules = own ?? (/^Fed\. R\. /.test(title) ? title : undefined);
	return { ...(rules !== undefined && { rules }), rule };
}

/**
 * Formats bills of the United States by number and Congress, with sections that follow without a comma (rule 13.2), and others by
 * number and country.
 */
export function bill(work: Work, places: Places): Rich {
	const session = congressOf(work);
	const isAmerican = /\bCong\./.test(session);
	const chamber =
		!isAmerican || !/^\d+$/.test(work.number)
			? ''
			: /\bsenate\b/i.test(work.institution)
				? 'S. '
				: /\bhouse\b/i.test(work.institution)
					? 'H.R. '
					: '';
	const head = join(
		[join([plain(work.title), plain(`${chamber}${isAmerican ? billNumber(work.number) : work.number}`), plain(session)], ', '), pinpoint(places)],
		isAmerican ? ' ' : ', ',
	);
	const state = stateOfJurisdiction(work.jurisdiction);
	const country = isAmerican ? '' : state || work.institution;
	return withAddress(
		join(
			[
				head.length > 0 ? head : plain(titleText(work)),
				inParentheses([country, yearOf(work)], state === work.jurisdiction ? ', ' : ' '),
			],
			' ',
		),
		work,
	);
}

/** Returns the number of a bill or resolution with its chamber (rule 13.2), also as the Congress writes it: `H.R.J. Res. 114`. */
function billNumber(number: string): string {
	const [, house = '', kind = '', digits = ''] = /^(H\.? ?R\.?|H\.?|S\.?) ?((?:J\.? ?|Con\.? ?)?Res\.?)? ?(\d{1,5})$/i.exec(number) ?? [];
	if (digits === '') {
		return number;
	}
	const joint = /^J/i.test(kind) ? 'J. Res.' : /^Con/i.test(kind) ? 'Con. Res.' : kind === '' ? '' : 'Res.';
	const chamber = /^h/i.test(house) ? 'H.R.' : 'S.';
	return [`${chamber}${joint === 'J. Res.' ? joint : ''}`, joint === 'J. Res.' ? '' : joint, digits].filter(part => part !== '').join(' ');
}

/** Returns the session of a bill; of one of the Congress of the United States its number as `114th Cong.` */
function congressOf({ session, number, institution }: Work): string {
	const [, ofInstitution] = /^(?:U\.? ?S\.? |United States )?(\d{1,3}(?:st|nd|rd|th|d)) Congress/i.exec(institution) ?? [];
	if (session === '' && ofInstitution !== undefined) {
		return congress(ofInstitution);
	}
	return /Cong/i.test(session)
		|| /^(?:S|H\. ?R|H\. ?(?:J\. ?|Con\. ?)?Res)\./.test(number)
		|| /^(?:(?:U\.? ?S\.?|United States) )?(?:Senate|House of Representatives)$/i.test(institution)
		? congress(session)
		: session;
}

/** Returns the number of a Congress as `114th Cong.`; other text is kept. */
export function congress(session: string): string {
	const [, digits = ''] = /^(\d{1,3})(?:st|nd|rd|th|d)?(?: Cong(?:ress|\.?))?$/i.exec(session) ?? [];
	return digits === '' ? session : `${ordinalOf(Number(digits))} Cong.`;
}

function ordinalOf(number: number): string {
	return `${number}${/1[123]$/.test(String(number)) ? 'th' : (['th', 'st', 'd', 'd'][number % 10] ?? 'th')}`;
}
