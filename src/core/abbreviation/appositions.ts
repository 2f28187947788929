import { matchesOf } from '../matchesOf';
import type { BlockReading } from './blockReading';
import type { Introduction } from './introduction';
import { firstByLetters } from './lettersMatch';
import { shortFormOf } from './shortForm';
import { wordsBefore } from './wordsBefore';

/** “, or OFAC,”, “, hereinafter OFAC,” or “ – OFAC –” after a name. */
const APPOSITION =
	/(?:,\s(?:or|ou|oder|of|o|(?:(?:also|commonly|better|otherwise)\s)?known as|abbreviated(?:\s(?:as|to))?|in short|here(?:in)?after(?:\s(?:referred to as|called))?|(?:ci-après\s)?dénommée?|ci-après|dite?|abrégée?(?:\sen)?|kurz|im Folgenden|nachfolgend|afgekort(?:\stot)?|hierna|abreviad[oa](?:\scomo)?|en (?:adelante|lo sucesivo)|conocid[oa] como)\s(?:the |la |le |l[’']|de |het |el |die |der |das )?|\s[–—-]\s)["“„«]?([\p{Lu}\p{N}][\p{L}\p{N}.&-]{1,15})["”»“]?(?=[,;.)]|\s[–—-]\s)/gu;

/** Whether a text has such words, or dashes, with a word after them that may be an acronym. */
export function mayHaveApposition(text: string): boolean {
	return text.search(APPOSITION) >= 0;
}

/**
 * Finds acronyms after a comma and “or” or the like, or between dashes, whose letters are those of the name before it: “the Office of
 * Foreign Assets Control, or OFAC, …”.
 */
export function appositionsIn(reading: BlockReading): readonly Introduction[] {
	const found: Introduction[] = [];
	for (const match of matchesOf(reading.text, APPOSITION)) {
		const [whole, written = ''] = match;
		const short = shortFormOf(written);
		const before = short && wordsBefore(reading.text, match.index);
		const first = short && before && firstByLetters(short, before);
		if (!short || !before || !first || first === 'cut') {
			continue;
		}
		const start = match.index + whole.lastIndexOf(written);
		const introduction = {
			acronym: reading.placed(start, start + short.text.length),
			expansion: reading.placed(first.start, before.end),
			certainty: 'letters',
			kind: 'expansionFirst',
		} as const;
		if (reading.quotationAround({ start: match.index, end: match.index + whole.length }) === undefined) {
			const entry = reading.names.entryAt(introduction.expansion);
			found.push({ ...introduction, ...(entry !== undefined && { entry }) });
		}
	}
	return found;
}
