import { tidy } from '../fields';
import { joinTexts } from '../joinTexts';
import { reporterName } from '../legal/americanReporters';
import { placesWith, placesWithout } from '../place';
import { join, plain, richText } from '../rich';
import type { Rich } from '../style';
import { firstPage, type Work } from '../work';
import { day, inParentheses, pinpoint, yearOf, type Places } from './bluebookParts';
import { BLUEBOOK_BARE_PAGE } from './bluebookWords';
import { codeName, hasHyphens } from './stateCode';

/**
 * Formats laws in a code by volume and section (rule 12.3), those in the laws of a session by number and page (rule 12.4), and those in a
 * register by page and full date (rule 14.2(a)). The year of a session law is left out if `saysYear`,
 * that of an enactment unless `hasYear`.
 */
export function codified(
	work: Work,
	places: Places,
	{ saysYear, hasYear = false }: { readonly saysYear: boolean; readonly hasYear?: boolean },
): Rich {
	const { container, volume, page } = work;
	const reports = codeName(reporterName(container));
	// BibTeX has no field for sections.
	const isOrder = executiveOrder(work.title, `${work.genre} ${work.number}`.trim()) !== '';
	const section = work.section === '' && !isOrder && /^(?:U\.S\.C|C\.F\.R)|Code|Stat\. Ann\./.test(reports) ? page : work.section;
	if (reports === 'Stat.' || (page !== '' && SESSION_LAWS.test(reports) && (section === '' || volume !== ''))) {
		// Juris-M keeps the year of such laws as that of a series.
		const year = /^\d{4}$/.test(work.seriesNumber) && reports !== 'Stat.' ? work.seriesNumber : '';
		return sessionLaw(
			{ ...work, volume: joinTexts([year, volume], '-') },
			places,
			{ reports, section, saysYear: saysYear || (volume || year) === yearOf(work) },
		);
	}
	return (REGISTER.test(reports) || (isOrder && reports === 'C.F.R.')) && section === '' && page !== ''
		? registered(work, places, reports)
		: inCode(work, places, { reports, section, isSaid: saysYear, hasYear });
}

/** The laws of a session of a legislature, and registers, by the ends of their names (tables 1.1 and 1.3). */
const SESSION_LAWS = /\b(?:Stat\.|Laws|Acts|Leyes|Serv\.)$|^U\.L\.A\.$/;
const REGISTER = /\b(?:Reg\.(?: Regs\.)?|Pres\. Doc\.|(?:Admin\. |Utah |Or\. |Pa\. )(?:Bull\.|Monthly|Weekly)|Monthly Rec\.|Okla\. Gaz\.)$|^Pub\. Papers/;

function sessionLaw(
	work: Work,
	places: Places,
	{ reports, section, saysYear }: { readonly reports: string; readonly section: string; readonly saysYear: boolean },
): Rich {
	// Laws before 1957 have chapters (rule 12.4).
	const law = publicLaw(work.number || (/^ch(?:\.|apter)? ?\d/i.test(work.session) ? work.session : '')).replace(
		/^ch(?:\.|apter)? ?(?=\d)/i,
		'ch. ',
	);
	const printed = join(
		[plain(`${withVolume(work, reports)} ${firstPage(work)}`.trim()), pinpoint(placesWith(places, ['page']), BLUEBOOK_BARE_PAGE)],
		', ',
	);
	const cited = pinpoint(placesWithout(places, ['page']));
	// A section of a uniform act follows its name without a comma (rule 12.9.5).
	const isUniform = reports === 'U.L.A.';
	const named = isUniform
		? [join([plain(work.title), cited], ' ')]
		: [plain(work.title), plain(law), plain(section === '' ? '' : sections(section)), cited];
	return join(
		[
			join([...named, printed], ', '),
			inParentheses([saysYear ? '' : yearOf(work)]),
		],
		' ',
	);
}

/** Returns the number of a law of the Congress as `Pub. L. No. 111-148`; other numbers are kept. */
export function publicLaw(number: string): string {
	return number.replace(
		/^(?:(?:(Priv)|Pub)?(?:\.|lic|ate)? ?(?:P\.)? ?L(?:\.|aw)? ?(?:No[.:]*)? ?)?(\d{2,3})[-–](\d{1,4})$/i,
		(_, isPrivate: string | undefined, congress: string, law: string) => `${isPrivate === undefined ? 'Pub' : 'Priv'}. L. No. ${congress}-${law}`,
	);
}

/** The Federal Register and registers of States have the full date, and commas in numbers of five digits (rule 6.2(a)). */
function registered(work: Work, places: Places, reports: string): Rich {
	const page = join(
		[
			plain(`${withVolume(work, reports)} ${withThousands(firstPage(work))}`),
			pinpoint(placesWith(places, ['page'])?.map(place => ({ ...place, value: withThousands(place.value) })), BLUEBOOK_BARE_PAGE),
		],
		', ',
	);
	const order = executiveOrder(work.title, `${work.genre} ${work.number}`.trim());
	const ofGenre = /\bRelease$/i.test(work.genre) && /^\d/.test(work.number) ? `${work.genre} No. ${work.number}` : '';
	const release = order === '' && /\bRelease\b/i.test(work.number) ? work.number : ofGenre;
	const proposed = /propos/i.test(work.genre) ? 'proposed ' : '';
	const codification = /^\(?to be codified at /i.test(work.history) ? work.history.replace(/^\(|\)$/g, '') : '';
	return join(
		[
			join([plain(order || treasuryRegulation(work.title)), plain(release), page], ', '),
			// The Code of Federal Regulations has no days.
			inParentheses([work.issued ? `${proposed}${reports === 'C.F.R.' ? yearOf(work) : day(work.issued)}` : '']),
			inParentheses([codification]),
		],
		' ',
	);
}

/** Formats a provision of a code. A year in the name of the law is that of the law, not of the code, and therefore left out if it `isSaid`. */
function inCode(
	work: Work,
	places: Places,
	{ reports, section, isSaid, hasYear }: {
		readonly reports: string;
		readonly section: string;
		readonly isSaid: boolean;
		readonly hasYear: boolean;
	},
): Rich {
	const { volume, title, publisher } = work;
	const part = DIVIDED_CODES.find(([pattern]) => pattern.test(reports))?.[1];
	const cited = placesWith(places, IN_CODE);
	const isHyphenated = hasHyphens(reports);
	const isUnsigned = UNSIGNED.test(reports);
	const isOfNumbers = cited.every(({ label }) => label === 'section' || label === 'rule') && (isHyphenated || isUnsigned || RULES.test(reports));
	const given = isOfNumbers && cited.length > 0 ? cited.map(({ value }) => tidy(String(value))).join(', ') : cited.length > 0 ? '' : section;
	const bare = given.replace(/^(?:§+|r\.|rule) ?/i, '');
	const within = given === '' ? pinpoint(cited) : plain(isUnsigned ? bare : RULES.test(reports) ? `r. ${bare}` : sections(given, { isHyphenated }));
	const located =
		part === undefined || volume === ''
			? join([plain(withVolume(work, reports)), within], ' ')
			: join([plain(`${reports} ${part} ${volume.replace(/^(?:tit(?:le|\.)|ch(?:apter|\.)|c\.) ?/i, '')}`), within], ', ');
	// A title may repeat the citation, or only name the code or the section.
	const isRepeated = title !== ''
		&& (title.replaceAll('\u00A0', ' ') === richText(located).replaceAll('\u00A0', ' ')
			|| isNameOfCode(title, reports)
			|| isHeading(title, reports));
	return join(
		[
			join([plain(isRepeated ? '' : title), located, pinpoint(placesWithout(places, IN_CODE))], ', '),
			inParentheses([publisher, reports.startsWith('U.S.C') && (isSaid || (!hasYear && isEnactment(work))) ? '' : yearOf(work)]),
		],
		' ',
	);
}

/** Whether a title is the heading of a section of a federal code, not the name of the law (rule 12.3.1(a)). */
function isHeading(title: string, reports: string): boolean {
	return /^(?:U\.S\.C|C\.F\.R)/.test(reports)
		&& / \p{Ll}{5}/u.test(title)
		&& !/\b(?:Acts?|Codes?|Laws?|Amendments?|Rules?|Regulations?|Regs?|Title|Statute|Guidelines)\b/.test(title);
}

/** Whether a title is the name of the code, perhaps without its being annotated. */
function isNameOfCode(title: string, reports: string): boolean {
	const name = codeName(reporterName(title));
	return /\b(?:Codes?|Stat|Laws?|Regs?)\b/.test(name) && (name === reports || `${name} Ann.` === reports || name === `${reports} Ann.`);
}

/** A full date, or one before the first edition of the federal code, is that of the law, not of the code (rule 12.3.2). */
function isEnactment({ issued }: Pick<Work, 'issued'>): boolean {
	return issued !== undefined && (issued.start.day !== undefined || issued.start.year < 1926);
}

function withVolume({ volume }: Pick<Work, 'volume'>, reports: string): string {
	return `${volume} ${reports}`.trim();
}

/** The parts of a code that follow its name without a comma. */
const IN_CODE = ['section', 'chapter', 'title', 'rule'] as const;

/** Statutes and regulations of States whose numbers have no sign, or “r.” (table 1.3). */
const UNSIGNED = /^(?:Ill\. Comp\. Stat\.|Ill\. Code R\.|Mass\. Code Regs\.|(?:Ohio|Ind\.|N\.C\.|N\.D\.) Admin\. Code|(?:Ga|Tenn)\. Comp\. R\.|Ky\. Admin\. Regs\.|Md\. Code Regs\.|Minn\. R\.|(?:Mont|Or|S\.D)\. Admin\. R\.|S\.C\. Code Ann\. Regs\.|N\.Y\. C\.P\.L\.R\.)/;
const RULES = /^(?:Ala\.|Fla\.|Idaho|Iowa|Mich\.|Utah) Admin\. Code/;

/** Codes of States whose titles or chapters follow the name of the code (table 1.3). */
const DIVIDED_CODES: readonly (readonly [RegExp, string])[] = [
	[/^(?:Del\. Code(?! R)|Me\. (?:Rev\. )?Stat\.|Okla\. Stat\.|Vt\. Stat\.|P\.R\. Laws|V\.I\. Code)/, 'tit.'],
	[/^(?:Cal\. Code Regs\.|N\.Y\. Comp\. Codes R\.|(?:Ill\.|Alaska|La\.) Admin\. Code|Mo\. Code Regs\.|D\.C\. Mun\. Regs\.)/, 'tit.'],
	[/^Mass\. (?:Gen\. Laws|Ann\. Laws)/, 'ch.'],
];

/** Abbreviates the name of a regulation of the Treasury at the start of a title (rule 14.5.1): `Prop. Treas. Reg. § 1.704-1`. */
export function treasuryRegulation(title: string): string {
	const [, name = ''] = /^((?:(?:Temporary|Proposed) )?Treasury Regulations?)(?= §| \d)/.exec(title) ?? [];
	return name === '' ? title : `${codeName(name)}${title.slice(name.length).replace(/^ (?=\d)/, ' § ')}`;
}

/** Returns the name of an order of the President by its number (rule 14.7); empty for other rules. */
function executiveOrder(title: string, number: string): string {
	const order = /^(Proclamation|Executive Order|Exec\. Order|E\.?O\.?) ?(?:No\. ?)?(\d{1,2},?\d{3})(?:$|[:,—–] ?| of )/i;
	const [, kind = '', digits = ''] = order.exec(number) ?? order.exec(title) ?? [];
	return digits === '' ? '' : `${/^P/i.test(kind) ? 'Proclamation' : 'Exec. Order'} No. ${withThousands(digits.replace(',', ''))}`;
}

/** Returns a number of five digits or more with a comma (rule 6.2(a)). */
export function withThousands(page: string): string {
	return /^\d{5,6}$/.test(page) ? `${page.slice(0, -3)},${page.slice(-3)}` : page;
}

/**
 * Returns one or several sections with their sign: `§ 387`, `§§ 1051–1141n`. A hyphen in the number of a section is kept, if `isHyphenated`
 * everywhere. Other parts of a code are abbreviated as in table 16: `pt. 60`, `art. 2315`, `tit. VII`.
 */
export function sections(section: string, { isHyphenated = false }: { readonly isHyphenated?: boolean } = {}): string {
	const [, part, number = ''] = /^(part|pt|article|art|title|tit|rule|r|chapter|ch|appendix|app|subpart)s?\.? (\S.*)$/i.exec(section) ?? [];
	if (part !== undefined) {
		return `${PARTS[part.toLowerCase()] ?? `${part.toLowerCase()}.`}\u00A0${number.replace(/, (?:sec(?:tion|\.)) (?=\S)/, ', §\u00A0')}`;
	}
	const bare = section.replace(/^(?:§§?|secs?\.?|sections?)\s?/i, '');
	const printed = bare.replace(/(?<=^|, )(\d{1,9})[A-Za-z]{0,4}-(\d{1,9})([A-Za-z]{0,4})(?=,|$)/g, (range, from: string, to: string, letters: string) =>
		!isHyphenated && (Number(to) > Number(from) || (to === from && letters !== '')) ? range.replace('-', '–') : range,
	);
	return `${printed.includes('–') || /^§§|,| & | and | to /.test(section) ? '§§' : '§'}\u00A0${printed}`;
}

const PARTS: Readonly<Record<string, string>> = {
	part: 'pt.', article: 'art.', title: 'tit.', rule: 'r.', chapter: 'ch.', appendix: 'app.', subpart: 'subpt.',
};
