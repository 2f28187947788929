import type { Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { once } from '../once';
import { plainMarkdown } from './markedMarkdown';
import type { ReadMarkdown } from './readMarkdown';

const KINDS: Readonly<Record<string, string>> = {
	link_open: 'link', strong_open: 'strong', em_open: 'em', code_inline: 'code', heading_open: 'heading', list_item_open: 'item', table_open: 'table', blockquote_open: 'quotation',
};
const SILENT =
	/_close$|^(?:text|softbreak|inline|paragraph_open|bullet_list_open|ordered_list_open|thead_open|tbody_open|tr_open|th_open|td_open)$/;

/** Set up once for all texts. */
const parserOfPreview = once(() => {
	const parser = plainMarkdown().use(footnote);
	// The preview lets its host decide which addresses may be opened.
	parser.validateLink = () => true;
	return parser;
});

function textOf({ type, content, block }: Token): string {
	if (type === 'text' || type === 'code_inline') {
		return content;
	}
	return type === 'softbreak' ? ' ' : block ? '\n' : '';
}

/** Parses Markdown like VS Code's preview, with HTML, footnotes and bare links. */
export function readWithMarkdownIt(markdown: string): ReadMarkdown {
	const counts: Record<string, number> = {};
	let text = '';
	const visit = (tokens: readonly Token[]) => {
		for (const token of tokens) {
			if (!SILENT.test(token.type)) {
				const kind = KINDS[token.type] ?? token.type;
				counts[kind] = (counts[kind] ?? 0) + 1;
			}
			text += textOf(token);
			visit(token.children ?? []);
		}
	};
	visit(parserOfPreview().parse(markdown, {}));
	return { text, counts };
}
