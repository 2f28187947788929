import { combineQuotations, printedBy, type MarkedQuotation, type QuotationSyntax } from '../../quotation/quotationSyntax';
import { characterReferences, superscripts } from './printedCharacters';

/** A tag of a quotation, or a comment. */
const TOKEN = /<!--[^]*?(?:-->|$)|<(?<close>\/?)(?<name>q|blockquote)(?=[\s>])[^<>]*>/gi;

const elements: QuotationSyntax = text => {
	const quotations: MarkedQuotation[] = [];
	const open: { readonly name: string; readonly outer: number; readonly start: number }[] = [];
	for (const { 0: token, index, groups } of text.matchAll(TOKEN)) {
		const end = index + token.length;
		const name = groups?.['name']?.toLowerCase();
		if (name !== undefined && groups?.['close'] === '') {
			open.push({ name, outer: index, start: end });
		} else if (name !== undefined) {
			const at = open.findLastIndex(one => one.name === name);
			const [begun] = at < 0 ? [] : open.splice(at);
			if (begun) {
				quotations.push({ start: begun.start, end: index, outer: { start: begun.outer, end }, isBlock: name === 'blockquote' });
			}
		}
	}
	return { quotations: quotations.sort((a, b) => a.start - b.start), signs: [] };
};

/** Finds the elements `q` and `blockquote` of HTML, the characters that its references stand for, and superscripts. */
export const htmlQuotations = combineQuotations(elements, printedBy(characterReferences), printedBy(superscripts));
