import type { Locator, LocatorLabel } from '../dossier/model';

/** How people begin a locator, in English, French, Spanish, Dutch and German. */
const BEGINNINGS: Readonly<Record<Exclude<LocatorLabel, 'title'>, RegExp>> = {
	paragraph: /^(?:paragraphs?|paragraphes?|paras?|pars?|párrafos?|párrs?|absatz|abs|lid|§§?|¶)(?![\p{L}])/iu,
	article: /^(?:articles?|artículos?|artikels?|artikelen|arts?)(?![\p{L}])/iu,
	annex: /^(?:annex|annexes|annexe|anexos?|anhang|bijlagen?)(?![\p{L}])/iu,
	section: /^(?:sections?|secciones|sección|abschnitt|afdeling|sects?|secs?)(?![\p{L}])/iu,
	page: /^(?:pages?|páginas?|págs?|seiten?|bladzijden?|blz|pp|p|s)(?![\p{L}])/iu,
};

/** A longer place is no place. */
const LONGEST = 60;

/**
 * The locator that a person typed, such as `para. 3`, `art 5(1)` or `pp. 12-14`. A number alone is a
 * paragraph, as documents of the United Nations are cited. `undefined` where it is none of these.
 */
export function parseTypedLocator(typed: string): Locator | undefined {
	const text = typed.trim();
	for (const [label, beginning] of Object.entries(BEGINNINGS) as [LocatorLabel, RegExp][]) {
		const length = beginning.exec(text)?.[0].length ?? 0;
		const value = text.slice(length).replace(/^\./, '').trim();
		if (length > 0 && isPlace(value)) {
			return { label, value: withDashes(value) };
		}
	}
	return /^\d/.test(text) && isPlace(text) ? { label: 'paragraph', value: withDashes(text) } : undefined;
}

/** A number, a Roman numeral or a letter, and what may follow it: parts in parentheses, ranges, lists. */
function isPlace(value: string): boolean {
	return value.length <= LONGEST && /^(?:\d|[ivxlcdm]+(?!\p{L})|\p{L}(?!\p{L}))/iu.test(value) && /^[\p{L}\d().,;–\- ]*$/u.test(value);
}

/** A range of numbers has an en dash. */
function withDashes(value: string): string {
	return value.replace(/(\d) ?- ?(?=\d)/g, '$1–');
}
