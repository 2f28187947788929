import type { Steps } from '../steps/steps';
import { parseSymbol } from '../symbol/parse';
import { permalinkOf } from '../symbol/permalink';
import type { OffsetRange } from '../text/offsetRange';
import { childOf, innerSpan, memberOf, textOf, type LooseNode } from './loose/looseNode';
import type { Outline } from './outline/outline';

/** The address for a value of a dossier file. */
export interface FileLink extends OffsetRange {
	readonly address: string;
}

/** Returns the addresses of DOIs and of UN document symbols in a file. Addresses that are written out are links already. */
export function* linksInSteps({ segments }: Outline): Steps<readonly FileLink[]> {
	const links: FileLink[] = [];
	for (const { segment: { prefix, node }, start } of segments) {
		for (const { value } of prefix.length > 0 && node?.type === 'map' ? node.members : []) {
			links.push(
				...(prefix[0] === 'sources' ? linksOfSource(value) : linksOfEntry(value)).map(link => ({
					...link,
					start: link.start + start,
					end: link.end + start,
				})),
			);
		}
		yield;
	}
	return links;
}

function linksOfSource(source: LooseNode | undefined): readonly FileLink[] {
	const csl = childOf(source, 'csl');
	return [...linkOf(memberOf(csl, 'DOI')?.value, doiAddress), ...linkOf(memberOf(csl, 'number')?.value, symbolAddress)];
}

function linksOfEntry(entry: LooseNode | undefined): readonly FileLink[] {
	const facts = childOf(entry, 'facts');
	return (facts?.type === 'list' ? facts.items : [])
		.filter(({ value }) => textOf(childOf(value, 'property')) === 'symbol')
		.flatMap(({ value }) => linkOf(childOf(value, 'identifier'), symbolAddress));
}

function linkOf(value: LooseNode | undefined, addressOf: (text: string) => string | undefined): readonly FileLink[] {
	const address = value?.type === 'scalar' ? addressOf(value.value) : undefined;
	return value?.type === 'scalar' && address !== undefined ? [{ ...innerSpan(value), address }] : [];
}

function symbolAddress(text: string): string | undefined {
	const symbol = parseSymbol(text);
	return symbol && permalinkOf(symbol);
}

function doiAddress(text: string): string | undefined {
	// A lone surrogate cannot be encoded.
	return /^10\.\d{4,9}\/[^\s\p{Cs}]+$/u.test(text) ? `https://doi.org/${encodeURI(text)}` : undefined;
}
