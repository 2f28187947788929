import { ABBREVIATED_PLACES } from './abbreviations';

const ORDINALS = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth', 'Eleventh'];

/** The names of reports in full, and their abbreviations (table 1). */
const REPORTERS: ReadonlyMap<string, string> = new Map([
	['united states reports', 'U.S.'], ['us', 'U.S.'], ['supreme court reporter', 'S. Ct.'], ['federal reporter', 'F.'], ['federal supplement', 'F. Supp.'], ['federal appendix', 'F. App’x'],
	['united states code', 'U.S.C.'], ['usc', 'U.S.C.'], ['u.s. code', 'U.S.C.'], ['code of federal regulations', 'C.F.R.'], ['cfr', 'C.F.R.'], ['statutes at large', 'Stat.'],
	['united states statutes at large', 'Stat.'], ['federal register', 'Fed. Reg.'], ['pacific reporter', 'P.'], ['atlantic reporter', 'A.'], ['north eastern reporter', 'N.E.'],
	['north western reporter', 'N.W.'], ['south eastern reporter', 'S.E.'], ['south western reporter', 'S.W.'], ['southern reporter', 'So.'],
]);

/** Returns the abbreviation of reports or a code, such as `F. Supp. 2d` for “Federal Supplement, Second Series”; other names are kept. */
export function reporterName(name: string): string {
	const [, base = name, series = ''] = /^(.*?),? (?:\(?(2d|3d|4th|second|third|fourth)(?: series)?\)?)$/i.exec(name) ?? [];
	const short = REPORTERS.get(base.toLowerCase());
	const number = { second: '2d', third: '3d', fourth: '4th' }[series.toLowerCase()] ?? series;
	return short === undefined ? name : number === '' ? short : `${short}${/^[A-Z.]+$/.test(short) ? '' : ' '}${number}`;
}

/** Returns the abbreviation of a court of the United States or of a State (tables 1 and 7); other names are kept. */
export function courtName(name: string): string {
	const bare = name.replace(/^the /i, '').trim();
	const federal = bare.replace(/^(?:United States|U\.? ?S\.?|Federal) /i, '');
	const circuit = /^(?:Court of Appeals|Circuit Court of Appeals|C\. ?A\.)?,? ?(?:for |of )?(?:the )?(\w{1,20}\.?|D\.C\.|District of Columbia|Federal) Circuit$/i.exec(federal)?.[1] ?? (/^Federal Circuit$/i.test(bare) ? 'Federal' : undefined);
	if (circuit !== undefined) {
		return `${circuitNumber(circuit)} Cir.`;
	}
	const [, direction = '', state = ''] = /^District Court(?:,| for the| of the| for| of)? ?(?:the )?(?:(Northern|Southern|Eastern|Western|Middle|Central) )?(?:District(?: of|,)? )?([^\s].{0,60})$/i.exec(federal) ?? [];
	if (ABBREVIATED_PLACES.has(state)) {
		const short = ABBREVIATED_PLACES.get(state) ?? state;
		return `${direction.charAt(0)}${direction === '' ? '' : '.'}D.${/^(?:[A-Z]\.)+$/.test(short) ? '' : ' '}${short}`;
	}
	const supreme = /^(?:Supreme Court of |Court of Appeals of (?=New York|Maryland))?(.+?)(?: Supreme Court)?$/i.exec(bare)?.[1] ?? '';
	const appeals = /^(?:Court of Appeals? of )(.+)$|^(.+) Court of Appeals?$/i.exec(bare);
	const ofState = appeals?.[1] ?? appeals?.[2] ?? '';
	return supreme !== bare && ABBREVIATED_PLACES.has(supreme) ? ABBREVIATED_PLACES.get(supreme) ?? bare : ABBREVIATED_PLACES.has(ofState) ? `${ABBREVIATED_PLACES.get(ofState) ?? ''} Ct. App.` : name;
}

/** Tells whether a name is that of the Supreme Court of the United States. */
export function isSupremeCourt(name: string): boolean {
	return /^(?:the )?(?:(?:United States|U\. ?S\.|US) )?Supreme Court(?: of the (?:United States|U\. ?S\.|US)(?: of America)?)?$/i.test(name);
}

function circuitNumber(text: string): string {
	const index = ORDINALS.findIndex(ordinal => ordinal.toLowerCase() === text.toLowerCase());
	return index >= 0 ? ['1st', '2d', '3d'][index] ?? `${index + 1}th` : /^(?:D\.C\.|District of Columbia)$/i.test(text) ? 'D.C.' : /^Federal$/i.test(text) ? 'Fed.' : text.replace(/^(\d)(?:nd|rd)$/, '$1d');
}
