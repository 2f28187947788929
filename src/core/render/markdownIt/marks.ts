import type { Key, LanguageTag } from '../../dossier/model';
import type { LabelOfEntry } from '../../lexicon/labels/formsOfSlot';
import type { Lexicon } from '../../lexicon/lexicon';
import { findMentions } from '../../lexicon/matching/find';
import type { Mention } from '../../lexicon/matching/mentions';
import { rankIn } from '../../lexicon/matching/rank';
import type { EntryId, Library } from '../../library/library';
import { MAX_CARDS } from '../../limits';
import { wrongLabelOf } from '../../mention/correction';
import type { ProseRange } from '../../prose/prose';
import { findSymbolPlaces } from '../../symbol/findPlaces';
import { permalinkOf } from '../../symbol/permalink';
import type { SymbolIndex } from '../../symbol/symbolIndex';
import { replacesLabel, type SymbolPlace } from '../../symbol/symbolPlace';
import type { OffsetRange } from '../../text/offsetRange';
import { findSourceCitations } from './citations';
import type { PreviewCard, PreviewCards } from './previewCards';

/** The data available when a document is rendered. */
export interface PreviewData {
	readonly library: Library;
	readonly lexicon: Lexicon;
	readonly symbols: SymbolIndex;
	readonly cards: PreviewCards;
	/** The dossiers that apply to the document; all of them if absent. */
	readonly scope?: { readonly nearest: readonly Key[]; readonly has: (entry: EntryId) => boolean };
	/** The language declared by the document, if any. */
	readonly language?: LanguageTag;
}

/** A marked range of a rendered document. */
export interface Mark extends OffsetRange {
	readonly kind: 'mention' | 'wrongName' | 'citation' | 'symbol';
	/** Never empty. */
	readonly cards: readonly PreviewCard[];
	/** The official address of a United Nations document. */
	readonly address?: string;
}

/** Finds the ranges to mark in prose, in order and without overlaps. They get the same cards as a hover over the same words. */
export function findMarks(text: string, prose: readonly ProseRange[], data: PreviewData): readonly Mark[] {
	const { library, lexicon, symbols, cards, scope } = data;
	const citations = findSourceCitations(library, text, prose);
	const places = withoutOverlaps(placesInScope(findSymbolPlaces(symbols, text, prose), scope), citations);
	const mentions = withoutOverlaps(
		withoutOverlaps(mentionsInScope(findMentions(lexicon, text, prose), scope), citations),
		places,
		replacesLabel,
	);
	const rank = rankIn({ library, mentions, nearest: scope?.nearest ?? library.dossiers.map(({ id }) => id) });
	const marks: readonly Mark[] = [
		...citations.map(
			({ start, end, ...cited }) => ({ kind: 'citation', start, end, cards: [cards.ofCitation({ start, end, ...cited })] }) as const,
		),
		...withoutOverlaps(places, mentions).map(place => symbolMark(place, data)),
		...mentions.map(mention => mentionMark(mention, rank(mention.labels), data)),
	];
	return marks.filter(mark => mark.cards.length > 0).sort((a, b) => a.start - b.start);
}

function mentionsInScope(mentions: readonly Mention[], scope: PreviewData['scope']): readonly Mention[] {
	return !scope
		? mentions
		: mentions
				.map(mention => ({ ...mention, labels: mention.labels.filter(({ entry }) => scope.has(entry)) }))
				.filter(({ labels }) => labels.length > 0);
}

function placesInScope(places: readonly SymbolPlace[], scope: PreviewData['scope']): readonly SymbolPlace[] {
	return !scope ? places : places.map(place => ({ ...place, entries: place.entries.filter(({ id }) => scope.has(id)) }));
}

function mentionMark({ start, end, labels }: Mention, ranked: readonly LabelOfEntry[], { library, cards, language }: PreviewData): Mark {
	return {
		kind: wrongLabelOf(labels, language ?? cards.language, library) ? 'wrongName' : 'mention', start, end,
		cards: ranked.slice(0, MAX_CARDS).flatMap(({ entry: id, label }) => {
			const entry = library.entries.get(id);
			return entry ? [cards.ofEntry(entry, { label, language })] : [];
		}),
	};
}

function symbolMark({ start, end, symbol, entries }: SymbolPlace, { cards, language }: PreviewData): Mark {
	const address = symbol && permalinkOf(symbol);
	return {
		kind: symbol ? 'symbol' : 'mention',
		start,
		end,
		cards: [
			...(symbol ? [cards.ofSymbol(symbol)] : []),
			...entries.slice(0, MAX_CARDS).map(entry => cards.ofEntry(entry, { language })),
		],
		...(address !== undefined && { address }),
	};
}

/**
 * Returns the spans that overlap none of `others`, or only those for which `hides` returns `false`. Both lists must be sorted and free of
 * overlaps.
 */
function withoutOverlaps<One extends OffsetRange, Other extends OffsetRange>(
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
