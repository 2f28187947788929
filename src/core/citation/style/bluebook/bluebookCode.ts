import { placesWith } from '../place';
import { join, plain } from '../rich';
import type { Rich } from '../style';
import { firstPage, type Work } from '../work';
import { abbreviatedName } from './abbreviate';
import { ABBREVIATED_PLACES } from './abbreviations';
import { day, inParentheses, pinpoint, yearOf, type Places } from './bluebookParts';
import { BLUEBOOK_BARE_PAGE } from './bluebookWords';
import { reporterName } from '../legal/americanReporters';

/**
 * Formats laws in a code by volume and section (rule 12.3), those in the laws of a session by number and page (rule 12.4), and those in a
 * register by page and full date (rule 14.2(a)). The year of a session law is left out if `saysYear`.
 */
export function codified(work: Work, places: Places, saysYear: boolean): Rich {
	const { container, volume, page } = work;
	const reports = codeName(reporterName(container));
	// BibTeX has no field for sections.
	const section = work.section === '' && /^(?:U\.S\.C|C\.F\.R)/.test(reports) ? page : work.section;
	if (/\bStat\.$|\bLaws$/.test(reports) && (section === '' || (page !== '' && volume !== ''))) {
		return sessionLaw(work, places, { reports, section, saysYear });
	}
	return /\bReg\.$/.test(reports) && section === '' && page !== ''
		? registered(work, places, reports)
		: inCode(work, places, { reports, section });
}

function sessionLaw(
	work: Work,
	places: Places,
	{ reports, section, saysYear }: { readonly reports: string; readonly section: string; readonly saysYear: boolean },
): Rich {
	const law = work.number.replace(PUBLIC_LAW, 'Pub. L. No. $1-$2');
	const printed = join(
		[plain(`${withVolume(work, reports)} ${firstPage(work)}`.trim()), pinpoint(placesWith(places, ['page']), BLUEBOOK_BARE_PAGE)],
		', ',
	);
	const cited = pinpoint(placesWith(places, ['page'], false));
	return join(
		[
			join([plain(work.title), plain(law), plain(section === '' ? '' : sections(section)), cited, printed], ', '),
			inParentheses([saysYear ? '' : yearOf(work)]),
		],
		' ',
	);
}

const PUBLIC_LAW = /^(?:(?:Pub\. ?L\.|P\.L\.|PL|Public Law) ?(?:No\. ?)?)?(\d+)[-–](\d+)$/;

/** The Federal Register and registers of States have the full date, and commas in numbers of five digits (rule 6.2(a)). */
function registered(work: Work, places: Places, reports: string): Rich {
	const page = join(
		[
			plain(`${withVolume(work, reports)} ${withThousands(firstPage(work))}`),
			pinpoint(placesWith(places, ['page']), BLUEBOOK_BARE_PAGE),
		],
		', ',
	);
	const name = executiveOrder(work.title, work.number) || work.title;
	return join([join([plain(name), page], ', '), inParentheses([work.issued ? day(work.issued) : ''])], ' ');
}

function inCode(work: Work, places: Places, { reports, section }: { readonly reports: string; readonly section: string }): Rich {
	const { volume, title, publisher } = work;
	const part = DIVIDED_CODES.find(([pattern]) => pattern.test(reports))?.[1];
	const cited = placesWith(places, ['section', 'chapter', 'title']);
	const within = cited.length > 0 ? pinpoint(cited) : plain(section === '' ? '' : sections(section));
	const located =
		part === undefined || volume === ''
			? join([plain(withVolume(work, reports)), within], ' ')
			: join([plain(`${reports} ${part} ${volume.replace(/^(?:tit(?:le|\.)|ch(?:apter|\.)) ?/i, '')}`), within], ', ');
	return join(
		[
			join([plain(title), located, pinpoint(placesWith(places, ['section', 'chapter', 'title'], false))], ', '),
			inParentheses([publisher, yearOf(work)]),
		],
		' ',
	);
}

function withVolume({ volume }: Pick<Work, 'volume'>, reports: string): string {
	return `${volume} ${reports}`.trim();
}

/** Codes of States whose titles or chapters follow the name of the code (table 1.3). */
const DIVIDED_CODES: readonly (readonly [RegExp, string])[] = [
	[/^(?:Del\. Code|Me\. (?:Rev\. )?Stat\.|Okla\. Stat\.|Vt\. Stat\.|P\.R\. Laws|V\.I\. Code)/, 'tit.'],
	[/^Mass\. (?:Gen\. Laws|Ann\. Laws)/, 'ch.'],
];

/** Returns the name of an order of the President by its number (rule 14.7); empty for other rules. */
function executiveOrder(title: string, number: string): string {
	const order = /^(Proclamation|Executive Order|Exec\. Order|E\.?O\.?) ?(?:No\. ?)?(\d{1,2},?\d{3})(?:$|[:,—–] ?| of )/i;
	const [, kind = '', digits = ''] = order.exec(number) ?? order.exec(title) ?? [];
	return digits === '' ? '' : `${/^P/i.test(kind) ? 'Proclamation' : 'Exec. Order'} No. ${withThousands(digits.replace(',', ''))}`;
}

function withThousands(page: string): string {
	return /^\d{5,6}$/.test(page) ? `${page.slice(0, -3)},${page.slice(-3)}` : page;
}

/**
 * Returns the name of the code of a State with its words abbreviated (table 1.3): `Cal. Penal Code`, `Ohio Rev. Code Ann.`; other names are
 * kept.
 */
export function codeName(name: string): string {
	const state = [...ABBREVIATED_PLACES.keys()].find(place => name.startsWith(`${place} `));
	return state === undefined || !/\b(?:Code|Laws?|Statutes)\b/.test(name)
		? name
		: abbreviatedName(name)
				.replace(/\bRevised\b/g, 'Rev.')
				.replace(/\bAnnotated\b/g, 'Ann.')
				.replace(/\bStatutes\b/g, 'Stat.')
				.replace(/\bCompiled\b/g, 'Comp.')
				.replace(/\bProfessions\b/g, 'Prof.')
				.replace(/ of (?=\S)/g, ' ')
				.replace(/ L\.(?= |$)/g, ' Law');
}

/** Returns one or several sections with their sign: `§ 387`, `§§ 1051–1141n`. A hyphen in the number of a section is kept. */
export function sections(section: string): string {
	const bare = section.replace(/^(?:§§?|secs?\.?|sections?)\s?/i, '');
	const range = /^(\d{1,9})[A-Za-z]{0,4}[-–](\d{1,9})[A-Za-z]{0,4}$/.exec(bare);
	const isRange = bare.includes('–') || (range !== null && Number(range[2]) > Number(range[1]));
	return `${isRange || /,| & | and /.test(bare) ? '§§' : '§'}\u00A0${isRange ? bare.replace('-', '–') : bare}`;
}
