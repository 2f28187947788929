import type { Token } from 'markdown-it';
import type { ProseRange } from '../../prose/prose';
import { RangeList } from '../../prose/rangeList';

/** A text token and its range in the joined text. */
export interface TextPiece {
	/** The `inline` token that contains it, and its index among the children. */
	readonly parent: Token;
	readonly index: number;
	readonly start: number;
	readonly end: number;
	/** Whether it is inside a link or another interactive element, which must not contain a second one. */
	readonly interactive: boolean;
}

/** The visible text of a rendered document. */
export interface TokenText {
	readonly text: string;
	/** The prose ranges. Blocks are separate ranges; code, maths, images and addresses split a block. */
	readonly prose: readonly ProseRange[];
	readonly pieces: readonly TextPiece[];
}

/** Extracts the prose of markdown-it's tokens. The tokens are not modified. */
export function textOfTokens(tokens: readonly Token[]): TokenText {
	const joiner = new TextJoiner();
	for (const token of tokens) {
		if (token.type === 'inline') {
			joiner.addInline(token);
		}
	}
	return { text: joiner.text, prose: joiner.ranges.ranges, pieces: joiner.pieces };
}

/** HTML elements whose text is not prose. */
const OPAQUE_TAGS: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'var', 'pre', 'script', 'style', 'template', 'textarea', 'select', 'svg', 'math']);

/** Interactive HTML elements, which must not contain another one. */
const INTERACTIVE_TAGS: ReadonlySet<string> = new Set(['a', 'button', 'summary', 'label']);

const TAG = /^<(\/?)([a-z][a-z0-9-]*)/i;

class TextJoiner {
	text = '';
	readonly ranges = new RangeList();
	readonly pieces: TextPiece[] = [];
	private rangeStart = 0;
	private opaque = 0;
	private interactive = 0;

	addInline(parent: Token): void {
		this.opaque = 0;
		this.interactive = 0;
		parent.children?.forEach((child, index) => this.addChild(parent, child, index));
		this.endRange();
	}

	private addChild(parent: Token, child: Token, index: number): void {
		if (child.type === 'text') {
			this.addText(parent, child.content, index);
		} else if (child.type === 'softbreak' || child.type === 'hardbreak') {
			this.text += '\n';
		} else if (child.type === 'html_inline') {
			this.trackHtmlTag(child.content);
		} else if (child.type === 'link_open' || child.type === 'link_close') {
			this.interactive += child.nesting;
			// A link that shows its own address contains no prose.
			this.opaque += child.markup === 'linkify' || child.markup === 'autolink' ? child.nesting : 0;
		} else if (child.nesting === 0) {
			this.endRange();
		}
		// Other opening and closing tokens are marks such as emphasis, which do not interrupt the text.
	}

	private addText(parent: Token, content: string, index: number): void {
		if (content === '') {
			return;
		}
		if (this.opaque > 0) {
			this.endRange();
			return;
		}
		const start = this.text.length;
		this.text += content;
		this.pieces.push({ parent, index, start, end: this.text.length, interactive: this.interactive > 0 });
	}

	private trackHtmlTag(html: string): void {
		const [, slash, name = ''] = TAG.exec(html) ?? [];
		const step = html.endsWith('/>') ? 0 : slash === '/' ? -1 : 1;
		const tag = name.toLowerCase();
		if (OPAQUE_TAGS.has(tag)) {
			this.opaque = Math.max(0, this.opaque + step);
			this.endRange();
		} else if (INTERACTIVE_TAGS.has(tag)) {
			this.interactive = Math.max(0, this.interactive + step);
		} else if (tag === 'br') {
			this.text += '\n';
		}
	}

	/** Ends the current prose range. */
	private endRange(): void {
		this.ranges.break();
		this.ranges.add(this.rangeStart, this.text.length);
		this.text += '\n';
		this.rangeStart = this.text.length;
	}
}
