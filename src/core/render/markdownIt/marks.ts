import type { LanguageTag } from '../../dossier/model';
import { MOST_CARDS } from '../../limits';
import { findMentions } from '../../lexicon/find';
import type { LabelOfEntry } from '../../lexicon/formsOfSlot';
import type { Mention } from '../../lexicon/mentions';
import type { Lexicon } from '../../lexicon/lexicon';
import { rankIn } from '../../lexicon/rank';
import type { Library } from '../../library/library';
import { wrongLabelOf } from '../../mention/correction';
import type { ProseRange } from '../../prose/prose';
import { findSymbolPlaces } from '../../symbol/findPlaces';
import { permalinkOf } from '../../symbol/permalink';
import type { SymbolIndex } from '../../symbol/symbolIndex';
import { replacesLabel, type SymbolPlace } from '../../symbol/symbolPlace';
import { findSourceCitations } from './citations';
import type { PreviewCard, PreviewCards } from './previewCards';

/** What is known when a document is rendered. */
export interface PreviewKnowledge {
	readonly library: Library;
	readonly lexicon: Lexicon;
	readonly symbols: SymbolIndex;
	readonly cards: PreviewCards;
	/** The language that the document says it is written in. */
	readonly language?: LanguageTag;
}

interface Span {
	readonly start: number;
	readonly end: number;
}

/** A place of a rendered document that is marked. */
export interface Mark extends Span {
	readonly kind: 'mention' | 'wrongName' | 'citation' | 'symbol';
	/** Never empty. */
	readonly cards: readonly PreviewCard[];
	/** The official address of a document. */
	readonly address?: string;
}

/** The places to mark in the prose of a text, in order, not overlapping. A hover over the same words has the same cards. */
export function findMarks(text: string, prose: readonly ProseRange[], knowledge: PreviewKnowledge): readonly Mark[] {
	const { library, lexicon, symbols, cards } = knowledge;
	const citations = findSourceCitations(library, text, prose);
	const places = outside(findSymbolPlaces(symbols, text, prose), citations);
	const mentions = outside(outside(findMentions(lexicon, text, prose), citations), places, replacesLabel);
	const rank = rankIn({ library, mentions, nearest: library.dossiers.map(({ id }) => id) });
	const marks: readonly Mark[] = [
		...citations.map(({ start, end, ...cited }) => ({ kind: 'citation', start, end, cards: [cards.ofCitation({ start, end, ...cited })] } as const)),
		...outside(places, mentions).map(place => symbolMark(place, knowledge)),
		...mentions.map(mention => mentionMark(mention, rank(mention.labels), knowledge)),
	];
	return marks.filter(mark => mark.cards.length > 0).sort((a, b) => a.start - b.start);
}

function mentionMark({ start, end, labels }: Mention, ranked: readonly LabelOfEntry[], { library, cards, language }: PreviewKnowledge): Mark {
	return {
		kind: wrongLabelOf(labels, language ?? cards.language, library) ? 'wrongName' : 'mention', start, end,
		cards: ranked.slice(0, MOST_CARDS).flatMap(({ entry: id, label }) => {
			const entry = library.entries.get(id);
			return entry ? [cards.ofEntry(entry, { label, language })] : [];
		}),
	};
}

function symbolMark({ start, end, symbol, entries }: SymbolPlace, { cards, language }: PreviewKnowledge): Mark {
	const address = symbol && permalinkOf(symbol);
	return {
		kind: symbol ? 'symbol' : 'mention', start, end,
		cards: [...(symbol ? [cards.ofSymbol(symbol)] : []), ...entries.slice(0, MOST_CARDS).map(entry => cards.ofEntry(entry, { language }))],
		...(address !== undefined && { address }),
	};
}

/** The spans that no other one overlaps, or hides where that is asked. Both lists are in order and do not overlap themselves. */
function outside<One extends Span, Other extends Span>(
	spans: readonly One[], others: readonly Other[], hides: (other: Other, span: One) => boolean = () => true,
): readonly One[] {
	let at = 0;
	return spans.filter(span => {
		while (at < others.length && (others[at]?.end ?? 0) <= span.start) {
			at++;
		}
		const other = others[at];
		return !(other && other.start < span.end && hides(other, span));
	});
}
