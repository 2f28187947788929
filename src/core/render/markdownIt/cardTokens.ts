import type { Token } from 'markdown-it';
import { MAX_CARDS_IN_DOCUMENT } from '../../limits';
import type { ViewNode } from '../view';
import type { PreviewCard } from './previewCards';

/** The `Token` class of the markdown-it instance that renders the document. Its renderer escapes text and attributes. */
export type TokenClass = typeof Token;

/** The id prefix of cards. Ids derived from headings never contain a colon. */
const ID = 'dossier:card:';

/** The cards of one document, each once, in the order in which they are first needed, up to the maximum. */
export class CardSheet {
	private readonly ids = new Map<string, string>();
	private readonly cards: PreviewCard[] = [];

	/** Whether a card was left out because the maximum was reached. */
	isCut = false;

	/** Returns the ids of the elements with the cards; new cards beyond the maximum are left out. */
	idsOf(cards: readonly PreviewCard[]): readonly string[] {
		return cards.flatMap(card => this.idOf(card) ?? []);
	}

	private idOf(card: PreviewCard): string | undefined {
		const known = this.ids.get(card.key);
		if (known !== undefined) {
			return known;
		}
		if (this.cards.length === MAX_CARDS_IN_DOCUMENT) {
			this.isCut = true;
			return undefined;
		}
		const id = `${ID}${this.cards.length + 1}`;
		this.ids.set(card.key, id);
		this.cards.push(card);
		return id;
	}

	/** Returns a hidden element with all cards, to be placed after the document. */
	tokens(Token: TokenClass): readonly Token[] {
		const open = new Token('dossier_cards_open', 'div', 1);
		open.attrs = [['class', 'dossier-cards'], ['hidden', '']];
		const inline = new Token('inline', '', 0);
		inline.content = '';
		inline.children = this.cards.flatMap(card => cardTokens(card, this.ids.get(card.key) ?? '', Token));
		return [open, inline, new Token('dossier_cards_close', 'div', -1)];
	}
}

/** Returns the id of the part of a card that screen readers announce as the description of a mark. */
export function summaryIdOf(cardId: string): string {
	return `${cardId}:brief`;
}

/** The blocks before the first list say what the card is about, which is enough for an announcement. */
function cardTokens({ blocks }: PreviewCard, id: string, Token: TokenClass): Token[] {
	const list = blocks.findIndex(block => typeof block === 'object' && 'tag' in block && block.tag === 'ul');
	const brief = list < 0 ? blocks : blocks.slice(0, list);
	return wrap('div', [['id', id]], Token, [
		...wrap('div', [['id', summaryIdOf(id)]], Token, brief.flatMap(block => viewTokens(block, Token))),
		...blocks.slice(brief.length).flatMap(block => viewTokens(block, Token)),
	]);
}

function viewTokens(node: ViewNode, Token: TokenClass): Token[] {
	if (typeof node === 'string') {
		return [textToken(node, Token)];
	}
	const children = node.children.flatMap(child => viewTokens(child, Token));
	// Cards are not reachable by keyboard, so they must not contain links.
	return node.tag === 'a' ? children : wrap(node.tag, [], Token, children);
}

function wrap(tag: string, attributes: [string, string][], Token: TokenClass, children: readonly Token[]): Token[] {
	const open = new Token('dossier_card_open', tag, 1);
	open.attrs = attributes;
	return [open, ...children, new Token('dossier_card_close', tag, -1)];
}

/** Creates a text token, which is escaped when rendered. */
export function textToken(content: string, Token: TokenClass): Token {
	const token = new Token('text', '', 0);
	token.content = content;
	return token;
}
