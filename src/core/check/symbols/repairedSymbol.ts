import { parseSymbol } from '../../symbol/parse';
import { BODY_TYPES, DOTTED_NATURES, ORGANS, SUFFIXES, WORD_NATURES } from '../../symbol/vocabulary';

const CODES: readonly string[] = [
	...BODY_TYPES,
	...WORD_NATURES,
	...DOTTED_NATURES,
	...SUFFIXES,
	...ORGANS.flatMap(organ => organ.split('/')),
];
const DOTTED: ReadonlySet<string> = new Set([
	...BODY_TYPES.filter(code => code !== 'HRC' && code !== 'PC'),
	...DOTTED_NATURES,
	...SUFFIXES,
]);

/**
 * Returns the symbol that was probably meant by a text that is not one; `undefined` if correcting common mistakes does not make it a
 * symbol.
 */
export function repairedSymbol(written: string): string | undefined {
	const [, bare = written, inside] = /^(.*?)\s{0,3}\(([^()]{1,16})\)$/su.exec(written) ?? [];
	const parts = bare
		.replace(/[\\|]/g, '/')
		.replace(/[ \t\u00A0]?\/[ \t\u00A0]?/g, '/')
		.replace(/\/{2,}/g, '/')
		.replace(/(?<![./-])[./-]+$/, '')
		.split('/')
		.flatMap(repairedPart);
	const text = parts.join('/');
	const candidates = inside === undefined ? [text, withYearInBrackets(parts)] : [`${text} (${inside})`, `${text}(${inside})`];
	return candidates.map(candidate => candidate && parseSymbol(candidate)?.text).find(found => found !== undefined && found !== written);
}

/** Corrects the capitals of a code, letters in a number, and a full stop or slash that is missing or wrong. */
function repairedPart(part: string): readonly string[] {
	const numbers = /^(\d{1,4})[-–.](\d{1,4})$/.exec(part);
	if (numbers) {
		return [numbers[1] ?? '', numbers[2] ?? ''];
	}
	if (/^(?=[OolI]*\d)[\dOolI]+$/.test(part)) {
		return [part.replace(/[Oo]/g, '0').replace(/[lI]/g, '1')];
	}
	const [, letters = part, between = '', number] = /^([A-Za-z]{1,6})([.\-_ ]?)(\d{1,5})$/.exec(part) ?? [];
	const code = CODES.find(known => known.toLowerCase() === letters.toLowerCase()) ?? letters;
	if (number === undefined) {
		return [code];
	}
	if (DOTTED.has(code)) {
		return [`${code}.${number}`];
	}
	return between === '' ? [code, number] : [part];
}

/** The Security Council writes the year of a resolution in brackets: `S/RES/1373/2001` is `S/RES/1373 (2001)`. */
function withYearInBrackets(parts: readonly string[]): string | undefined {
	return parts.length === 4 && parts[0] === 'S' && parts[1] === 'RES' ? `S/RES/${parts[2] ?? ''} (${parts[3] ?? ''})` : undefined;
}
