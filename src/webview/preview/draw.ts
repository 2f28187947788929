import { MarkdownView } from '../../core/render/markdownView';
import type { ViewAttributes, ViewElement, ViewNode } from '../../core/render/view';

/** Draws views as DOM. Text only ever becomes text nodes and attribute values. */
export class Drawer {
	private readonly markdown = new MarkdownView();

	draw(view: ViewElement): HTMLElement {
		const element = document.createElement(view.tag);
		setAttributes(element, view.attributes);
		element.append(...view.children.flatMap(child => this.drawNode(child)));
		return element;
	}

	private drawNode(node: ViewNode): readonly Node[] {
		if (typeof node === 'string') {
			return [document.createTextNode(node)];
		}
		return 'markdown' in node ? this.markdown.render(node.markdown).flatMap(child => this.drawNode(child)) : [this.draw(node)];
	}
}

/** A theme icon for the eye only. */
export function drawIcon(name: string): HTMLElement {
	const icon = document.createElement('span');
	icon.className = `codicon codicon-${name}`;
	icon.ariaHidden = 'true';
	return icon;
}

function setAttributes(element: HTMLElement, { icon, entry, href, ariaLabel, ariaLabelledby, ...plain }: ViewAttributes): void {
	for (const [name, value] of Object.entries(plain)) {
		element.setAttribute(name, value);
	}
	if (ariaLabel !== undefined) {
		element.setAttribute('aria-label', ariaLabel);
	}
	if (ariaLabelledby !== undefined) {
		element.setAttribute('aria-labelledby', ariaLabelledby);
	}
	if (entry !== undefined) {
		// A link needs an address to be reached with the keyboard; the click is handled by us.
		element.setAttribute('href', '#');
		element.dataset['entry'] = entry;
	} else if (href !== undefined && /^(?:https:\/\/|#)/.test(href)) {
		element.setAttribute('href', href);
	}
	if (icon !== undefined) {
		element.append(drawIcon(icon), ' ');
	}
}
