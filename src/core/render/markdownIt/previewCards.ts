import { formatReference, printReference, type ReferenceWords } from '../../citation/reference';
import { getOrInsert } from '../../data/getOrInsert';
import type { Label, LanguageTag } from '../../dossier/model';
import type { Library, LibraryEntry } from '../../library/library';
import type { DocumentSymbol } from '../../symbol/symbol';
import { renderCard } from '../card/card';
import { renderSymbolCard, type SymbolLabels } from '../card/symbolCard';
import type { RenderLabels } from '../labels';
import { h, type ViewNode } from '../view';
import { cardBlocks } from './cardBlocks';
import type { SourceCitation } from './citations';

/** The translated words of the cards. */
export interface PreviewWords {
	readonly labels: RenderLabels;
	readonly symbols: SymbolLabels;
	readonly references: ReferenceWords;
}

/** A card shown for a marked range. */
export interface PreviewCard {
	/** Equal for equal cards. */
	readonly key: string;
	readonly blocks: readonly ViewNode[];
}

/**
 * Creates and caches the cards of the built-in Markdown preview. They are the hover's cards without icons and actions, which
 * do not work there.
 */
export class PreviewCards {
	private readonly library: Library;
	private readonly words: PreviewWords;
	private readonly made = new Map<string, PreviewCard>();

	constructor(library: Library, words: PreviewWords) {
		this.library = library;
		this.words = words;
	}

	/** The language of cards for documents that declare none. */
	get language(): LanguageTag {
		return this.words.labels.content;
	}

	/** Returns the card of an entry in the language of the document. With a discouraged label, the card explains why. */
	ofEntry(
		entry: LibraryEntry,
		{ label, language }: { readonly label?: Label | undefined; readonly language?: LanguageTag | undefined } = {},
	): PreviewCard {
		const { labels } = this.words;
		const key = [entry.id, ...(language === undefined ? [] : [language]), ...(label?.role === 'discouraged' ? [label.text] : [])].join(
			' ',
		);
		return getOrInsert(this.made, key, () => cardOf(key, renderCard({
			library: this.library,
			entry,
			...(label && { label }),
			labels: language === undefined ? labels : { ...labels, content: language },
			actions: [],
			icon: 'circle',
		})));
	}

	/** Returns the card of a document symbol. */
	ofSymbol(symbol: DocumentSymbol): PreviewCard {
		return cardOf(`@${symbol.text}`, renderSymbolCard(symbol, this.words.symbols));
	}

	/** Returns the reference of a cited source with the citation's locator. */
	ofCitation({ source, locator }: SourceCitation): PreviewCard {
		const reference = printReference(formatReference(source.source.csl, this.words.references), locator);
		return { key: `@${source.key} ${locator}`, blocks: [h('p', {}, reference)] };
	}
}

function cardOf(key: string, markdown: string): PreviewCard {
	return { key, blocks: cardBlocks(markdown) };
}
