import type { Key } from '../dossier/model';
import type { CitationKey, EntryId } from '../library/library';

/** The elements of HTML that pages are made of. Nothing else is ever created from a view. */
export const HTML_TAGS = [
	'a', 'article', 'aside', 'bdi', 'blockquote', 'button', 'caption', 'code', 'dd', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'footer',
	'h1', 'h2', 'h3', 'h4', 'header', 'li', 'main', 'nav', 'ol', 'p', 'section', 'small', 'span', 'strong', 'table', 'tbody', 'td', 'th',
	'thead', 'tr', 'ul',
] as const;

/** The elements of SVG that pictures are made of. Inside a picture `a` is a link of SVG. */
export const SVG_TAGS = ['circle', 'g', 'line', 'path', 'rect', 'svg', 'text', 'title', 'tspan'] as const;

/** The name of an element of a view. */
export type ViewTag = (typeof HTML_TAGS)[number] | (typeof SVG_TAGS)[number];

/** What a button in a page can ask for. */
export const VIEW_ACTIONS = ['table', 'zoomIn', 'zoomOut', 'zoomTo', 'jump', 'help'] as const;

/** The attributes of SVG that are numbers, in pixels of the picture. */
export const GEOMETRY = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'width', 'height'] as const;

/** The numbers that place an element of a picture. */
export type ViewGeometry = { readonly [Name in (typeof GEOMETRY)[number]]?: number };

/** The attributes that an element of a view can have. */
export interface ViewAttributes extends ViewGeometry {
	readonly class?: string;
	readonly id?: string;
	readonly lang?: string;
	readonly dir?: 'auto' | 'ltr' | 'rtl';
	readonly role?: string;
	readonly ariaLabel?: string;
	readonly ariaLabelledby?: string;
	readonly ariaHidden?: 'true';
	readonly ariaPressed?: 'true' | 'false';
	readonly scope?: 'row' | 'col' | 'rowgroup';
	readonly colspan?: number;
	/** Not shown at first. A page outside VS Code shows it all the same. */
	readonly hidden?: true;
	/** What is shown beside the element while it is pointed at or has the focus; lines apart, the first stands out. */
	readonly tip?: string;
	/** A web address or a `#fragment` of the same page; anything else is dropped when it is drawn. */
	readonly href?: string;
	/** A link to the page of an entry or a source; the empty string is an overview. It goes before `href`, save where the page is outside VS Code. */
	readonly entry?: EntryId | CitationKey | '';
	/** The dossier whose overview a link leads to, where `entry` is empty; absent for the first in force. */
	readonly dossier?: Key;
	/** A theme icon drawn before the content and hidden from screen readers. */
	readonly icon?: string;
	/** What a button does, and to what. */
	readonly action?: (typeof VIEW_ACTIONS)[number];
	readonly value?: string;
	/** Links in it are one stop of the Tab key; the arrow keys go from one to the next. */
	readonly walk?: true;
	/** The outline of a path. */
	readonly d?: string;
	/** How far an element of a picture is moved, and then turned, in degrees. */
	readonly move?: readonly [x: number, y: number, turn: number];
	/** The edges of a picture. */
	readonly viewBox?: readonly [number, number, number, number];
	readonly textAnchor?: 'start' | 'middle' | 'end';
}

/** An element of a view. */
export interface ViewElement {
	readonly tag: ViewTag;
	readonly attributes: ViewAttributes;
	readonly children: readonly ViewNode[];
}

/** A part of a page as plain data: text or an element. */
export type ViewNode = string | ViewElement;

/** What may stand in place of a child that is left out. */
export type MaybeNode = ViewNode | undefined | false;

// Characters that turn the order of text around or hide in it.
const UNSEEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/**
 * An element of a view; `undefined` and `false` children are left out. Text is kept as it is but for
 * characters that reorder the text around them or cannot be seen.
 */
export function h(tag: ViewTag, attributes: ViewAttributes, ...children: readonly MaybeNode[]): ViewElement {
	return {
		tag,
		attributes,
		children: children
			.filter(child => child !== undefined && child !== false)
			.map(child => (typeof child === 'string' ? child.replace(UNSEEN, '') : child)),
	};
}
