import { resolutionsIn } from '../../symbol/resolutions';
import type { SymbolIndex } from '../../symbol/symbolIndex';
import { symbolsIn } from '../../symbol/symbolsIn';
import { oneLine } from '../../text/shownText';
import type { TokenBlock } from '../text/tokenBlock';
import { numberedActsIn } from './numberedActs';
import { otherSymbolsIn } from './otherSymbols';

/** The longest symbol in UTF-16 units. */
const MAX_SYMBOL_LENGTH = 60;
const PART_OF_SYMBOL = /[A-Za-z0-9./()-]/;
/** Two or more parts in capitals or numbers, such as “AG/AB/4371”, “MER/2102”, “GB.344/INS/5” or “C-25/DEC.9”. */
const SYMBOL = /^[A-Z]{1,8}(?:[.-](?:[A-Z]{2,5}|\d{1,4}))?(?:\/[A-Z0-9][A-Z0-9.-]{0,11}){1,6}(?:\([IVXLCDM]{1,8}\))?$/;
/** “B-52/B-1” are two things, and “I-24/7” is a name. */
const NO_SYMBOL = /^[A-Z]{1,4}-\d{1,3}\/(?:[A-Z]{1,4}-)?\d{1,3}$/;

/**
 * Parts of which some are in lower case, such as “Ext/Assembly/AU/Dec.1(XIV)”: three or more, one of them in capitals, and a number at the
 * end.
 */
function isMixed(written: string): boolean {
	const parts = written.split('/');
	return (
		parts.length >= 3
		&& /^\p{Lu}[\p{L}-]{0,11}$/u.test(parts[0] ?? '')
		&& parts.every(part => /^[\p{Lu}\d][\p{L}\d.()-]{0,20}$/u.test(part))
		&& parts.some(part => /^\p{Lu}{2,}/u.test(part))
		&& /(?:\d|\((?:[IVXLCDM]+|\d{4})\))$/.test(parts.at(-1) ?? '')
	);
}

/** A year or the number of a session after a symbol. */
const YEAR = /^ ?\((?:\d{4}|[IVXLCDM]{1,8})\)/;
const MAX_YEAR = 12;

/** Finds document symbols and numbered resolutions in a block, with the index of a library for numbers that only it knows. */
export function findSymbols(block: TokenBlock, index: SymbolIndex): void {
	for (const { start, end, symbol } of symbolsIn(block.text)) {
		add(block, start, end, { resolution: symbol.text.includes('/RES/'), symbol: symbol.text });
	}
	for (const { start, end, symbol } of resolutionsIn(block.text, index)) {
		add(block, start, end, { resolution: true, ...(symbol && { symbol: symbol.text }) });
	}
	for (const { start, end, resolution } of numberedActsIn(block.text)) {
		add(block, start, end, { resolution });
	}
	for (const { start, end } of otherSymbolsIn(block.text)) {
		add(block, start, end, { resolution: false, symbol: oneLine(block.text.slice(start, end)).replace(/\s+/gu, ' ') });
	}
	for (let slash = block.text.indexOf('/'); slash >= 0;) {
		const [begin, end] = around(block.text, slash);
		// “Doc.EX.CL/872(XXVI)”
		const start = begin + (/^Docs?\./.exec(block.text.slice(begin, end))?.[0].length ?? 0);
		const written = block.text.slice(start, end);
		if (end - start <= MAX_SYMBOL_LENGTH && ((SYMBOL.test(written) && /[\d)]$/.test(written) && !NO_SYMBOL.test(written)) || isMixed(written))) {
			const year = YEAR.exec(block.text.slice(end, end + MAX_YEAR))?.[0] ?? '';
			add(block, start, end + year.length, { resolution: written.includes('/RES/'), symbol: written + year });
		}
		slash = block.text.indexOf('/', Math.max(end, slash + 1));
	}
}

function around(text: string, slash: number): readonly [number, number] {
	let start = slash;
	while (start > 0 && slash - start < MAX_SYMBOL_LENGTH && PART_OF_SYMBOL.test(text.charAt(start - 1))) {
		start--;
	}
	let end = slash + 1;
	while (end < text.length && end - slash < MAX_SYMBOL_LENGTH && PART_OF_SYMBOL.test(text.charAt(end))) {
		end++;
	}
	while (start < slash && text.charAt(start) === '(') {
		start++;
	}
	while (/[.-]/.test(text.charAt(end - 1)) || (text.charAt(end - 1) === ')' && !isClosing(text.slice(start, end)))) {
		end--;
	}
	return [start, end];
}

/** Whether the last bracket of a text closes one in it. */
function isClosing(text: string): boolean {
	return text.split('(').length >= text.split(')').length;
}

function add(block: TokenBlock, start: number, end: number, thing: { readonly resolution: boolean; readonly symbol?: string }): void {
	const [from, to] = block.tokensIn(start, end);
	if (from < to && block.isFree(from)) {
		block.add({ type: 'symbol', ...thing }, from, to, { rank: 1 });
	}
}
