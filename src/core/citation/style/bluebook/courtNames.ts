import { ABBREVIATED_PLACES, tableOf } from './abbreviations';
import { courtOfCode, scholarCourt } from './courtCodes';

const ORDINALS = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth', 'Eleventh'];

/** The names of reports in full, and their abbreviations (table 1). */
const REPORTERS = tableOf(`
U.S.: united states reports, us; S. Ct.: supreme court reporter; F.: federal reporter; F. Supp.: federal supplement;
F. App’x: federal appendix; U.S.C.: united states code, usc, u.s. code; C.F.R.: code of federal regulations, cfr;
Stat.: statutes at large, united states statutes at large; Fed. Reg.: federal register; P.: pacific reporter; A.: atlantic reporter;
N.E.: north eastern reporter; N.W.: north western reporter; S.E.: south eastern reporter; S.W.: south western reporter;
So.: southern reporter; R.I.A.A.: reports of international arbitral awards, riaa; I.L.R.: international law reports;
I.L.M.: international legal materials; ICSID Rep.: icsid reports; U.S.C.A.: united states code annotated, usca, u.s. code annotated;
U.S.C.S.: united states code service, uscs; N.L.R.B.: decisions of the national labor relations board, nlrb; F.T.C.: federal trade commission decisions;
Cal. Rptr.: california reporter; N.Y.S.: new york supplement; B.R.: bankruptcy reporter; M.J.: military justice reporter; T.C.: tax court reports;
L. Ed.: lawyers’ edition, lawyers' edition; Cal.: california reports; N.Y.: new york reports; I. & N. Dec.: administrative decisions under immigration and nationality laws
`);

/** Returns the abbreviation of reports or a code, such as `F. Supp. 2d` for “Federal Supplement, Second Series”; other names are kept. */
export function reporterName(name: string): string {
	const [, base = name, series = ''] = /^(.*?),? (?:\(?(2d|3d|4th|second|third|fourth)(?: series)?\)?)$/i.exec(name) ?? [];
	const short = REPORTERS.get(base.toLowerCase());
	const number = { second: '2d', third: '3d', fourth: '4th' }[series.toLowerCase()] ?? series;
	return short === undefined ? name : number === '' ? short : `${short}${/^[A-Z.]+$/.test(short) ? '' : ' '}${number}`;
}

/**
 * Returns the abbreviation of a court of the United States or of a State (tables 1 and 7), also of one that is named as in Google Scholar;
 * other names are kept. A code of Juris-M needs the jurisdiction, such as `us:c2:ny.sd`.
 */
export function courtName(given: string, jurisdiction = ''): string {
	const name = courtOfCode(given, jurisdiction) ?? scholarCourt(given);
	const bare = name.replace(/^the /i, '').trim();
	const federal = bare.replace(/^(?:United States|U\.? ?S\.?|Federal) /i, '');
	const circuit =
		/^(?:Court of Appeals|Circuit Court of Appeals|C\. ?A\.)?,? ?(?:for |of )?(?:the )?(\w{1,20}\.?|D\.C\.|District of Columbia|Federal) Circuit$/i.exec(
			federal,
		)?.[1] ?? (/^Federal Circuit$/i.test(bare) ? 'Federal' : undefined);
	if (circuit !== undefined) {
		return `${circuitNumber(circuit)} Cir.`;
	}
	const [, direction = '', state = ''] =
		/^District Court(?:,| for the| of the| for| of)? ?(?:the )?(?:(Northern|Southern|Eastern|Western|Middle|Central) )?(?:District(?: of|,)? )?([^\s].{0,60})$/i.exec(
			federal,
		) ?? [];
	if (ABBREVIATED_PLACES.has(state)) {
		const short = ABBREVIATED_PLACES.get(state) ?? state;
		return `${direction.charAt(0)}${direction === '' ? '' : '.'}D.${/^(?:[A-Z]\.)+$/.test(short) ? '' : ' '}${short}`;
	}
	const special = SPECIAL_COURTS.find(([pattern]) => pattern.test(federal))?.[1];
	if (special !== undefined) {
		return special;
	}
	const [, bankrupt = '', division = '', district = ''] =
		/^(?:(Bankruptcy) Court|District Court)(?:,| for the| for| of)? ((?:[NSEWMC]\. ?)?D\.),? ([^\s].{0,60})$/i.exec(
			federal
				.replace(
					/\b(Northern|Southern|Eastern|Western|Middle|Central) District(?: of|,)/i,
					(_, word: string) => `${word.charAt(0)}.D.`,
				)
				.replace(/(?<=for the |for |, )District of /i, 'D. '),
		) ?? [];
	const ofDistrict = ABBREVIATED_PLACES.get(district) ?? district;
	if (ofDistrict !== '' && (bankrupt !== '' || ABBREVIATED_PLACES.has(district))) {
		return `${bankrupt === '' ? '' : 'Bankr. '}${division.replace(' ', '')}${/^(?:[A-Z]\.)+$/.test(ofDistrict) ? '' : ' '}${ofDistrict}`;
	}
	const irregular = IRREGULAR_COURTS.get(bare.toLowerCase().replace(/^(supreme court|court of appeals) (?:of |for )?(?:the state of )?(.+)$/, '$2 $1'));
	if (irregular !== undefined) {
		return irregular;
	}
	const inferior = stateCourt(bare);
	if (inferior !== undefined) {
		return inferior;
	}
	const supreme = /^(?:Supreme Court of |Court of Appeals of (?=New York|Maryland))?(.+?)(?: Supreme Court)?$/i.exec(bare)?.[1] ?? '';
	const appeals = /^(?:Court of Appeals? of )(.+)$|^(.+) Court of Appeals?$/i.exec(bare);
	const ofState = appeals?.[1] ?? appeals?.[2] ?? '';
	return supreme !== bare && ABBREVIATED_PLACES.has(supreme)
		? (ABBREVIATED_PLACES.get(supreme) ?? bare)
		: ABBREVIATED_PLACES.has(ofState)
			? `${ABBREVIATED_PLACES.get(ofState) ?? ''} Ct. App.`
			: name;
}

/** Federal courts other than those of circuits and districts (table 7). */
const SPECIAL_COURTS: readonly (readonly [RegExp, string])[] = [
	[/^Tax Court$/i, 'T.C.'],
	[/^Court of Federal Claims$/i, 'Fed. Cl.'],
	[/^Court of International Trade$/i, 'Ct. Int’l Trade'],
	[/^Court of Appeals for the Armed Forces$/i, 'C.A.A.F.'],
	[/^Court of Appeals for Veterans Claims$/i, 'Vet. App.'],
	[/^Judicial Panel on Multidistrict Litigation$/i, 'J.P.M.L.'],
	[/^District of Columbia Court of Appeals$/i, 'D.C.'],
	[/^Attorney General$/i, 'A.G.'],
	[/^Board of Immigration Appeals$/i, 'B.I.A.'],
	[/^Permanent Court of Arbitration$/i, 'Perm. Ct. Arb.'],
];

/** Courts whose abbreviation is not that of such courts in other States (table 1.3): the Supreme Court of New York is not its highest. */
const IRREGULAR_COURTS: ReadonlyMap<string, string> = new Map([
	['new york supreme court', 'N.Y. Sup. Ct.'],
	['texas court of appeals', 'Tex. App.'],
	['colorado court of appeals', 'Colo. App.'],
]);

/**
 * Courts of States by name, and what follows the abbreviation of the State (tables 1.3 and 7); nothing follows it for the highest court.
 */
const STATE_COURTS: readonly (readonly [RegExp, string])[] = [
	[/^Supreme Judicial Court$/i, ''],
	[/^Appellate Court$/i, ' App. Ct.'],
	[/^Court of Criminal Appeals$/i, ' Crim. App.'],
	[/^Court of Civil Appeals$/i, ' Civ. App.'],
	[/^Superior Court$/i, ' Super. Ct.'],
	[/^Court of Chancery$/i, ' Ch.'],
	[/^District Court of Appeals?$/i, ' Dist. Ct. App.'],
	[/^Commonwealth Court$/i, ' Commw. Ct.'],
	[/^(?:Supreme Court,? )?Appellate Division(?: of the Supreme Court)?(?: of the State)?$/i, ' App. Div.'],
	[/^Court of Appeal$/i, ' Ct. App.'],
	[/^Superior Court,? Appellate Division$/i, ' Super. Ct. App. Div.'],
	[/^Appeals Court$/i, ' App. Ct.'],
];

/** Returns the abbreviation of a court of a State, whose name precedes or follows; `undefined` for other names. */
function stateCourt(name: string): string | undefined {
	for (const [place, short] of ABBREVIATED_PLACES) {
		const court = name.startsWith(`${place} `)
			? name.slice(place.length + 1)
			: name.endsWith(` of ${place}`)
				? name.slice(0, -place.length - 4)
				: undefined;
		const rest = court === undefined ? undefined : STATE_COURTS.find(([pattern]) => pattern.test(court))?.[1];
		if (rest !== undefined) {
			return `${short}${rest}`;
		}
		if (court !== undefined && /^Court of Appeals$/i.test(court) && /^(?:New York|Maryland)$/.test(place)) {
			return short;
		}
	}
	return undefined;
}

/** Tells whether reports are those of the agency that decided, by its initials: `F.T.C.` (rule 14.3). */
export function isOfAgency(reports: string, agency: string): boolean {
	const initials = agency.replace(/[^A-Z]/g, '');
	return initials.length > 2 && reports.replaceAll('.', '') === initials;
}

/**
 * Returns a court without the parts that the reports already show: the State, or an intermediate court that has its own reports (rule
 * 10.4(b)).
 */
export function courtBesides(reports: string, court: string): string {
	const state = [...ABBREVIATED_PLACES.values()].find(short => court.startsWith(`${short} `) && reports.startsWith(short));
	const rest = state === undefined ? court : court.slice(state.length + 1);
	return state !== undefined && /^(?:App\. Ct\.|Ct\. App\.)$/.test(rest) && reports.startsWith(`${state} App.`) ? '' : rest;
}

/** Returns the State whose court an abbreviation is; empty for other courts. */
export function stateOfCourt(court: string): string {
	return [...ABBREVIATED_PLACES].find(([, short]) => court === short || court.startsWith(`${short} `))?.[0] ?? '';
}

/** Tells whether a name is that of the Supreme Court of the United States. */
export function isSupremeCourt(name: string): boolean {
	return /^(?:the )?(?:(?:United States|U\. ?S\.|US) )?Supreme Court(?: of the (?:United States|U\. ?S\.|US)(?: of America)?)?$/i.test(
		name,
	);
}

function circuitNumber(text: string): string {
	const index = ORDINALS.findIndex(ordinal => ordinal.toLowerCase() === text.toLowerCase());
	return index >= 0
		? (['1st', '2d', '3d'][index] ?? `${index + 1}th`)
		: /^(?:D\.C\.|District of Columbia)$/i.test(text)
			? 'D.C.'
			: /^Federal$/i.test(text)
				? 'Fed.'
				: text.replace(/^(\d)(?:nd|rd)$/, '$1d');
}
