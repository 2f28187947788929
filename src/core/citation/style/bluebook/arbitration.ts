/**
 * Returns the number of an international arbitration with the institution that keeps it (rule 21.6): `ICSID Case No. ARB/10/7`; empty for
 * all other cases. The institution is therefore not named again beside the date.
 */
export function arbitralNumber(number: string, institution: string): string {
	const known = `${number} ${institution}`;
	const keeper = /^ARB\/|ICSID|Settlement of Investment/i.test(known)
		? 'ICSID'
		: /\bPCA\b|Permanent Court of Arbitration/i.test(known)
			? 'PCA'
			: '';
	return keeper === '' || number === '' ? '' : `${keeper} Case No. ${number.replace(/^.*\bcase (?:no\.? ?)?/i, '')}`;
}
