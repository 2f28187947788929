import { GEOMETRY, type ViewAttributes, type ViewElement, type ViewNode } from '../../core/render/view';

const SVG = 'http://www.w3.org/2000/svg';

/** Creates the DOM elements of a view. Text becomes text nodes and attribute values only, never HTML. */
export function draw(view: ViewElement): Element {
	return drawIn(view, { inPicture: false });
}

/** Creates a theme icon that screen readers ignore. */
export function drawIcon(name: string): HTMLElement {
	const icon = document.createElement('span');
	icon.className = `codicon codicon-${name}`;
	icon.ariaHidden = 'true';
	return icon;
}

function drawIn({ tag, attributes, children }: ViewElement, { inPicture }: { readonly inPicture: boolean }): Element {
	const picture = inPicture || tag === 'svg';
	const element = picture ? document.createElementNS(SVG, tag) : document.createElement(tag);
	setAttributes(element, attributes);
	if (attributes.icon !== undefined) {
		element.append(drawIcon(attributes.icon), ' ');
	}
	element.append(...children.map((child: ViewNode) => (typeof child === 'string' ? child : drawIn(child, { inPicture: picture }))));
	return element;
}

function setAttributes(element: Element, attributes: ViewAttributes): void {
	const { move, viewBox, tip, entry } = attributes;
	const values: Readonly<Record<string, string | number | undefined>> = {
		class: attributes.class,
		id: attributes.id,
		lang: attributes.lang,
		dir: attributes.dir,
		role: attributes.role,
		'aria-label': attributes.ariaLabel,
		'aria-labelledby': attributes.ariaLabelledby,
		'aria-hidden': attributes.ariaHidden,
		'aria-pressed': attributes.ariaPressed,
		scope: attributes.scope,
		colspan: attributes.colspan,
		hidden: attributes.hidden && '',
		type: element.localName === 'button' ? 'button' : undefined,
		d: attributes.d,
		transform: move && `translate(${move[0]} ${move[1]}) rotate(${move[2]})`,
		viewBox: viewBox?.join(' '),
		'text-anchor': attributes.textAnchor,
		'data-tip': tip,
		'data-entry': entry,
		'data-dossier': attributes.dossier,
		'data-action': attributes.action,
		'data-value': attributes.value,
		'data-roving': attributes.roving && '',
		href: addressOf(attributes),
	};
	for (const [name, value] of Object.entries(values)) {
		if (value !== undefined) {
			element.setAttribute(name, String(value));
		}
	}
	for (const name of GEOMETRY) {
		const value = attributes[name];
		if (value !== undefined) {
			element.setAttribute(name, String(Math.round(value * 10) / 10));
		}
	}
}

/** Links without `href` are not focusable, so links to entries get `#`; the click handler opens them. */
function addressOf({ entry, href }: ViewAttributes): string | undefined {
	return entry !== undefined ? '#' : href !== undefined && /^(?:https?:\/\/|#)/i.test(href) ? href : undefined;
}
