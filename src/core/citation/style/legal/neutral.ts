/** Whether text is a neutral citation, such as `[2008] UKHL 13`, which names the court. */
export function isNeutral(text: string): boolean {
	return /^\[\d{4}\] (?:[A-Z]{2,}|[A-Z][A-Za-z]+)/.test(text) && !/^\[\d{4}\] \d? ?(?:AC|QB|KB|Ch|Fam|WLR|All ER)\b/.test(text);
}

/** Whether the name of reports is that of a series of neutral citations. */
export function isNeutralSeries(reports: string): boolean {
	return /^(?:UK(?:SC|HL|PC|UT|FTT|EAT|IPTrib)|EW(?:CA|HC|COP|FC)(?: (?:Civ|Crim))?|NI(?:CA|QB|Ch|Fam|CC|KB)|CS[IO]H|HCJAC|IE(?:SC|HC|CA)|HCA|FCA|FCAFC|NZ(?:SC|CA|HC)|SCC|ONCA|BCCA)$/.test(
		reports,
	);
}
