import * as v from 'valibot';
import { GEOMETRY, HTML_TAGS, SVG_TAGS, VIEW_ACTIONS, type ViewElement, type ViewNode } from '../core/render/view';

const NUMBER = v.pipe(v.number(), v.finite());
const TEXT = v.optional(v.string());

const GEOMETRIES = v.partial(
	v.object(Object.fromEntries(GEOMETRY.map(name => [name, NUMBER])) as Record<(typeof GEOMETRY)[number], typeof NUMBER>),
);

const ATTRIBUTES = v.strictObject({
	...GEOMETRIES.entries,
	class: TEXT,
	id: TEXT,
	lang: TEXT,
	dir: v.optional(v.picklist(['auto', 'ltr', 'rtl'])),
	role: TEXT,
	ariaLabel: TEXT,
	ariaLabelledby: TEXT,
	ariaHidden: v.optional(v.literal('true')),
	ariaPressed: v.optional(v.picklist(['true', 'false'])),
	scope: v.optional(v.picklist(['row', 'col', 'rowgroup'])),
	colspan: v.optional(v.pipe(NUMBER, v.integer(), v.minValue(1))),
	hidden: v.optional(v.literal(true)),
	tip: TEXT,
	href: TEXT,
	entry: TEXT,
	dossier: TEXT,
	icon: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/))),
	action: v.optional(v.picklist(VIEW_ACTIONS)),
	value: TEXT,
	roving: v.optional(v.literal(true)),
	// Path commands and numbers only; no references.
	d: v.optional(v.pipe(v.string(), v.regex(/^[MLHVCSQTAZmlhvcsqtaz0-9eE.,\s-]*$/))),
	move: v.optional(v.tuple([NUMBER, NUMBER, NUMBER])),
	viewBox: v.optional(v.tuple([NUMBER, NUMBER, NUMBER, NUMBER])),
	textAnchor: v.optional(v.picklist(['start', 'middle', 'end'])),
});

const NODE: v.GenericSchema<ViewNode> = v.union([v.string(), v.lazy(() => VIEW)]);

/** The schema of a view. It accepts only the known elements and attributes. */
export const VIEW: v.GenericSchema<ViewElement> = v.object({
	tag: v.picklist([...HTML_TAGS, ...SVG_TAGS]),
	attributes: ATTRIBUTES,
	children: v.array(NODE),
}) as v.GenericSchema<unknown> as v.GenericSchema<ViewElement>;
