import type { MarkedQuotation, QuotationSyntax } from '../../quotation/quotationSyntax';
import { characterOfEntity } from './characterOfEntity';
import { ENTITY } from './entity';

/** A tag of a quotation, a comment, or a character reference. */
const TOKEN = new RegExp(`<!--[^]*?(?:-->|$)|<(?<close>/?)(?<name>q|blockquote)(?=[\\s>])[^<>]*>|${ENTITY.source}`, 'gi');

/** Finds the elements `q` and `blockquote` of HTML, and the characters that its references stand for. */
export const htmlQuotations: QuotationSyntax = text => {
	const quotations: MarkedQuotation[] = [];
	const signs: { start: number; end: number; text: string }[] = [];
	const open: { readonly name: string; readonly outer: number; readonly start: number }[] = [];
	for (const { 0: token, index, groups } of text.matchAll(TOKEN)) {
		const end = index + token.length;
		const name = groups?.['name']?.toLowerCase();
		const character = characterOfEntity(groups?.['entity'] ?? '');
		if (character !== undefined) {
			signs.push({ start: index, end, text: character });
		} else if (name !== undefined && groups?.['close'] === '') {
			open.push({ name, outer: index, start: end });
		} else if (name !== undefined) {
			const at = open.findLastIndex(one => one.name === name);
			const [begun] = at < 0 ? [] : open.splice(at);
			if (begun) {
				quotations.push({ start: begun.start, end: index, outer: { start: begun.outer, end }, isBlock: name === 'blockquote' });
			}
		}
	}
	return { quotations: quotations.sort((a, b) => a.start - b.start), signs };
};
