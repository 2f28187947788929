/** The postal codes of States and provinces that records have after a city: Editorial Manual, "Footnotes and other references", IV.B and X.A. */
const STATES: ReadonlyMap<string, string> = new Map(
	`AL Alabama;AK Alaska;AZ Arizona;AR Arkansas;CA California;CO Colorado;CT Connecticut;DC D.C.;DE Delaware;FL Florida;GA Georgia;HI Hawaii;
ID Idaho;IL Illinois;IN Indiana;
IA Iowa;KS Kansas;KY Kentucky;LA Louisiana;ME Maine;MD Maryland;MA Massachusetts;MI Michigan;MN Minnesota;MS Mississippi;MO Missouri;
MT Montana;NE Nebraska;NV Nevada;
NH New Hampshire;NJ New Jersey;NM New Mexico;NY New York;NC North Carolina;ND North Dakota;OH Ohio;OK Oklahoma;OR Oregon;PA Pennsylvania;
RI Rhode Island;SC South Carolina;
SD South Dakota;TN Tennessee;TX Texas;UT Utah;VT Vermont;VA Virginia;WA Washington;WV West Virginia;WI Wisconsin;WY Wyoming;ON Ontario;
QC Quebec;BC British Columbia;
AB Alberta;MB Manitoba;NS Nova Scotia;SK Saskatchewan;UK United Kingdom;USA United States;US United States`
		.split(/;\s*/)
		.map(entry => [entry.slice(0, entry.indexOf(' ')), entry.slice(entry.indexOf(' ') + 1)] as const),
);

/** Cities that need no State or country after them. */
const KNOWN = /^(?:New York|London|Paris|Geneva|Vienna|Rome|Nairobi|Los Angeles|San Francisco|Chicago|Philadelphia|Boston|Oxford)$/;

/**
 * Returns the place of publication with the name of its State or country in full: `Cambridge, Massachusetts`. Cities that are known to all
 * stand alone.
 */
export function placeInFull(place: string): string {
	const [, city = '', state = '', country = ''] = /^([^,;]{2,40}), ?((?:[A-Z]\.){2,3}|[A-Z]{2,3}|Mass\.|Calif\.|Conn\.)(?:, ?(?:USA|U\.S\.A\.|US|United States|Canada))?(;.*)?$/.exec(place) ?? [];
	const name = STATES.get(state.replaceAll('.', '')) ?? SHORT.get(state);
	return name === undefined || country !== '' ? place : KNOWN.test(city) ? city : `${city}, ${name}`;
}

/** Older abbreviations of States that are still common in records. */
const SHORT: ReadonlyMap<string, string> = new Map([['Mass.', 'Massachusetts'], ['Calif.', 'California'], ['Conn.', 'Connecticut']]);
