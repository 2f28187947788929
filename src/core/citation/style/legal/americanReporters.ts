import { tableOf } from '../abbreviationTable';

/** The names of reports, codes and registers, in full or as others abbreviate them (table 1 and table 2). */
const REPORTERS = tableOf(`
U.S.: united states reports, us reports, supreme court of the united states reports; S. Ct.: supreme court reporter; F.: federal reporter;
F. Supp.: federal supplement; F. App’x: federal appendix, fed appx; F. Cas.: federal cases; F.R.D.: federal rules decisions;
Fed. Cl.: federal claims reporter, court of federal claims reporter; Ct. Cl.: court of claims reports; Vet. App.: veterans appeals reporter;
U.S.C.: united states code, us code; C.F.R.: code of federal regulations, us code of federal regulations;
Stat.: statutes at large, united states statutes at large, us statutes at large, us stat; Fed. Reg.: federal register;
P.: pacific reporter; A.: atlantic reporter; N.E.: north eastern reporter, northeastern reporter; N.W.: north western reporter, northwestern reporter;
S.E.: south eastern reporter, southeastern reporter; S.W.: south western reporter, southwestern reporter; So.: southern reporter;
R.I.A.A.: reports of international arbitral awards; I.L.R.: international law reports; I.L.M.: international legal materials;
ICSID Rep.: icsid reports; U.S.C.A.: united states code annotated, us code annotated; U.S.C.S.: united states code service;
N.L.R.B.: decisions of the national labor relations board, nlrb decisions; F.T.C.: federal trade commission decisions;
FCC Rcd.: fcc record, federal communications commission record; Cal. Rptr.: california reporter, calrptr; Cal. App.: california appellate reports;
N.Y.S.: new york supplement; B.R.: bankruptcy reporter; M.J.: military justice reporter; T.C.: tax court reports, united states tax court reports;
L. Ed.: lawyers’ edition, lawyers' edition; Cal.: california reports; N.Y.: new york reports; Mass.: massachusetts reports; A.D.: appellate division reports;
I. & N. Dec.: administrative decisions under immigration and nationality laws, immigration and nationality decisions, in dec;
C.B.: cumulative bulletin; I.R.B.: internal revenue bulletin; Op. O.L.C.: opinions of the office of legal counsel;
Op. Att’y Gen.: opinions of the attorney general, opinions of the attorneys general; I.R.C.: internal revenue code; U.C.C.: uniform commercial code;
Daily Comp. Pres. Doc.: daily compilation of presidential documents; Weekly Comp. Pres. Doc.: weekly compilation of presidential documents;
Pub. Papers: public papers of the presidents; A.L.R.: american law reports; A.L.R. Fed.: american law reports federal
`);

/** The same names without spaces and stops, so that each way of writing them is known: `F3d`, `F. 3d`, `S.Ct.` */
const KNOWN: ReadonlyMap<string, string> = new Map(
	[...REPORTERS].flatMap(([name, short]) => [[keyOf(name), short] as const, [keyOf(short), short] as const]),
);

function keyOf(name: string): string {
	return name.toLowerCase().replace(/[^a-z\d]/g, '');
}

const SERIES: Readonly<Record<string, string>> = { second: '2d', third: '3d', fourth: '4th', fifth: '5th', '2nd': '2d', '3rd': '3d' };

/** Returns the abbreviation of reports or a code, such as `F. Supp. 2d` for “Federal Supplement, Second Series”; other names are kept. */
export function reporterName(name: string): string {
	const [, base = name, series = ''] =
		/^(.*?),? ?\(?(?<=[\s(.,a-z]|[A-Z]{2}|^[AFP])(2d|2nd|3d|3rd|4th|5th|6th|7th|second|third|fourth|fifth)(?: series)?\)?$/i.exec(name) ?? [];
	const short = KNOWN.get(keyOf(base));
	return short === undefined
		? spaced(name)
		: series === ''
			? short
			: `${short}${/^(?:[A-Z]\.)+$/.test(short) ? '' : ' '}${SERIES[series.toLowerCase()] ?? series}`;
}

/** Tells whether a name is that of reports or a code of the United States that table 1 has. */
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
