import type { Dossier } from '../dossier/model';
import { escapeHtml } from '../language/html/escapeHtml';
import { textIn } from '../library/names';
import { fill } from '../render/labels';
import { printView } from '../render/print/printView';
import type { ViewElement } from '../render/view';
import { SCRIPT_FILE, STYLE_FILE, type SiteNames } from './siteNames';
import type { SiteWords } from './siteWords';

/**
 * A page loads its style sheet and scripts from its own folder and nothing else. A browser that opens the folder without a server has
 * no origin to compare with `'self'`; there the scheme allows them.
 */
const POLICY = "default-src 'none'; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; form-action 'none'";

/** A page of a site. */
export interface SitePage {
	readonly name: string;
	readonly title: string;
	readonly dossier: Dossier;
	readonly content: ViewElement;
}

/** The input for the frame around each page. */
export interface SiteFrame {
	readonly names: SiteNames;
	readonly words: SiteWords;
}

/** Writes a page of a site as HTML: the skip link, the navigation and search of the site, the content, and the edition of the dossier. */
export function siteHtml({ name, title, dossier, content }: SitePage, { names, words }: SiteFrame): string {
	const dossierTitle = textIn(dossier.title, words.language, dossier.language);
	return `<!DOCTYPE html>
<html lang="${escapeHtml(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title === dossierTitle ? title : `${title} – ${dossierTitle}`)}</title>
<link rel="stylesheet" href="${STYLE_FILE}">
<script src="${SCRIPT_FILE}" defer></script>
</head>
<body class="exported site">
<a class="skip" href="#site-content">${escapeHtml(words.skip)}</a>
<header class="site-head">
<nav aria-label="${escapeHtml(words.site)}"><ul>
${link(names.of({ entry: '', dossier: dossier.id }), dossierTitle, name)}
${link(names.listOf(dossier.id), words.list, name)}
</ul></nav>
${searchHtml(words)}
</header>
<div id="site-content" tabindex="-1">
${printView(content, names.of)}
</div>
<footer class="site-foot"><p>${escapeHtml(fill(words.edition, dossier.version, dossier.licence))}</p></footer>
</body>
</html>
`;
}

/** The search is hidden until its script shows it, because it does not work without the script. */
function searchHtml(words: SiteWords): string {
	const texts = { none: words.none, one: words.one, several: words.several, first: words.firstOf };
	const data = Object.entries(texts).map(([name, text]) => ` data-${name}="${escapeHtml(text)}"`).join('');
	return `<div role="search" id="site-search" hidden${data}>
<label for="site-query">${escapeHtml(words.search)}</label>
<input id="site-query" type="search" autocomplete="off" spellcheck="false">
<div id="site-found"><p role="status"></p><ul></ul></div>
</div>`;
}

function link(target: string | undefined, text: string, current: string): string {
	return target === undefined
		? ''
		: `<li><a href="${escapeHtml(target)}"${target === current ? ' aria-current="page"' : ''}><bdi>${escapeHtml(text)}</bdi></a></li>`;
}
