import { tableOf } from '../abbreviationTable';
import { ABBREVIATED_PLACES } from '../bluebook/abbreviations';

/**
 * The abbreviations of reports, codes and registers that are not the initials of their names (tables 1 and 2).
 */
const REPORTERS = tableOf(`
S. Ct.: supreme court reporter; U.S.: united states supreme court reports, us reports, us supreme court reports; F.: federal reporter;
F. Supp.: federal supplement; F. App’x: federal appendix, fed appx; F. Cas.: federal cases;
Fed. Cl.: federal claims reporter; Ct. Cl.: court of claims reports; Stat.: statutes at large, united states statutes at large;
Fed. Reg.: federal register, FR;
P.: pacific reporter; A.: atlantic reporter; N.E.: northeastern reporter; N.W.: northwestern reporter; S.E.: southeastern reporter;
S.W.: southwestern reporter; So.: southern reporter; ICSID Rep.: icsid reports;
Iran-U.S. Cl. Trib. Rep.: iran united states claims tribunal reports, iran us claims tribunal reports;
N.L.R.B.: decisions of the national labor relations board;
F.T.C.: federal trade commission decisions; FCC Rcd.: fcc record; Cal. Rptr.: california reporter; L. Ed.: lawyers edition;
I. & N. Dec.: administrative decisions under immigration and nationality laws, immigration and nationality decisions, in dec;
Op. O.L.C.: opinions of the office of legal counsel; Op. Att’y Gen.: opinions of the attorney general, opinions of the attorneys general;
Daily Comp. Pres. Doc.: daily compilation of presidential documents; Weekly Comp. Pres. Doc.: weekly compilation of presidential documents;
Pub. Papers: public papers of the presidents; Cal. App.: california appellate reports; Vet. App.: veterans appeals reporter
`);

/** Those that are the initials of their names. */
const INITIALS = 'M.J. T.C. N.Y.S. A.D. B.R. F.R.D. U.S. U.S.C. U.S.C.A. U.S.C.S. C.F.R. C.B. I.R.B. I.R.C. U.C.C. U.S.P.Q. A.L.R. R.I.A.A. I.L.R. I.L.M.'.split(' ');

/** The same names without spaces and stops, so that each way of writing them is known: `F3d`, `F. 3d`, `S.Ct.` */
const KNOWN: ReadonlyMap<string, string> = new Map(
	[...REPORTERS, ...INITIALS.map(short => [short, short] as const)].flatMap(([name, short]) =>
		[name, short].map(text => [keyOf(text), short] as const),
	),
);

function keyOf(name: string): string {
	return name.toLowerCase().replace(/[^a-z\d]/g, '');
}

/** Returns the abbreviation whose letters are the initials of a name, with or without “Reporter” at its end. */
function initialsOf(name: string): string | undefined {
	const isName = /(?:Reports|Reporter|Code|Annotated|Service|Decisions|Regulations|Bulletin|Supplement|Awards|Materials)$/.test(name);
	const initials = name.replace(/[^A-Z]/g, '');
	if (!isName || initials.length < 2) {
		return undefined;
	}
	const withoutReporter = initials.length > 2 && /Report(?:s|er)$/.test(name) ? initials.slice(0, -1) : initials;
	return KNOWN.get(initials.toLowerCase()) ?? KNOWN.get(withoutReporter.toLowerCase());
}

const SERIES: Readonly<Record<string, string>> = { second: '2d', third: '3d', fourth: '4th', fifth: '5th', '2nd': '2d', '3rd': '3d' };

/** Returns the abbreviation of reports or a code, such as `F. Supp. 2d` for “Federal Supplement, Second Series”; other names are kept. */
export function reporterName(name: string): string {
	const [, base = name, series = ''] =
		/^(.*?),? ?\(?(?<=[\s(.,a-z]|[A-Z]{2}|^[AFP])(2d|2nd|3d|3rd|4th|5th|6th|7th|second|third|fourth|fifth)(?: series)?\)?$/i.exec(name) ?? [];
	const state = /^(.+?) Reports$/.exec(base)?.[1] ?? '';
	const short = KNOWN.get(keyOf(base)) ?? ABBREVIATED_PLACES.get(state) ?? initialsOf(base);
	return short === undefined
		? spaced(name)
		: series === ''
			? short
			: `${short}${/^(?:[A-Z]\.)+$/.test(short) ? '' : ' '}${SERIES[series.toLowerCase()] ?? series}`;
}

/** Whether a name is that of reports or a code of the United States that table 1 has. */
export function isReporter(name: string): boolean {
	const short = reporterName(name);
	return KNOWN.has(keyOf(short.replace(/ ?\d(?:d|th)$/, '')));
}

/** Closes up single capitals and numbers, and separates longer abbreviations (rule 6.1(a)): `Cal. App. 4th`, `N.Y.S.2d`. */
function spaced(name: string): string {
	return !/^(?:(?:[A-Z][A-Za-z’]{0,6}\.|\d(?:d|th)) ?){2,6}$/.test(name)
		? name.replace(/(?<=[a-z]\.)(?=\d(?:d|th)$)/, ' ')
		: name
				.replace(/ /g, '')
				.replace(/(?<=[a-z]\.)(?=[A-Z\d])|(?<=[A-Z]\.)(?=[A-Z][a-z])/g, ' ');
}

/** The reporters of the early decisions of the Supreme Court, with the volume of the United States Reports before their first (table 1.1). */
const EARLY = 'Dall. 0,Cranch 4,Wheat. 13,Pet. 25,How. 41,Black 65,Wall. 67, 90'
	.split(',')
	.map(entry => ({ name: entry.split(' ')[0] ?? '', before: Number(entry.split(' ')[1]) }));

/** Returns the volume of an early decision of the Supreme Court with that of its reporter: `5 U.S. (1 Cranch)` (rule 10.3.2). */
export function withEarlyReporter(reports: string, volume: string): string {
	const found = reports === 'U.S.' && /^\d{1,2}$/.test(volume) ? EARLY.findLast(({ before }) => before < Number(volume)) : undefined;
	return found === undefined || found.name === '' ? reports : `${reports} (${Number(volume) - found.before} ${found.name})`;
}
