import { escapeHtml } from '../../language/html/escapeHtml';
import type { ViewElement } from '../view';
import { printView } from './printView';

/** The content of an exported page. */
export interface HtmlPage {
	readonly title: string;
	readonly language: string;
	/** The style sheet, which is embedded in the page. */
	readonly css: string;
	readonly content: ViewElement;
	/** Whether the browser opens its print dialog when the page has loaded. */
	readonly prints?: boolean;
}

/** The only script a page may contain. The content security policy allows it by its hash. */
const PRINT = "addEventListener('load', () => print());";
const PRINT_HASH = 'jU9MAAT9vbWWAuIru1dmUF6oIRQGTBJx4I6mjdBmv+g=';

/**
 * Renders a standalone HTML file. Content that VS Code hides initially is visible. A link to an entry becomes a link to its
 * element on the same page, or plain text if it has none.
 */
export function printHtml({ title, language, css, content, prints = false }: HtmlPage): string {
	const policy = `default-src 'none'; style-src 'unsafe-inline'; ${prints ? `script-src 'sha256-${PRINT_HASH}'; ` : ''}base-uri 'none'; form-action 'none'`;
	return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${css.replaceAll('<', '\\3C ')}
</style>${prints ? `\n<script>${PRINT}</script>` : ''}
</head>
<body class="exported">
${printView(content)}
</body>
</html>
`;
}
