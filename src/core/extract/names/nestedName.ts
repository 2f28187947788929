import { kindOfHead } from '../../abbreviation/headNouns';
import type { EntryKind } from '../../dossier/vocabulary';
import { ARTICLES, OPENERS } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';
import { isCapital } from './nounGroup';

/** Adds a name, and for an event also the body or treaty that its name ends with, as in “7ᵉ session de la Commission des récifs”. */
export function addName(block: TokenBlock, kind: EntryKind, from: number, to: number): void {
	block.add({ type: 'name', kind }, from, to, { rank: 0.8 });
	const nested = kind === 'event' || kind === 'organization' ? nestedIn(block, from, to) : undefined;
	if (nested) {
		block.add({ type: 'name', kind: nested.kind }, nested.from, to, { rank: 0.8, stayFree: true });
	}
}

/** The body or treaty whose name begins after a preposition within a name and goes to its end. */
function nestedIn(block: TokenBlock, from: number, to: number): { readonly kind: EntryKind; readonly from: number } | undefined {
	for (let index = from + 2; index < to - 1; index++) {
		const of = ARTICLES.has(block.at(index - 1).folded) ? index - 2 : index - 1;
		const follows = OF.has(block.at(of).folded) || OPENERS[block.language].has(block.at(of).folded) || ARTICLES.has(block.at(index - 1).folded);
		const kind = follows && isCapital(block, index) ? kindOfFirst(block, index, to) : undefined;
		if (kind === 'organization' || kind === 'instrument') {
			return { kind, from: index };
		}
	}
	return undefined;
}

/** The kind of the head of the words with capitals at a token: the first in French and Spanish, the last in other languages. */
function kindOfFirst(block: TokenBlock, from: number, to: number): EntryKind | undefined {
	if (block.language === 'fr' || block.language === 'es') {
		return kindOfHead(block.at(from).folded);
	}
	let kind: EntryKind | undefined;
	for (let index = from; index < to && isCapital(block, index); index++) {
		kind = kindOfHead(block.at(index).folded) ?? kind;
	}
	return kind;
}

const OF: ReadonlySet<string> = new Set(['to', 'a', 'aux']);
