import { quotationsIn } from '../prose/quotationMarks';
import { kindOfQuotedName } from './names/quotedNames';
import type { TokenBlock } from './text/tokenBlock';

/** The minimum number of words of a quotation; shorter ones are names or words in scare quotes. */
const MIN_WORDS = 4;

/**
 * Finds quotations of four words and more, and names in quotation marks. The tokens of quotations stay free, because names inside
 * quotations are names, too.
 */
export function findQuotations(block: TokenBlock): void {
	for (const { start, end } of quotationsIn(block.text)) {
		const [from, last] = block.tokensIn(start + 1, end - 1);
		// In English, the comma before “he said” is inside the quotation marks.
		const to = block.at(last - 1).text === ',' ? last - 1 : last;
		const kind = kindOfQuotedName(block, from, to);
		if (kind !== undefined) {
			block.add({ type: 'name', kind }, from, to, { rank: 0.8 });
			continue;
		}
		let words = 0;
		for (let index = from; index < to && words < MIN_WORDS; index++) {
			words += block.at(index).shape === 'mark' ? 0 : 1;
		}
		if (words >= MIN_WORDS) {
			block.add({ type: 'quotation' }, from, to, { rank: 0.6, stayFree: true });
		}
	}
}
