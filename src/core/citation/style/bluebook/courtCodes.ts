import { ABBREVIATED_PLACES } from './abbreviations';
import { courtOfAppealsFor } from './circuits';

/** The names of States by their postal codes, which Juris-M uses for jurisdictions. The codes are in the order of the names in table 10. */
const STATES: ReadonlyMap<string, string> = new Map(
	'al ak az ar ca co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa pr ri sc sd tn tx ut vt va wv wa wi wy'
		.split(' ')
		.map((code, index) => [code, [...ABBREVIATED_PLACES.keys()][index] ?? ''] as const),
);

/** Courts by their codes in the Legal Resource Registry of Juris-M. */
const COURTS: ReadonlyMap<string, string> = new Map([
	['supreme.court', 'Supreme Court'],
	['court.appeals', 'Court of Appeals'],
	['court.appeal', 'Court of Appeals'],
	['district.court', 'District Court'],
	['appellate.court', 'Appellate Court'],
	['appellate.division.supreme.court', 'Supreme Court, Appellate Division'],
	['district.court.appeal', 'District Court of Appeal'],
	['supreme.judicial.court', 'Supreme Judicial Court'],
	['superior.court', 'Superior Court'],
]);

/** Returns the name of a court from its code and jurisdiction; `undefined` for all other names. */
export function courtOfCode(code: string, jurisdiction: string): string | undefined {
	const court = COURTS.get(code);
	const [country, circuit = '', district = ''] = jurisdiction.split(':');
	if (court === undefined || country !== 'us') {
		return undefined;
	}
	const [, state = '', division = ''] = /^([a-z]{2})\.(?:([nsewmc])?d)$/.exec(district) ?? [];
	if (district !== '' && STATES.has(state)) {
		return `District Court, ${division.toUpperCase()}${division === '' ? '' : '.'}D. ${STATES.get(state) ?? ''}`;
	}
	const number = /^c(\d{1,2})$/.exec(circuit)?.[1];
	if (number !== undefined) {
		return courtOfAppealsFor(number === '0' ? 'D.C.' : number);
	}
	const of = STATES.get(circuit);
	return of === undefined ? court : `${court} of ${of}`;
}

/** Returns the name of a court that is written as in Google Scholar, `Dist. Court, SD New York` or `Cal: Court of Appeals`, or as in Westlaw. */
export function scholarCourt(name: string): string {
	// Westlaw has the circuits as `C.A.7` and `C.A.D.C.`
	const [, circuit] = /^C\.? ?A\.? ?(\d{1,2}|D\.? ?C\.?|Fed\.?)(?:, \d{4})?$/.exec(name) ?? [];
	if (circuit !== undefined) {
		return courtOfAppealsFor(/^\d/.test(circuit) ? circuit : circuit.startsWith('D') ? 'D.C.' : 'Federal');
	}
	const [, short = '', rest = ''] = /^([A-Z][A-Za-z. ]{1,14}): (.+)$/.exec(name) ?? [];
	const state =
		short === ''
			? undefined
			: [...ABBREVIATED_PLACES].find(([, abbreviation]) => abbreviation.replace(/[. ]/g, '') === short.replace(/[. ]/g, ''))?.[0];
	const court = (state === undefined ? name : rest)
		.replace(/^Dist\. Court\b/, 'District Court')
		.replace(/^Appellate Div\.?(?:,.*)?$/, 'Appellate Division')
		.replace(/(?<=^District Court, )([NSEWMC])D (?=[A-Z])/, '$1.D. ')
		.replace(/(?<=^District Court, )D (?=[A-Z])/, 'D. ');
	return state === undefined ? court : `${court} of ${state}`;
}

/** Returns the postal code of the State whose highest court a name is; `undefined` for all other courts. */
export function stateOfHighestCourt(name: string): string | undefined {
	const [, state = ''] = /^Supreme (?:Judicial )?Court of (.+)$/.exec(name) ?? [];
	return [...STATES].find(([, full]) => full === state)?.[0].toUpperCase();
}

/** Returns the abbreviation of the State that a jurisdiction of Juris-M is, such as `us:me`; other jurisdictions are kept. */
export function stateOfJurisdiction(jurisdiction: string): string {
	const state = STATES.get(/^us:([a-z]{2})$/.exec(jurisdiction)?.[1] ?? '');
	return state === undefined ? jurisdiction : ABBREVIATED_PLACES.get(state) ?? state;
}
