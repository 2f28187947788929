const INSTITUTIONS: readonly (readonly [RegExp, string])[] = [
	[/^(?:ICSID|International Cent(?:re|er) for (?:the )?Settlement of Investment Disputes)$/i, 'ICSID'],
	[/^(?:PCA|Permanent Court of Arbitration)$/i, 'PCA'],
	[/^(?:LCIA|London Court of International Arbitration)$/i, 'LCIA'],
];

/**
 * Returns the number of an international arbitration with the institution that keeps it (rule 21.6): `ICSID Case No. ARB/10/7`; empty for
 * all other cases. The institution is therefore not named again beside the date.
 */
export function arbitralNumber(number: string, institution: string): string {
	const bare = number.replace(/^case (?:no\.? ?)?/i, '');
	const [, named, inCase = ''] = /^(ICSID|PCA|LCIA) (?:Arb(?:itration)?\. )?Case (?:No\.? ?)?(.+)$/i.exec(bare) ?? [];
	const isIcsid = /^ARB(?:\(AF\))?\/\d/.test(bare);
	const known = INSTITUTIONS.find(([pattern]) => pattern.test(institution))?.[1] ?? (isIcsid ? 'ICSID' : undefined);
	const keeper = named?.toUpperCase() ?? known;
	return keeper === undefined || bare === '' ? '' : `${keeper} Case No. ${named === undefined ? bare : inCase}`;
}
