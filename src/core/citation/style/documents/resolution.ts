import type { CslItem } from '../../../dossier/model';
import { parseSymbol } from '../../../symbol/parse';
import type { DocumentSymbol } from '../../../symbol/symbol';
import { dateField } from '../date';
import { textField, withoutComma } from '../fields';
import { bodyOfName, bodyOfSymbol, type IssuingBody } from './bodies';

/** A resolution or decision of a body. */
export interface Resolution {
	/** The body, if styles have names for it. */
	readonly body?: IssuingBody;
	/** The name of the body in the item; empty if the symbol identifies it. */
	readonly authority: string;
	/** The number in the body's own numbering: `55/25`, `3314 (XXIX)`, `1373 (2001)`, `2005/20`, `10/5`; empty if unknown. */
	readonly number: string;
	/** Set if the symbol parser accepts it. */
	readonly symbol?: DocumentSymbol;
	readonly decision: boolean;
}

const BODY =
	/\b(?:general assembly|security council|human rights council|economic and social council|trusteeship council|conference of the (?:states )?parties|commission on)\b|^(?:assemblée générale|asamblea general|conférence des |conferencia de l)/i;
const GENRE = /^(?:r[eé]solution|resoluci[oó]n|decision|décision|decisi[oó]n)\b/i;
const NUMBER = /^(?:ES-|S-)?\d{1,4}(?:\/\d{1,4})?(?: [A-Z](?: (?:and|to|et|à|y|a) [A-Z])?)?(?: ?\((?:(?:ES-|S-)?[IVXL]+|\d{4})\))?$/;

/**
 * Returns the resolution that an item describes: its number is the symbol of one; or it is legislation, or a resolution by its genre,
 * and its authority is a body that adopts resolutions. `undefined` for all other items.
 */
export function resolutionOf(csl: CslItem): Resolution | undefined {
	const [given, old] = lettered(withoutComma(textField(csl, 'number')));
	const number = old ?? given;
	const authority = withoutComma(textField(csl, 'authority'));
	const genre = textField(csl, 'genre');
	const symbol = parseSymbol(number);
	if (symbol) {
		const body = bodyOfSymbol(symbol);
		return symbol.nature === 'RES' || symbol.nature === 'DEC'
			? {
					...(body && { body }),
					authority,
					number: body?.symbols === 'S' ? withYear(numberOf(symbol), body, csl) : numberOf(symbol),
					symbol,
					decision: symbol.nature === 'DEC',
				}
			: undefined;
	}
	const body = bodyOfName(authority) ?? (old !== undefined && given.startsWith('A/RES/') ? bodyOfName('General Assembly') : undefined);
	const adopts = body !== undefined || BODY.test(authority) || (GENRE.test(genre) && authority !== '');
	const isOne = GENRE.test(genre) || old !== undefined || (textField(csl, 'type') === 'legislation' && (number === '' || NUMBER.test(number)));
	if (!adopts || !isOne) {
		return undefined;
	}
	const decision = /^d[eé]cisi/i.test(genre);
	const built =
		body?.resolutions === undefined || decision || number === ''
			? undefined
			: parseSymbol(body.resolutions + withYear(number, body, csl));
	return {
		...(body && { body }),
		authority,
		number: built ? numberOf(built) : number.replace(/(?<=[\dA-Z])\(/, ' ('),
		...(built && { symbol: built }),
		decision,
	};
}

/** Returns a number, and how the resolutions of old sessions are cited if its letter follows the session: `A/RES/260(III)A` is `260 A (III)`. */
function lettered(number: string): readonly [string, string?] {
	const [, digits = '', session = '', letter = ''] = /^(?:A\/RES\/)?(\d{1,4}) ?\(((?:ES-|S-)?[IVXL]{1,8})\) ?\[?([A-Z])\]?$/.exec(number) ?? [];
	return letter === '' ? [number] : [number, `${digits} ${letter} (${session})`];
}

/** Returns the number without its year, as lawyers cite resolutions of the Security Council. */
export function numberWithoutYear(number: string): string {
	return number.replace(/ \(\d{4}\)$/, '');
}

/** Adds the year to the number of a resolution of the Security Council, which numbers them consecutively. */
function withYear(number: string, { symbols }: IssuingBody, csl: CslItem): string {
	const year = dateField(csl, 'issued')?.start.year;
	return symbols === 'S' && /^\d{1,4}$/.test(number) && year !== undefined
		? `${number} (${year})`
		: number.replace(/ \(/, symbols === 'S' ? ' (' : '(');
}

function numberOf({ text }: DocumentSymbol): string {
	return text.replace(/^.*\/(?:RES|DEC)\//, '').replace(/(?<=\d)\(/, ' (');
}
