import MarkdownParser, { type MarkdownIt } from 'markdown-it';
import { WORDS } from '../../../../src/cli/words/labels';
import { buildLexicon } from '../../../../src/core/lexicon/lexicon';
import type { Library } from '../../../../src/core/library/library';
import type { PreviewData } from '../../../../src/core/render/markdownIt/marks';
import { markInPreview } from '../../../../src/core/render/markdownIt/plugin';
import { PreviewCards } from '../../../../src/core/render/markdownIt/previewCards';
import { buildSymbolIndex } from '../../../../src/core/symbol/symbolIndex';
import { LABELS } from '../dossiers/labels';
import { SYMBOL_LABELS } from '../dossiers/symbolLabels';

/** A markdown-it configured like VS Code's. */
export function plainMarkdown(): MarkdownIt {
	const md = new MarkdownParser({ html: true, linkify: true });
	md.linkify.set({ fuzzyLink: false });
	return md;
}

/** The data for marking in the preview, for a library. */
export function previewDataOf(library: Library): PreviewData {
	const cards = new PreviewCards(library, { labels: LABELS, symbols: SYMBOL_LABELS, references: WORDS });
	return { library, lexicon: buildLexicon(library), symbols: buildSymbolIndex(library), cards };
}

/**
 * Returns the same markdown-it with our rule. An error in the rule is thrown; `onCut` is called if cards are left out for lack of space.
 */
export function markedMarkdown(
	data: PreviewData | 'loading' | 'disabled',
	md: MarkdownIt = plainMarkdown(),
	onCut: () => void = () => undefined,
): MarkdownIt {
	markInPreview(md, {
		data: () => data,
		onRendered: () => undefined,
		onCut,
		onError: error => {
			throw error;
		},
	});
	return md;
}

/** Removes everything our plug-in adds from rendered HTML. The document must not contain such elements itself. */
export function withoutMarks(html: string): string {
	return bodyOf(html).replace(/<(span|a) class="dossier-mark[^>]*>([^<]*)<\/\1>/g, '$2');
}

/** Removes the cards after the document. */
export function bodyOf(html: string): string {
	return html.replace(/<div class="dossier-cards" hidden="">.*$/s, '');
}

/** Returns the marks in order, one `kind: text` for each part. */
export function marksIn(html: string): readonly string[] {
	return [...bodyOf(html).matchAll(/<(span|a) class="dossier-mark dossier-(\w+)"[^>]*>([^<]*)<\/\1>/g)].map(
		([, , kind, text]) => `${kind}: ${text}`,
	);
}
