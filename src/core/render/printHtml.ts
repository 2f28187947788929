import { isWebAddress } from '../citation/webAddress';
import { escapeHtml } from '../language/html/escapeHtml';
import { placeOfEntry } from './pageParts';
import { GEOMETRY, type ViewAttributes, type ViewElement, type ViewNode } from './view';

/** What a page outside VS Code is made of. */
export interface HtmlPage {
	readonly title: string;
	readonly language: string;
	/** The style sheet, put into the page. */
	readonly css: string;
	readonly content: ViewElement;
	/** Whether the browser that shows it opens its view for printing at once. */
	readonly prints?: boolean;
}

/** The only program that a page can have. */
const PRINT = "addEventListener('load', () => print());";
const PRINT_HASH = 'jU9MAAT9vbWWAuIru1dmUF6oIRQGTBJx4I6mjdBmv+g=';

/**
 * A page of its own in one file: everything is in it, and what is hidden at first in VS Code is shown. A link to an entry leads
 * to its place on the page, if it has one there; otherwise its text stands alone.
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
	/** The ids on the page. */
	readonly ids: ReadonlySet<string>;
	/** The ids of the elements in which it stands. */
	readonly within: readonly string[];
	/** Whether it stands in a picture, where a note is an element. */
	readonly inPicture: boolean;
}

function print(node: ViewNode, place: Place): string {
	if (typeof node === 'string') {
		return escapeHtml(node);
	}
	const { attributes, children } = node;
	// Buttons ask a program that is not there.
	if (node.tag === 'button') {
		return '';
	}
	const { tip, id } = attributes;
	const inPicture = place.inPicture || node.tag === 'svg';
	const here = { ...place, inPicture, within: id === undefined ? place.within : [...place.within, id] };
	const target = targetOf(attributes, here);
	// What leads nowhere is no link.
	const isText = node.tag === 'a' && target === undefined;
	const tag = isText ? inPicture ? 'g' : 'span' : node.tag;
	const title = tip === undefined ? '' : escapeHtml(tip);
	const note = title === '' ? ['', ''] : inPicture ? ['', `<title>${title}</title>`] : [` title="${title}"`, ''];
	const inner = children.map(child => print(child, here)).join('');
	return `<${tag}${printAttributes(attributes, { target, isText, inPicture })}${note[0]}>${note[1]}${inner}</${tag}>`;
}

/** Where a link leads: to the web, or to a place on the page in which it does not stand itself. */
function targetOf({ entry, href, action }: ViewAttributes, { ids, within }: Place): string | undefined {
	// What is on the page itself is nearer than where an entry would be.
	const target = action !== undefined ? undefined : entry === undefined || href?.startsWith('#') ? href : `#${placeOfEntry(entry)}`;
	const fragment = target?.startsWith('#') ? target.slice(1) : undefined;
	return fragment === undefined ? isWebAddress(target ?? '') ? target : undefined : ids.has(fragment) && !within.includes(fragment) ? target : undefined;
}

function idsIn({ attributes: { id }, children }: ViewElement): ReadonlySet<string> {
	return new Set([...(id === undefined ? [] : [id]), ...children.flatMap(child => (typeof child === 'string' ? [] : [...idsIn(child)]))]);
}

interface Printed {
	readonly target: string | undefined;
	/** Whether it was a link and is none any more. */
	readonly isText: boolean;
	readonly inPicture: boolean;
}

function printAttributes(attributes: ViewAttributes, { target, isText, inPicture }: Printed): string {
	const { move, viewBox } = attributes;
	// In a picture the note is an element, and names what it stands in together with what is seen.
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
