import { GEOMETRY, type ViewAttributes, type ViewElement, type ViewNode } from './view';

/** What a page outside VS Code is made of. */
export interface HtmlPage {
	readonly title: string;
	readonly language: string;
	/** The style sheet, put into the page. */
	readonly css: string;
	readonly content: ViewElement;
	/** The address of the page of an entry, or of an overview, in VS Code; empty for none. */
	readonly linkTo: (entry: string, dossier: string | undefined) => string;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A page of its own, without scripts: everything is in it, and what is hidden at first in VS Code is shown. */
export function printHtml({ title, language, css, content, linkTo }: HtmlPage): string {
	return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${css.replaceAll('<', '\\3C ')}
</style>
</head>
<body class="exported">
${print(content, { linkTo, inPicture: false })}
</body>
</html>
`;
}

/** Text with everything escaped that could end it in an element or an attribute. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"'`]/g, character => `&#${character.charCodeAt(0)};`);
}

interface Place extends Pick<HtmlPage, 'linkTo'> {
	/** Whether it stands in a picture, where a note is an element. */
	readonly inPicture: boolean;
}

function print(node: ViewNode, { linkTo, inPicture }: Place): string {
	if (typeof node === 'string') {
		return escapeHtml(node);
	}
	const { tag, attributes, children } = node;
	// Buttons ask a program that is not there.
	if (tag === 'button') {
		return '';
	}
	const { tip } = attributes;
	const title = tip === undefined ? '' : escapeHtml(tip);
	const inside = inPicture || tag === 'svg';
	const inner = children.map(child => print(child, { linkTo, inPicture: inside })).join('');
	const note = title === '' ? ['', ''] : inside ? ['', `<title>${title}</title>`] : [` title="${title}"`, ''];
	return `<${tag}${printAttributes(attributes, { linkTo, inPicture: inside })}${note[0]}>${note[1]}${inner}</${tag}>`;
}

function printAttributes(attributes: ViewAttributes, { linkTo, inPicture }: Place): string {
	const { entry, dossier, href, move, viewBox } = attributes;
	// What is on the page itself is nearer than a page in VS Code.
	const target = entry === undefined || href?.startsWith('#') ? href : linkTo(entry, dossier);
	const values: Readonly<Record<string, string | number | undefined>> = {
		class: attributes.class,
		id: attributes.id,
		lang: attributes.lang,
		dir: attributes.dir,
		role: attributes.role,
		// In a picture the note is an element, and names what it stands in together with what is seen.
		'aria-label': inPicture && attributes.tip !== undefined ? undefined : attributes.ariaLabel,
		'aria-labelledby': attributes.ariaLabelledby,
		'aria-hidden': attributes.ariaHidden,
		scope: attributes.scope,
		colspan: attributes.colspan,
		href: target !== undefined && /^(?:https?:\/\/|#|[a-z][a-z-]*:\/\/)/.test(target) && !/^(?:javascript|data|file):/.test(target) ? target : undefined,
		d: attributes.d,
		transform: move && `translate(${move[0]} ${move[1]}) rotate(${move[2]})`,
		viewBox: viewBox?.join(' '),
		'text-anchor': attributes.textAnchor,
		...Object.fromEntries(GEOMETRY.map(name => [name, attributes[name] === undefined ? undefined : Math.round(attributes[name] * 10) / 10])),
	};
	return Object.entries(values).map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`)).join('');
}
