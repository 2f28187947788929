import { ABBREVIATED_PLACES } from './abbreviations';
import { abbreviatedCircuit } from './circuits';
import { courtOfCode, scholarCourt } from './courtCodes';

/**
 * Returns the abbreviation of a court of the United States or of a State (tables 1 and 7), also of one that is named as in Google Scholar;
 * other names are kept. A code of Juris-M needs the jurisdiction, such as `us:c2:ny.sd`.
 */
export function courtName(given: string, jurisdiction = ''): string {
	const name = courtOfCode(given, jurisdiction) ?? scholarCourt(given);
	const [, district = '', of = ''] = /^((?:[NSEWMC]\. ?)?D\.) ?(?:of )?([A-Z][a-z]+(?: [A-Z][a-z]+)*)$/.exec(name) ?? [];
	if (ABBREVIATED_PLACES.has(of)) {
		return courtName(`District Court, ${district} ${of}`);
	}
	const bare = name
		.replace(/^the |, (?:Eastern|Western|Northern|Southern|Central|Middle) Division$/gi, '')
		.replace(/\bDist\. of Columbia\b|^D\.C\.(?= Court)/, 'District of Columbia')
		.trim();
	const federal = bare.replace(/^(?:United States|U\.? ?S\.?|Federal) /i, '').replace(/(?<=\bCircuit),? Court of Appeals$/i, '');
	const circuit =
		/^(?:Court of Appeals|Circuit Court of Appeals|C\. ?A\.)?,? ?(?:for |of )?(?:the )?(\w{1,20}\.?|D\.C\.|District of Columbia|Federal) Circuit$/i.exec(
			federal,
		)?.[1] ?? (/^Federal Circuit$/i.test(bare) ? 'Federal' : undefined);
	if (circuit !== undefined) {
		return `${abbreviatedCircuit(circuit)} Cir.`;
	}
	const panel = /^Bankruptcy Appellate Panel(?:,| of the| for the) (?:(?:United States|U\.? ?S\.?) Court of Appeals for the )?(\w{1,20}) Circuit$/i.exec(federal)?.[1];
	if (panel !== undefined) {
		return `B.A.P. ${abbreviatedCircuit(panel)} Cir.`;
	}
	const special = SPECIAL_COURTS.find(([pattern]) => pattern.test(federal))?.[1];
	if (special !== undefined) {
		return special;
	}
	return districtCourt(federal, federal !== bare) ?? stateCourt(bare) ?? name;
}

/**
 * Returns the abbreviation of a court of a federal district (table 7): `S.D.N.Y.`, `Bankr. D. Del.`, and `C.C.D. Mass.` for one of the circuit
 * courts before 1912; `undefined` for other names. Circuit courts of States are named after counties.
 */
function districtCourt(name: string, isFederal: boolean): string | undefined {
	const [, kind = '', given = '', place = ''] =
		/^(District|Bankruptcy|Circuit) Court(?:,| for| of)?(?: the)?(?: ((?:[NSEWMC]\. ?)?D\.)(?: of|,)?)? ([A-Z].{1,60})$/i.exec(
			name
				.replace(/\b(Northern|Southern|Eastern|Western|Middle|Central) District(?: of|,)?(?= )/i, (_, word: string) => `${word.charAt(0)}.D.`)
				.replace(/(?<=Court(?:,| for| of)(?: the)? )Dist(?:rict|\.)(?: of|,)?(?= )/i, 'D.')
				.replace(/(?<=D\. )(?:of )?Columbia$/, 'District of Columbia'),
		) ?? [];
	const short = ABBREVIATED_PLACES.get(place) ?? ([...ABBREVIATED_PLACES.values()].includes(place) ? place : undefined);
	const division = given.replace(' ', '') || 'D.';
	if (short === undefined) {
		return /^b/i.test(kind) && given !== '' ? `Bankr. ${division} ${place}` : undefined;
	}
	return /^c/i.test(kind) && given === '' && !isFederal
		? undefined
		: `${/^b/i.test(kind) ? 'Bankr. ' : /^c/i.test(kind) ? 'C.C.' : ''}${division}${/^(?:[A-Z]\.)+$/.test(short) ? '' : ' '}${short}`;
}

/** Federal courts other than those of circuits and districts (table 7). */
const SPECIAL_COURTS: readonly (readonly [RegExp, string])[] = [
	[/^Tax Court$/i, 'T.C.'],
	[/^Court of Federal Claims$/i, 'Fed. Cl.'],
	[/^Claims Court$/i, 'Cl. Ct.'],
	[/^Court of Claims$/i, 'Ct. Cl.'],
	[/^Court of Customs and Patent Appeals$/i, 'C.C.P.A.'],
	[/^Court of Military Appeals$/i, 'C.M.A.'],
	[/^Foreign Intelligence Surveillance Court$/i, 'FISA Ct.'],
	[/^Patent Trial and Appeal Board$/i, 'P.T.A.B.'],
	[/^Trademark Trial and Appeal Board$/i, 'T.T.A.B.'],
	[/^Court of International Trade$/i, 'Ct. Int’l Trade'],
	[/^Court of Appeals for the Armed Forces$/i, 'C.A.A.F.'],
	[/^Court of Appeals for Veterans Claims$/i, 'Vet. App.'],
	[/^Judicial Panel on Multidistrict Litigation$/i, 'J.P.M.L.'],
	[/^Attorney General$/i, 'A.G.'],
	[/^Board of Immigration Appeals$/i, 'B.I.A.'],
	[/^Permanent Court of Arbitration$/i, 'Perm. Ct. Arb.'],
];

/**
 * Courts of States by name, and what follows the abbreviation of the State (tables 1.3 and 7); of the highest court nothing does. The first
 * that a name contains counts.
 */
const STATE_COURTS = `supreme court of appeals=;supreme judicial court=;superior court&appellate division=Super. Ct. App. Div.;
appellate division|app. div|app div=App. Div.;appellate term=App. Term;special appeals=Ct. Spec. App.;court of criminal appeals=Crim. App.;
court of civil appeals=Civ. App.;district court of appeal=Dist. Ct. App.;appellate court|appeals court=App. Ct.;court of appeal=Ct. App.;
chancery=Ch.;commonwealth court=Commw. Ct.;superior court=Super. Ct.;supreme court=;circuit court=Cir. Ct.;district court=Dist. Ct.;
common pleas=Ct. Com. Pl.;family court=Fam. Ct.;surrogate’s court|surrogates court=Sur. Ct.;tax court=T.C.;county court=Cnty. Ct.;
civil court=Civ. Ct.;criminal court=Crim. Ct.;municipal court=Mun. Ct.;probate court=Prob. Ct.`
	.split(/;\s*/)
	.map(entry => entry.split('='))
	.map(([words = '', short = '']) => ({ words: words.split('|').map(way => way.split('&')), short: short === '' ? '' : ` ${short}` }));

/** Courts whose abbreviation is not that of such courts in other States (table 1.3): the Supreme Court of New York is not its highest. */
const IRREGULAR_COURTS: ReadonlyMap<string, string> = new Map([
	['N.Y.', 'N.Y. Sup. Ct.'],
	['N.Y. Ct. App.', 'N.Y.'],
	['Md. Ct. App.', 'Md.'],
	['D.C. Ct. App.', 'D.C.'],
	['Tex. Ct. App.', 'Tex. App.'],
	['Colo. Ct. App.', 'Colo. App.'],
]);

/**
 * Returns the abbreviation of a court of a State, whose name precedes or follows, without the district, department or county (rule 10.4(b));
 * `undefined` for other names.
 */
function stateCourt(name: string): string | undefined {
	const words = ` ${name.replace(/[^A-Za-z]+/g, ' ')} `;
	const lower = name.toLowerCase();
	const [place, short = ''] =
		STATES.filter(([state]) => words.includes(` ${state} `)).toSorted(([one], [other]) => other.length - one.length)[0] ?? [];
	const court = place === undefined
		? undefined
		: STATE_COURTS.find(({ words: ways }) => ways.some(way => way.every(part => lower.includes(part))))?.short;
	return court === undefined ? undefined : (IRREGULAR_COURTS.get(short + court) ?? short + court);
}

/** The States without the cities that are abbreviated, too. */
const STATES = [...ABBREVIATED_PLACES].filter(([, short]) => !/^(?:L\.A\.|S\.F\.|Phila\.|Chi\.|Bos\.|Balt\.|Dall\.|Mia\.|Hous\.|Phx\.)$/.test(short));

/** Whether reports are those of the agency that decided, by its initials: `F.T.C.` (rule 14.3). */
export function isOfAgency(reports: string, agency: string): boolean {
	const initials = agency.replace(/[^A-Z]/g, '');
	const bare = reports.replaceAll('.', '');
	return initials.length > 2
		&& (bare === initials.replace(/.$/, 'R') || (bare.startsWith(initials) && /^(?: Rcd|2d|3d| \d|$)/.test(bare.slice(initials.length))));
}

/**
 * Returns a court without the parts that the reports already show: the State, or an intermediate court that has its own reports (rule
 * 10.4(b)).
 */
export function courtBesides(reports: string, court: string): string {
	const state = [...ABBREVIATED_PLACES.values()].find(short => court.startsWith(`${short} `) && reports.startsWith(short));
	const rest = state === undefined ? court : court.slice(state.length + 1);
	// The Supreme Court of New Jersey was not its highest when these reports were printed.
	if (reports === 'N.J.L.' && court === 'N.J.') {
		return 'Sup. Ct.';
	}
	return state !== undefined && /^(?:App\. Ct\.|Ct\. App\.)$/.test(rest) && reports.startsWith(`${state} App.`) ? '' : rest;
}

/** Returns the State whose court an abbreviation is; empty for other courts. */
export function stateOfCourt(court: string): string {
	return [...ABBREVIATED_PLACES].find(([, short]) => court === short || court.startsWith(`${short} `))?.[0] ?? '';
}

/** Whether a name is that of the Supreme Court of the United States. */
export function isSupremeCourt(name: string): boolean {
	return /^(?:the )?(?:(?:United States|U\. ?S\.|US) )?Supreme Court(?: of the (?:United States|U\. ?S\.|US)(?: of America)?)?$/i.test(
		name,
	);
}
