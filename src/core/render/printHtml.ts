import { isWebAddress } from '../citation/webAddress';
import { escapeHtml } from '../language/html/escapeHtml';
import { anchorOfEntry } from './pageParts';
import { GEOMETRY, type ViewAttributes, type ViewElement, type ViewNode } from './view';

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
${print(content, { ids: idsIn(content), within: [], inPicture: false })}
</body>
</html>
`;
}

interface Place {
	/** All ids on the page. */
	readonly ids: ReadonlySet<string>;
	/** The ids of the enclosing elements. */
	readonly within: readonly string[];
	/** Whether the node is inside a drawing, where the tooltip is a `<title>` element. */
	readonly inPicture: boolean;
}

function print(node: ViewNode, place: Place): string {
	if (typeof node === 'string') {
		return escapeHtml(node);
	}
	const { attributes, children } = node;
	// Buttons need the webview's script.
	if (node.tag === 'button') {
		return '';
	}
	const { tip, id } = attributes;
	const inPicture = place.inPicture || node.tag === 'svg';
	const here = { ...place, inPicture, within: id === undefined ? place.within : [...place.within, id] };
	const target = targetOf(attributes, here);
	// A link without a target becomes text.
	const isText = node.tag === 'a' && target === undefined;
	const tag = isText ? inPicture ? 'g' : 'span' : node.tag;
	const title = tip === undefined ? '' : escapeHtml(tip);
	const note = title === '' ? ['', ''] : inPicture ? ['', `<title>${title}</title>`] : [` title="${title}"`, ''];
	const inner = children.map(child => print(child, here)).join('');
	return `<${tag}${printAttributes(attributes, { target, isText, inPicture })}${note[0]}>${note[1]}${inner}</${tag}>`;
}

/** Returns the target of a link: a web address, or a fragment of the page that does not enclose the link. `undefined` if it has neither. */
function targetOf({ entry, href, action }: ViewAttributes, { ids, within }: Place): string | undefined {
	// A fragment of this page takes precedence over the entry.
	const target = action !== undefined ? undefined : entry === undefined || href?.startsWith('#') ? href : `#${anchorOfEntry(entry)}`;
	const fragment = target?.startsWith('#') ? target.slice(1) : undefined;
	return fragment === undefined ? isWebAddress(target ?? '') ? target : undefined : ids.has(fragment) && !within.includes(fragment) ? target : undefined;
}

function idsIn({ attributes: { id }, children }: ViewElement): ReadonlySet<string> {
	return new Set([...(id === undefined ? [] : [id]), ...children.flatMap(child => (typeof child === 'string' ? [] : [...idsIn(child)]))]);
}

interface Printed {
	readonly target: string | undefined;
	/** Whether the element was a link without a target. */
	readonly isText: boolean;
	readonly inPicture: boolean;
}

function printAttributes(attributes: ViewAttributes, { target, isText, inPicture }: Printed): string {
	const { move, viewBox } = attributes;
	// Inside a drawing, `<title>` names the element, and an additional label would hide its text.
	const isNamed = !isText && !(inPicture && attributes.tip !== undefined);
	const values: Readonly<Record<string, string | number | undefined>> = {
		class: attributes.class,
		id: attributes.id,
		lang: attributes.lang,
		dir: attributes.dir,
		role: isText && inPicture ? 'img' : attributes.role,
		'aria-label': isNamed ? attributes.ariaLabel : undefined,
		'aria-labelledby': attributes.ariaLabelledby,
		'aria-hidden': attributes.ariaHidden,
		scope: attributes.scope,
		colspan: attributes.colspan,
		href: target,
		d: attributes.d,
		transform: move && `translate(${move[0]} ${move[1]}) rotate(${move[2]})`,
		viewBox: viewBox?.join(' '),
		'text-anchor': attributes.textAnchor,
		...Object.fromEntries(GEOMETRY.map(name => [name, attributes[name] === undefined ? undefined : Math.round(attributes[name] * 10) / 10])),
	};
	return Object.entries(values).map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`)).join('');
}
