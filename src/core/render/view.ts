import type { Key } from '../dossier/model';
import type { CitationKey, EntryId } from '../library/library';

/** The HTML elements that pages consist of. A view can create no others. */
export const HTML_TAGS = [
	'a', 'article', 'aside', 'bdi', 'blockquote', 'button', 'caption', 'code', 'dd', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'footer',
	'h1', 'h2', 'h3', 'h4', 'header', 'li', 'main', 'nav', 'ol', 'p', 'section', 'small', 'span', 'strong', 'table', 'tbody', 'td', 'th',
	'thead', 'tr', 'ul',
] as const;

/** The SVG elements that drawings consist of. Inside a drawing, `a` is the SVG link. */
export const SVG_TAGS = ['circle', 'g', 'line', 'path', 'rect', 'svg', 'text', 'title', 'tspan'] as const;

/** The tag name of a view element. */
export type ViewTag = (typeof HTML_TAGS)[number] | (typeof SVG_TAGS)[number];

/** The actions that buttons can request. */
export const VIEW_ACTIONS = ['table', 'zoomIn', 'zoomOut', 'zoomTo', 'jump'] as const;

/** The numeric SVG attributes, in pixels of the drawing. */
export const GEOMETRY = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'width', 'height'] as const;

/** The position and size of an element of a drawing. */
export type ViewGeometry = { readonly [Name in (typeof GEOMETRY)[number]]?: number };

/** The attributes of a view element. */
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
	/** Hidden initially. Exported pages show it. */
	readonly hidden?: true;
	/** The tooltip, shown on hover and focus. Lines are separated by `\n`; the first is emphasized. */
	readonly tip?: string;
	/** A web address or a `#fragment` of the same page; anything else is ignored. */
	readonly href?: string;
	/** Links to the page of an entry or a source; an empty string links to an overview. In VS Code it takes precedence over `href`. */
	readonly entry?: EntryId | CitationKey | '';
	/** The dossier of the overview if `entry` is empty; the first enabled dossier if absent. */
	readonly dossier?: Key;
	/** A theme icon, drawn before the content and hidden from screen readers. */
	readonly icon?: string;
	/** The action of a button, and its argument. */
	readonly action?: (typeof VIEW_ACTIONS)[number];
	readonly value?: string;
	/** Makes the links inside one tab stop, with the arrow keys moving between them (roving tabindex). */
	readonly roving?: true;
	/** The outline of an SVG path. */
	readonly d?: string;
	/** The translation and rotation of an element, in pixels and degrees. */
	readonly move?: readonly [x: number, y: number, turn: number];
	/** The view box of a drawing. */
	readonly viewBox?: readonly [number, number, number, number];
	readonly textAnchor?: 'start' | 'middle' | 'end';
}

/** An element of a view. */
export interface ViewElement {
	readonly tag: ViewTag;
	readonly attributes: ViewAttributes;
	readonly children: readonly ViewNode[];
}

/** A part of a page as plain data: a text or an element. */
export type ViewNode = string | ViewElement;

/** A child that may be omitted. */
export type MaybeNode = ViewNode | undefined | false;

// Bidirectional controls and invisible characters.
const HIDDEN_CHARACTERS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Creates a view element. Children that are `undefined` or `false` are omitted, and characters that hide or reorder text are removed. */
export function h(tag: ViewTag, attributes: ViewAttributes, ...children: readonly MaybeNode[]): ViewElement {
	return {
		tag,
		attributes,
		children: children
			.filter(child => child !== undefined && child !== false)
			.map(child => (typeof child === 'string' ? child.replace(HIDDEN_CHARACTERS, '') : child)),
	};
}
