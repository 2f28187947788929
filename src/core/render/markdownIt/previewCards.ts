import type { ReferenceWords } from '../../citation/reference';
import { formatReference, printReference } from '../../citation/reference';
import type { Label, LanguageTag } from '../../dossier/model';
import type { Library, LibraryEntry } from '../../library/library';
import type { DocumentSymbol } from '../../symbol/symbol';
import { renderCard } from '../card';
import type { RenderLabels } from '../labels';
import { renderSymbolCard, type SymbolLabels } from '../symbolCard';
import { h, type ViewNode } from '../view';
import { cardBlocks } from './cardBlocks';
import type { SourceCitation } from './citations';

/** The words of the cards, in the language of the user. */
export interface PreviewWords {
	readonly labels: RenderLabels;
	readonly symbols: SymbolLabels;
	readonly references: ReferenceWords;
}

/** A card that a place of a rendered document shows. */
export interface PreviewCard {
	/** The same for the same card. */
	readonly key: string;
	readonly blocks: readonly ViewNode[];
}

/** Makes the cards of VS Code's own Markdown preview: those of the hover without icons and actions, which do not work there. */
export class PreviewCards {
	private readonly library: Library;
	private readonly words: PreviewWords;
	private readonly made = new Map<string, PreviewCard>();

	constructor(library: Library, words: PreviewWords) {
		this.library = library;
		this.words = words;
	}

	/** The language in which cards are for a document that names none. */
	get language(): LanguageTag {
		return this.words.labels.content;
	}

	/** The card of an entry; a discouraged label says why it is, and the card follows the language of the document. */
	ofEntry(entry: LibraryEntry, { label, language }: { readonly label?: Label | undefined; readonly language?: LanguageTag | undefined } = {}): PreviewCard {
		const { labels } = this.words;
		const key = [entry.id, ...(language === undefined ? [] : [language]), ...(label?.role === 'discouraged' ? [label.text] : [])].join(' ');
		const known = this.made.get(key);
		const card = known ?? cardOf(key, renderCard({
			library: this.library, entry, ...(label && { label }), labels: language === undefined ? labels : { ...labels, content: language }, actions: [], icon: 'circle',
		}));
		this.made.set(key, card);
		return card;
	}

	/** The card of a document symbol. */
	ofSymbol(symbol: DocumentSymbol): PreviewCard {
		return cardOf(`@${symbol.text}`, renderSymbolCard(symbol, this.words.symbols));
	}

	/** The reference of what is cited, with the locator that the document has. */
	ofCitation({ source, locator }: SourceCitation): PreviewCard {
		const reference = printReference(formatReference(source.source.csl, this.words.references), locator);
		return { key: `@${source.key} ${locator}`, blocks: [h('p', {}, reference)] };
	}
}

function cardOf(key: string, markdown: string): PreviewCard {
	return { key, blocks: cardBlocks(markdown) };
}
