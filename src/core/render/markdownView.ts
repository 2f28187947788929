import MarkdownIt from 'markdown-it';
import { h, type ViewElement, type ViewNode, type ViewTag } from './view';

/** Draws our own Markdown as views. One is enough for a program: it keeps a parser. */
export class MarkdownView {
	// No HTML, no images, no bare addresses turned into links: a dossier is data.
	private readonly parser = new MarkdownIt('commonmark', { html: false, linkify: false }).disable(['image', 'heading', 'lheading']);

	/** The text as blocks. What has no element of its own in a view is shown as its text. */
	render(markdown: string): readonly ViewNode[] {
		return new Builder().build(this.parser.parse(markdown, {}));
	}
}

type Tokens = ReturnType<InstanceType<typeof MarkdownIt>['parse']>;

const TAGS: Readonly<Record<string, ViewTag>> = {
	paragraph: 'p', em: 'em', strong: 'strong', bullet_list: 'ul', ordered_list: 'ol', list_item: 'li', blockquote: 'blockquote', link: 'a',
};

class Builder {
	private readonly open: { readonly element: ViewElement; readonly children: ViewNode[] }[] = [];
	private readonly root: ViewNode[] = [];

	build(tokens: Tokens): readonly ViewNode[] {
		for (const token of tokens) {
			const tag = TAGS[token.type.replace(/_(open|close)$/, '')];
			if (token.nesting === 1 && tag) {
				const href = token.attrGet('href');
				this.open.push({ element: h(tag, href === null ? {} : { href: String(href) }), children: [] });
			} else if (token.nesting === -1 && tag) {
				const closed = this.open.pop();
				if (closed) {
					this.add({ ...closed.element, children: closed.children });
				}
			} else if (token.type === 'inline') {
				this.build(token.children ?? []);
			} else {
				this.addLeaf(token.type, token.content);
			}
		}
		return this.root;
	}

	private addLeaf(type: string, content: string): void {
		if (type === 'code_inline' || type === 'fence' || type === 'code_block') {
			this.add(h('code', {}, content));
		} else if (type === 'softbreak' || type === 'hardbreak') {
			this.add(' ');
		} else if (content !== '') {
			this.add(content);
		}
	}

	private add(node: ViewNode): void {
		(this.open.at(-1)?.children ?? this.root).push(node);
	}
}
