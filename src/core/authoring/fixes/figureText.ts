import { TokenBlock } from '../../extract/text/tokenBlock';
import { findFigures } from '../../extract/values/figurePass';
import { numberAt } from '../../extract/values/numbers';
import { FlatBlock } from '../../prose/flatBlocks';
import type { TextLanguage } from '../../text/textLanguage';

/** Languages whose numbers are read; others are read like English. */
const LANGUAGES: readonly TextLanguage[] = ['en', 'fr', 'nl', 'de', 'es'];

/** Returns a number in words or with a multiplier, such as “fourteen” or “3 million”, in digits; `undefined` if the text is more or less than that. */
export function numberInDigits(text: string, language: string | undefined): string | undefined {
	const block = blockOf(text, language);
	const number = numberAt(block, 0);
	return number?.to === block.tokens.length ? String(number.value) : undefined;
}

/** Returns a sum such as “5.6 million USD” as a map in YAML; `undefined` if the text is more or less than a sum, or does not say in which currency. */
export function amountAsMap(text: string, language: string | undefined): string | undefined {
	const block = blockOf(text, language);
	findFigures(block);
	const [found, ...others] = block.found;
	return found?.thing.type === 'sum' && found.thing.amount !== undefined && found.thing.currency !== undefined
		&& others.length === 0 && found.from === 0 && found.to === block.tokens.length
		? `{ value: ${found.thing.amount}, currency: ${found.thing.currency} }`
		: undefined;
}

function blockOf(text: string, tag: string | undefined): TokenBlock {
	const language = LANGUAGES.find(one => tag?.split('-')[0] === one) ?? 'en';
	return new TokenBlock(new FlatBlock(text, [{ flat: 0, source: 0 }]), { document: text, language, paragraph: 1 });
}
