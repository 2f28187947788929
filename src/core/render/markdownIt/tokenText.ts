import type { Token } from 'markdown-it';
import type { ProseRange } from '../../prose/prose';
import { RangeList } from '../../prose/rangeList';

/** A text token of a document with its place in the joined text. */
export interface TextPiece {
	/** The `inline` token that holds it, and where in its children it stands. */
	readonly parent: Token;
	readonly index: number;
	readonly start: number;
	readonly end: number;
	/** Whether it stands in a link or a control of the document's own, so that no other may be put there. */
	readonly interactive: boolean;
}

/** What people read of a rendered document as one text. */
export interface TokenText {
	readonly text: string;
	/** Each block a range of its own; code, maths, images and addresses part blocks too. */
	readonly prose: readonly ProseRange[];
	readonly pieces: readonly TextPiece[];
}

/** The text of markdown-it's tokens, without what is no prose. The tokens stay as they are. */
export function textOfTokens(tokens: readonly Token[]): TokenText {
	const joiner = new Joiner();
	for (const token of tokens) {
		if (token.type === 'inline') {
			joiner.addInline(token);
		}
	}
	return { text: joiner.text, prose: joiner.ranges.ranges, pieces: joiner.pieces };
}

/** Elements of raw HTML whose words are no prose. */
const OPAQUE_TAGS: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'var', 'pre', 'script', 'style', 'template', 'textarea', 'select', 'svg', 'math']);

/** Elements of raw HTML that people can use, so that no other may stand in them. */
const INTERACTIVE_TAGS: ReadonlySet<string> = new Set(['a', 'button', 'summary', 'label']);

const TAG = /^<(\/?)([a-z][a-z0-9-]*)/i;

class Joiner {
	text = '';
	readonly ranges = new RangeList();
	readonly pieces: TextPiece[] = [];
	private runStart = 0;
	private opaque = 0;
	private interactive = 0;

	addInline(parent: Token): void {
		this.opaque = 0;
		this.interactive = 0;
		parent.children?.forEach((child, index) => this.addChild(parent, child, index));
		this.part();
	}

	private addChild(parent: Token, child: Token, index: number): void {
		if (child.type === 'text') {
			this.addText(parent, child.content, index);
		} else if (child.type === 'softbreak' || child.type === 'hardbreak') {
			this.text += '\n';
		} else if (child.type === 'html_inline') {
			this.enterOrLeave(child.content);
		} else if (child.type === 'link_open' || child.type === 'link_close') {
			this.interactive += child.nesting;
			// What a link shows for itself is an address.
			this.opaque += child.markup === 'linkify' || child.markup === 'autolink' ? child.nesting : 0;
		} else if (child.nesting === 0) {
			this.part();
		}
		// Anything else that opens or closes is a mark such as emphasis: words run on across it.
	}

	private addText(parent: Token, content: string, index: number): void {
		if (content === '') {
			return;
		}
		if (this.opaque > 0) {
			this.part();
			return;
		}
		const start = this.text.length;
		this.text += content;
		this.pieces.push({ parent, index, start, end: this.text.length, interactive: this.interactive > 0 });
	}

	private enterOrLeave(html: string): void {
		const [, slash, name = ''] = TAG.exec(html) ?? [];
		const step = html.endsWith('/>') ? 0 : slash === '/' ? -1 : 1;
		const tag = name.toLowerCase();
		if (OPAQUE_TAGS.has(tag)) {
			this.opaque = Math.max(0, this.opaque + step);
			this.part();
		} else if (INTERACTIVE_TAGS.has(tag)) {
			this.interactive = Math.max(0, this.interactive + step);
		} else if (tag === 'br') {
			this.text += '\n';
		}
	}

	/** Ends a run of prose: no words run on from here. */
	private part(): void {
		this.ranges.break();
		this.ranges.add(this.runStart, this.text.length);
		this.text += '\n';
		this.runStart = this.text.length;
	}
}
