import type { Work } from '../work';
import { isReporter } from './americanReporters';
import { shortReports } from './reportsInFull';

/** The courts whose decisions have special citation forms. */
export type Court = 'icj' | 'echr' | 'eu' | 'criminal' | 'other';

/** Determines the court of a case from its number, otherwise from the authority, otherwise from the reports. */
export function courtOf(
	{ number, institution, container, history = '' }: Pick<Work, 'number' | 'institution' | 'container'> & Partial<Pick<Work, 'history'>>,
): Court {
	if (
		/^(?:joined )?(?:cases? )?[CTF][-–‑]\d{1,4}\/\d\d|^(?:joined )?cases? \d/i.test(number)
		|| /court of justice of the european|^(?:CJEU|ECJ|CFI|CJUE|GC)$|general court|court of first instance|^(?:the )?European Court of Justice$|cour de justice de l[’']union|tribunal de justicia de la uni/i.test(
			institution,
		)
		|| /^(?:ECLI:)?EU:[CTF]:/.test(history)
	) {
		return 'eu';
	}
	if (
		/^(?:case nos?\.? )?(?:ICC|ICTY|ICTR|IT|SCSL|STL|IRMCT|MICT)[-\s]/i.test(number)
		|| /international criminal|cour pénale internationale|corte penal internacional/i.test(institution)
	) {
		return 'criminal';
	}
	if (
		/european court of human rights|^Eur\. ?Ct\. ?(?:of )?H\. ?R(?:ts)?\.|^ECtHR\b|^ECHR\b|european commission (?:of|on) human rights|^EComHR$|cour européenne des droits|tribunal europeo de derechos/i.test(
			institution,
		)
		|| /^(?:EHRR|ECHR|Eur\. ?Ct\. ?H\.R\.|Series A$|DR$|CD$)/i.test(container)
	) {
		return 'echr';
	}
	return /international court of justice|^ICJ$|permanent court of international|cour internationale de justice|corte internacional de justicia/i.test(
		institution,
	) || /^P?\.?(?:I\.?C\.?J|C\.?I\.?J)\b/i.test(container)
		? 'icj'
		: 'other';
}

/** The names of the reports of a court, by style. */
interface Reporter {
	readonly pattern: RegExp;
	readonly oscola: string;
	readonly american: string;
	readonly un: string;
}

const REPORTERS: readonly Reporter[] = [
	{
		pattern: /^(?:ECHR )?reports of judgments and decisions$/i,
		oscola: 'ECHR',
		american: 'Eur. Ct. H.R.',
		un: 'Reports of Judgments and Decisions',
	},
	{ pattern: /^I\.?C\.?J\.?(?: rep(?:orts?|\.)?)?$/i, oscola: 'ICJ Rep', american: 'I.C.J.', un: 'I.C.J. Reports' },
	{
		pattern: /^(?:EHRR|E\.H\.R\.R\.|european human rights reports)$/i,
		oscola: 'EHRR',
		american: 'Eur. H.R. Rep.',
		un: 'European Human Rights Reports',
	},
	{ pattern: /^(?:E\.?C\.?R\.?|european court reports)$/i, oscola: 'ECR', american: 'E.C.R.', un: 'European Court Reports' },
	{
		pattern: /^(?:E\.?C\.?H\.?R\.?|eur\. ?ct\. ?h\.r\.)$/i,
		oscola: 'ECHR',
		american: 'Eur. Ct. H.R.',
		un: 'Reports of Judgments and Decisions',
	},
];

/** Returns the reports that print a case, as a style writes them; as in the item if the style has no special form. */
export function reporterOf({ container }: Pick<Work, 'container'>, style: Exclude<keyof Reporter, 'pattern'>): string {
	return REPORTERS.find(({ pattern }) => pattern.test(container))?.[style] ?? (style === 'un' ? container : shortReports(container));
}

/** Reports of Scotland, whose year is not in brackets if it identifies the volume (2.2). */
export function isScottish(reports: string): boolean {
	return /^(?:SC|JC|SLT|SCCR|SCLR|GWD|Hous LR|Fam LR)(?: \([A-Za-z ]{1,12}\))?$/.test(reports);
}

/**
 * Returns the party that identifies a case in later references: the first, or the second if the first is the Crown or a prosecuting
 * State.
 */
export function caseName({ title, shortTitle }: Pick<Work, 'title' | 'shortTitle'>): string {
	if (shortTitle !== '') {
		return shortTitle;
	}
	const [first = title, second] = title.split(/ v\.? | c\. /);
	return second !== undefined
		&& /^(?:R|(?:The )?Prosecutor|The (?:Queen|King)|State|People|Commonwealth|United States(?: of America)?)$/.test(first)
		? second
		: first === 'Commission'
			? title
			: first.replace(/ \([^()]*$/, '');
}

/** A location in the Official Journal of the European Union. */
export interface OfficialJournal {
	/** Such as `L` or `C`; empty if unknown. */
	readonly series: string;
	readonly issue: string;
	readonly page: string;
}

/** Returns the location of an act in the Official Journal. The series is part of the container or the volume, or the series of the item. */
export function officialJournal({
	container,
	volume,
	issue,
	page,
	series,
	seriesNumber,
	number: ofAct,
}: Pick<Work, 'container' | 'volume' | 'issue' | 'page' | 'series' | 'seriesNumber' | 'number'>): OfficialJournal {
	const [, inContainer = '', numberOfContainer = ''] = /[ J]([LC]) ?(\d{1,4})?$/i.exec(container) ?? [];
	// Since October 2023 each act is an issue of its own, with the number of the act.
	const ofOwnIssue = page === '' && /^20(?:2[3-9]|[3-9]\d)\/\d{1,4}$/.test(ofAct) ? ofAct : '';
	const printed = (volume === '' ? issue : volume) || numberOfContainer || ofOwnIssue;
	const [, inVolume = '', number = printed] = /^([LC])\s?(\d.*)?$/i.exec(printed) ?? [];
	const own = [inVolume, inContainer, series, seriesNumber].find(text => /^[LC]$/i.test(text)) ?? '';
	return { series: own.toUpperCase(), issue: number, page: page.split(/[-–]/)[0] ?? '' };
}

/** Reports whose volumes are numbered within each year, which is therefore needed to find them (2.1.4). */
const BY_YEAR =
	/^(?:AC|QB|KB|Ch|Fam|P|WLR|All ER(?: \((?:Comm|EC)\))?|Bus LR|Lloyd['’]?s Rep(?: (?:IR|Med))?|CMLR|FLR|FCR|ICR|IRLR|BCLC|BCC|EGLR|PTSR|CLC|Costs LR|WTLR|RPC|FSR|IR|ILRM|NI|NZLR|HKLRD|SLR|GLR|SCGLR|EA|MLJ|SLR\(R\)|SC|SCR|SLT|STC)$/;

/** Whether the volumes of reports are numbered within each year, so that the year is in square brackets. */
export function isNumberedByYear(reports: string): boolean {
	return BY_YEAR.test(reports.replaceAll('.', ''));
}

/** The reports of the highest courts of States; those of Oregon and South Carolina have the initials of reports elsewhere. */
const OF_STATE =
	/^(?:Ala|Ariz|Ark|Cal|Colo|Conn|Del|Fla|Ga|Haw|Idaho|Ill|Ind|Iowa|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|N\.? ?[CHJMY]|Neb|Nev|Ohio St|Okla|Pa|R\.? ?I|Tenn|Tex|Utah|Va|Vt|W\.? ?Va|Wash|Wis|Wyo)\.?(?: ?(?:[2-5]d|[2-5]th))?$/;

/** Whether a case is printed in reports of the United States. */
export function isAmerican({ container, volume }: Pick<Work, 'container' | 'volume'>): boolean {
	return volume !== '' && (isReporter(container) || OF_STATE.test(container));
}

/**
 * Returns the series and number of a case in the publications of the Permanent Court of International Justice; `undefined` for all other
 * cases.
 */
export function pcijSeries({
	container,
	volume,
	number,
	issue,
	series: ofItem,
	seriesNumber,
	page,
}: Pick<Work, 'container' | 'volume' | 'number' | 'issue' | 'series' | 'seriesNumber' | 'page'>): { readonly series: string; readonly number: string } | undefined {
	const inField = /^(?:(?:series|ser\.?) )?(?:A\/B|[A-F])$/i.test(ofItem) ? ` series ${ofItem.replace(/^ser(?:ies|\.)? /i, '')}` : '';
	const [, series = '', inContainer = ''] =
		/^(?:P\.?C\.?I\.?J\.?|Permanent Court of International Justice)\b.*?\b(?:series|ser\.?) (A\/B|[A-F])\)?(?:,? (?:no\.? ?)?(\d{1,3}))?$/i.exec(container + inField) ?? [];
	// A record with the series in a field of its own may have the number of the case as its page.
	const digits = [volume, number, issue, inContainer, seriesNumber, inField === '' ? '' : page].map(text => text.replace(/^no\.? ?/i, '')).find(text => /^\d+$/.test(text));
	return series === '' || digits === undefined ? undefined : { series: series.toUpperCase(), number: digits };
}
