import { matchesOf } from '../text/matchesOf';
import type { BlockReading } from './blockReading';
import type { Introduction } from './introduction';
import { firstByInitials, firstByLetters } from './lettersMatch';
import { pairAt } from './pair';
import { shortFormOf } from './shortForm';
import { wordsBefore } from './wordsBefore';

/** “, or OFAC,”, “, hereinafter OFAC,” or “ – OFAC –” after a name. */
const APPOSITION =
	/(?:,\s(?:or|ou|oder|of|o|(?:(?:also|commonly|better|otherwise)\s)?known (?:as|by the (?:acronym|abbreviation|initials))|abbreviated(?:\s(?:as|to))?|in short|here(?:in)?after(?:\s(?:referred to as|called))?|(?:ci-après\s)?dénommée?|ci-après|(?:plus\s)?connue? sous (?:le (?:sigle|nom de)|l’acronyme|son sigle|son acronyme)|dite?|abrégée?(?:\sen)?|kurz|im Folgenden|nachfolgend|afgekort(?:\stot)?|hierna|abreviad[oa](?:\scomo)?|en (?:adelante|lo sucesivo)|conocid[oa] (?:como|por (?:las|sus) siglas)|bekannt als|bekend als)\s(?:the |la |le |l[’']|de |het |el |die |der |das )?|\s[–—-]\s|(?<=\p{L})—)["“„«]?([\p{Lu}\p{N}][\p{L}\p{N}.&-]{1,15})["”»“]?(?=[,;.)]|\s[–—-]\s|—\p{L}|\s(?:for|in) short(?!\p{L}))/gu;
/** “… or GDP” without a comma, or “…, ESMA, fined” between commas, after a name, which must have the initials of the acronym. */
const OR = /(?:\so(?:r|u|der|f)?\s(?<=\p{Ll}\so(?:r|u|der|f)?\s)|,\s(?=\p{Lu}{3,8},\s\p{Ll}))(\p{Lu}{3,8})(?![\p{L}\p{N}&-])/gu;
/** “IFOR, the Implementation Force,” or “KPIs, or key performance indicators,” from the comma on, and the acronym before it. */
const NAME_AFTER =
	/,(?<=[\p{Lu}\p{N}]{2}s?,)\s(?:o(?:r|u|der|f)?\s(?=\p{L}))?((?:(?:the|la|le|les|l[’']|die|der|das|de|het|el|los|las)\s?\p{Lu}|(?<=\so(?:r|u|der|f)?\s)\p{L})[^,;:.()[\]–—\n]{4,100})(?=[,;.)]|\s[–—])/gu;
const ACRONYM_BEFORE = /(?<![\p{L}\p{M}\p{N}_/@#(-])\p{Lu}[\p{Lu}\p{N}&-]{1,9}s?$/u;
const MAX_ACRONYM = 12;

/** Whether a text has such words, or dashes, with a word after them that may be an acronym. */
export function mayHaveApposition(text: string): boolean {
	return isIn(text, APPOSITION) || isIn(text, OR) || (hasCommaAfterAcronym(text) && isIn(text, NAME_AFTER));
}

/** Whether a global expression matches. Unlike `String.search`, it does not have to restore the state of the expression. */
function isIn(text: string, pattern: RegExp): boolean {
	pattern.lastIndex = 0;
	return pattern.test(text);
}

/** Whether a comma follows what may be a capital or a digit, with an “s” in between at most: few commas do. */
function hasCommaAfterAcronym(text: string): boolean {
	for (let comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
		const last = text.charCodeAt(comma - 1);
		const unit = last === SMALL_S ? text.charCodeAt(comma - 2) : last;
		if (unit < SMALL_A || unit > SMALL_Z) {
			return true;
		}
	}
	return false;
}

const SMALL_A = 0x61;
const SMALL_S = 0x73;
const SMALL_Z = 0x7A;

/**
 * Finds acronyms after a comma and “or” or the like, or between dashes, whose letters are those of the name before it: “the Office of
 * Foreign Assets Control, or OFAC, …”.
 */
export function appositionsIn(reading: BlockReading): readonly Introduction[] {
	const found: Introduction[] = [...namesAfter(reading)];
	const after = (pattern: RegExp, first: typeof firstByLetters) => matchesOf(reading.text, pattern).map(match => ({ match, first }));
	for (const { match, first: firstOf } of [...after(APPOSITION, firstByLetters), ...after(OR, firstByInitials)]) {
		const [whole, written = ''] = match;
		const short = shortFormOf(written);
		const before = short && wordsBefore(reading.text, match.index);
		const first = short && before && firstOf(short, before);
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

/** Finds acronyms before their names: “IFOR, the Implementation Force, …”. Those that a library knows are explained by its names. */
function namesAfter(reading: BlockReading): readonly Introduction[] {
	return matchesOf(reading.text, NAME_AFTER).flatMap(({ 0: whole, 1: name = '', index }) => {
		const written = ACRONYM_BEFORE.exec(reading.text.slice(Math.max(0, index - MAX_ACRONYM), index))?.[0];
		if (written === undefined) {
			return [];
		}
		const start = index - written.length;
		const acronym = reading.placed(start, index - (written.endsWith('s') ? 1 : 0));
		const end = index + whole.length;
		const pair =
			reading.names.startingAt(acronym.start) || reading.quotationAround({ start, end })
				? undefined
				: pairAt(reading, acronym, { start: end - name.length, end });
		return pair?.certainty === 'letters' ? [{ ...pair, kind: 'acronymFirst' as const }] : [];
	});
}
