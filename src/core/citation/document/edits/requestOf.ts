import type { CitationRequest, CitedPick } from '../../formats/request';
import { parseTypedLocator, withoutTies } from '../../typedLocator';
import type { WrittenCitation } from '../written';

/** Returns the request that would produce a citation with keys, to rewrite or change it. */
export function requestOf({ items, mode }: WrittenCitation, words: CitationRequest['words']): CitationRequest {
	const picks = items.map(({ key, prefix, suffix, locator }): CitedPick => {
		const written = withoutTies(locator);
		const place = written === '' ? undefined : parseTypedLocator(written);
		const lead = /^(?:\p{L}+\.\s*|\p{L}+\s+|[§¶]+\s*)/u.exec(written)?.[0] ?? '';
		return {
			key, csl: { type: 'document' }, reference: { head: '', tail: '' }, locators: place ? [place] : [], prefix, suffix,
			...(locator !== '' && /^[^,.;:]/.test(suffix) && { continues: true as const }),
			...(written !== '' && { writtenPlace: { lead, places: [written.slice(lead.length)], trail: '' } }),
		};
	});
	return { picks, words, mode };
}
