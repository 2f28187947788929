/** Puts words that are in capitals in headline style. Abbreviations that are recognized keep theirs. */
export function inHeadlineStyle(text: string): string {
	return text.replace(/\p{Lu}[\p{Lu}’']+/gu, (word, at: number) =>
		(at > 0 && !/[:?!“] ?$/.test(text.slice(0, at).trimEnd()) ? LOWER.get(word) : undefined) ?? (KEPT.test(word) ? word : capitalized(word)));
}

function capitalized(word: string): string {
	const name = word.charAt(0) + word.slice(1).toLowerCase();
	return name.replace(/^Mc[a-z](?=[a-z]{2})/, start => `Mc${start.slice(2).toUpperCase()}`);
}

/** Short words without a vowel are abbreviations, except those that every name may have; so are some others. */
const KEPT = /^(?:(?!LTD|ST|MR|DR|JR|BY|MY|WHY)[B-DF-HJ-NP-TV-XZ]{2,4}|UN|E[UC]|U[SK]A?|AI|WTO|ICC|ICJ|ICSID|IMF|OECD|NATO|GATT|NAFTA|UNESCO|DNA|EEC|II|III|VII?I?)$/;

const LOWER: ReadonlyMap<string, string> = new Map(
	'AND OF THE FOR IN ON BY TO A AN AT AS OR WITH FROM'.split(' ').map(word => [word, word.toLowerCase()]),
);
