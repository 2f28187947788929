import type { Token } from 'markdown-it';
import { MOST_CARDS_IN_DOCUMENT } from '../../limits';
import type { ViewNode } from '../view';
import type { PreviewCard } from './previewCards';

/** Makes tokens of the markdown-it that renders the document. Its renderer escapes their text and attributes. */
export type TokenClass = typeof Token;

/** The part of a page that holds the cards. A colon stands in no id that comes of a heading. */
const ID = 'dossier:card:';

/** The cards of one document, each once, in the order in which they are first needed, as far as there is room for them. */
export class CardSheet {
	private readonly ids = new Map<string, string>();
	private readonly cards: PreviewCard[] = [];

	/** Whether a card was asked for that there is no room for. */
	isCut = false;

	/** The ids of the elements that hold the cards. A card that is new when the sheet is full has none. */
	idsOf(cards: readonly PreviewCard[]): readonly string[] {
		return cards.flatMap(card => this.idOf(card) ?? []);
	}

	private idOf(card: PreviewCard): string | undefined {
		const known = this.ids.get(card.key);
		if (known !== undefined) {
			return known;
		}
		if (this.cards.length === MOST_CARDS_IN_DOCUMENT) {
			this.isCut = true;
			return undefined;
		}
		const id = `${ID}${this.cards.length + 1}`;
		this.ids.set(card.key, id);
		this.cards.push(card);
		return id;
	}

	/** A hidden part of the page with the cards, to stand behind the document. */
	tokens(Token: TokenClass): readonly Token[] {
		const open = new Token('dossier_cards_open', 'div', 1);
		open.attrs = [['class', 'dossier-cards'], ['hidden', '']];
		const inline = new Token('inline', '', 0);
		inline.content = '';
		inline.children = this.cards.flatMap(card => cardTokens(card, this.ids.get(card.key) ?? '', Token));
		return [open, inline, new Token('dossier_cards_close', 'div', -1)];
	}
}

/** The id of what a screen reader says of a place with a card. */
export function briefOf(cardId: string): string {
	return `${cardId}:brief`;
}

/** Up to the first list a card says what its subject is; that is enough to be read aloud in passing. */
function cardTokens({ blocks }: PreviewCard, id: string, Token: TokenClass): Token[] {
	const list = blocks.findIndex(block => typeof block === 'object' && 'tag' in block && block.tag === 'ul');
	const brief = list < 0 ? blocks : blocks.slice(0, list);
	return wrap('div', [['id', id]], Token, [
		...wrap('div', [['id', briefOf(id)]], Token, brief.flatMap(block => viewTokens(block, Token))),
		...blocks.slice(brief.length).flatMap(block => viewTokens(block, Token)),
	]);
}

function viewTokens(node: ViewNode, Token: TokenClass): Token[] {
	if (typeof node === 'string') {
		return [textToken(node, Token)];
	}
	const children = node.children.flatMap(child => viewTokens(child, Token));
	// Nothing in a card can be reached by keyboard, so that nothing in it is a link.
	return node.tag === 'a' ? children : wrap(node.tag, [], Token, children);
}

function wrap(tag: string, attributes: [string, string][], Token: TokenClass, children: readonly Token[]): Token[] {
	const open = new Token('dossier_card_open', tag, 1);
	open.attrs = attributes;
	return [open, ...children, new Token('dossier_card_close', tag, -1)];
}

/** A text that is escaped when it is rendered. */
export function textToken(content: string, Token: TokenClass): Token {
	const token = new Token('text', '', 0);
	token.content = content;
	return token;
}
