import MarkdownParser, { type MarkdownIt } from 'markdown-it';
import { buildLexicon } from '../../../src/core/lexicon/lexicon';
import type { Library } from '../../../src/core/library/library';
import type { PreviewKnowledge } from '../../../src/core/render/markdownIt/marks';
import { markInPreview } from '../../../src/core/render/markdownIt/plugin';
import { PreviewCards } from '../../../src/core/render/markdownIt/previewCards';
import { buildSymbolIndex } from '../../../src/core/symbol/symbolIndex';
import { LABELS, WORDS } from './labels';
import { SYMBOL_LABELS } from './symbolLabels';

/** A markdown-it set up as VS Code does it. */
export function plainMarkdown(): MarkdownIt {
	const md = new MarkdownParser({ html: true, linkify: true });
	md.linkify.set({ fuzzyLink: false });
	return md;
}

/** What a preview knows of a library. */
export function knowledgeOf(library: Library): PreviewKnowledge {
	const cards = new PreviewCards(library, { labels: LABELS, symbols: SYMBOL_LABELS, references: WORDS });
	return { library, lexicon: buildLexicon(library), symbols: buildSymbolIndex(library), cards };
}

/** The same markdown-it with our rule; a fault of the rule is thrown, and `onCut` is told of cards that there is no room for. */
export function markedMarkdown(knowledge: PreviewKnowledge | 'unknown' | 'unwanted', md: MarkdownIt = plainMarkdown(), onCut: () => void = () => undefined): MarkdownIt {
	markInPreview(md, { knowledge: () => knowledge, onRendered: () => undefined, onCut, onFault: error => { throw error; } });
	return md;
}

/** What is rendered without anything that we add. Raw HTML of the document must have no such tags of its own. */
export function withoutMarks(html: string): string {
	return bodyOf(html).replace(/<(span|a) class="dossier-mark[^>]*>([^<]*)<\/\1>/g, '$2');
}

/** What is rendered without the cards behind it. */
export function bodyOf(html: string): string {
	return html.replace(/<div class="dossier-cards" hidden="">.*$/s, '');
}

/** What is marked, in order, each part by itself: `kind: text`. */
export function marksIn(html: string): readonly string[] {
	return [...bodyOf(html).matchAll(/<(span|a) class="dossier-mark dossier-(\w+)"[^>]*>([^<]*)<\/\1>/g)].map(([, , kind, text]) => `${kind}: ${text}`);
}
