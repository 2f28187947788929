/**
 * How a style prints the second number of a page range: in full, by its last two digits, or as short as the Chicago Manual of Style allows
 * (9.61).
 */
export type PageRange = 'full' | 'twoDigits' | 'chicago';

/** Abbreviates the page ranges in a text that has en dashes: `141–43`, in Chicago style `104–5` and `100–104`. */
export function printPages(pages: string, rule: PageRange): string {
	return rule === 'full' ? pages : pages.replace(/\b(\d{3,5})–(\d{3,5})\b/g, (range, from: string, to: string) => {
		if (from.length !== to.length || (rule === 'chicago' && from.endsWith('00'))) {
			return range;
		}
		const same = [...from].findIndex((digit, index) => digit !== to[index]);
		const isShort = rule === 'chicago' && from.at(-2) === '0' && same >= from.length - 1;
		return same < 0 ? range : `${from}–${to.slice(isShort ? from.length - 1 : Math.min(same, from.length - 2))}`;
	});
}
