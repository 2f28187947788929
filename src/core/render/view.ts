import type { EntryId } from '../library/library';

/** The elements that pages are made of. Nothing else is ever created from a view. */
export const VIEW_TAGS = [
	'a', 'article', 'aside', 'bdi', 'blockquote', 'code', 'dd', 'div', 'dl', 'dt', 'em', 'footer', 'h1', 'h2', 'h3', 'h4', 'header',
	'li', 'main', 'nav', 'ol', 'p', 'section', 'small', 'span', 'strong', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul',
] as const;

/** The name of an element of a view. */
export type ViewTag = (typeof VIEW_TAGS)[number];

/** The attributes that an element of a view can have. */
export interface ViewAttributes {
	readonly class?: string;
	readonly id?: string;
	readonly title?: string;
	readonly lang?: string;
	readonly role?: string;
	readonly ariaLabel?: string;
	readonly ariaLabelledby?: string;
	readonly scope?: string;
	/** An `https:` address or a `#fragment` of the same page; anything else is dropped when it is drawn. */
	readonly href?: string;
	/** A link to the page of an entry; the empty string is the overview. */
	readonly entry?: EntryId | '';
	/** A theme icon drawn before the content and hidden from screen readers. */
	readonly icon?: string;
}

/** An element of a view. */
export interface ViewElement {
	readonly tag: ViewTag;
	readonly attributes: ViewAttributes;
	readonly children: readonly ViewNode[];
}

/** A part of a page as plain data: text, an element, or our own Markdown to be drawn without HTML. */
export type ViewNode = string | ViewElement | { readonly markdown: string };

/** An element of a view; `undefined` and `false` children are left out. */
export function h(tag: ViewTag, attributes: ViewAttributes, ...children: readonly (ViewNode | undefined | false)[]): ViewElement {
	return { tag, attributes, children: children.filter(child => child !== undefined && child !== false) };
}
