import { resolutionsIn } from '../symbol/resolutions';
import type { SymbolIndex } from '../symbol/symbolIndex';
import { symbolsIn } from '../symbol/symbolsIn';
import type { TokenBlock } from './text/tokenBlock';

/** The longest symbol in UTF-16 units. */
const LONGEST = 60;
const PART_OF_SYMBOL = /[A-Za-z0-9./()-]/;
/** Two or more parts in capitals or numbers, such as “AG/AB/4371” or “MER/2102”. */
const SYMBOL = /^[A-Z]{1,8}(?:\/[A-Z0-9][A-Z0-9.-]{0,11}){1,6}$/;

/** Finds document symbols and numbered resolutions in a block, with the index of a library for numbers that only it knows. */
export function findSymbols(block: TokenBlock, index: SymbolIndex): void {
	for (const { start, end, symbol } of symbolsIn(block.text)) {
		add(block, start, end, { resolution: symbol.text.includes('/RES/'), symbol: symbol.text });
	}
	for (const { start, end, symbol } of resolutionsIn(block.text, index)) {
		add(block, start, end, { resolution: true, ...(symbol && { symbol: symbol.text }) });
	}
	for (let slash = block.text.indexOf('/'); slash >= 0;) {
		const [start, end] = around(block.text, slash);
		const written = block.text.slice(start, end);
		if (end - start <= LONGEST && SYMBOL.test(written) && /\d$/.test(written)) {
			add(block, start, end, { resolution: false, symbol: written });
		}
		slash = block.text.indexOf('/', Math.max(end, slash + 1));
	}
}

function around(text: string, slash: number): readonly [number, number] {
	let start = slash;
	while (start > 0 && slash - start < LONGEST && PART_OF_SYMBOL.test(text.charAt(start - 1))) {
		start--;
	}
	let end = slash + 1;
	while (end < text.length && end - slash < LONGEST && PART_OF_SYMBOL.test(text.charAt(end))) {
		end++;
	}
	while (/[.)-]/.test(text.charAt(end - 1))) {
		end--;
	}
	return [start, end];
}

function add(block: TokenBlock, start: number, end: number, thing: { readonly resolution: boolean; readonly symbol?: string }): void {
	const [from, to] = block.tokensIn(start, end);
	if (from < to && block.isFree(from)) {
		block.add({ type: 'symbol', ...thing }, from, to, { rank: 1 });
	}
}
