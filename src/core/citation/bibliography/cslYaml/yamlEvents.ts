import { EVENT_ID, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
import { partitionPoint } from '../../../data/binarySearch';
import { MAX_NESTING } from '../../../limits';
import { indentedFlow } from './flowText';

/** An event of the YAML parser: a scalar, an alias, or the start or end of a collection or document. */
export type YamlEvent = ReturnType<typeof parseEvents>[number];

/** A text as it was parsed. */
export interface ParsedYaml {
	/** The text to which the events refer. It is that of the file, with some lines indented. */
	readonly text: string;
	readonly events: readonly YamlEvent[];
	/** Converts an offset in `text` to one in the file. */
	readonly toFile: (offset: number) => number;
}

/** The offset in the file at which the parser stopped. */
export class YamlProblem extends Error {
	readonly offset: number;

	constructor(offset: number) {
		super('not YAML');
		this.offset = offset;
	}
}

/** The maximum number of collections in brackets whose lines are indented. For each of them, the text is parsed again. */
const MAX_INDENTED = 16;

/**
 * Parses a YAML file. Collections in brackets may have lines without indentation, such as that of the closing bracket: YAML does not allow
 * this, but libyaml does, which pandoc uses, so that it is common. Throws a `YamlProblem`.
 */
export function parseYaml(file: string): ParsedYaml {
	let text = file;
	// The offsets of added spaces, in ascending order.
	const added: number[] = [];
	const toFile = (offset: number) => offset - partitionPoint(0, added.length, index => (added[index] ?? 0) < offset);
	for (let attempt = 0; ; attempt++) {
		try {
			return { text, events: parseEvents(text, { maxDepth: MAX_NESTING }), toFile };
		} catch (error) {
			const { reason, mark } = error instanceof YAMLException ? error : { reason: '', mark: undefined };
			const offset = mark?.position ?? 0;
			const next = reason === 'deficient indentation' && attempt < MAX_INDENTED ? indentedFlow(text, offset) : undefined;
			if (!next) {
				throw new YamlProblem(toFile(offset));
			}
			// The parser has read everything before, so that earlier spaces are before these.
			added.push(...next.added);
			text = next.text;
		}
	}
}

/** Whether an event opens a document or collection, which a later event closes. */
export function opens({ type }: YamlEvent): boolean {
	return type === EVENT_ID.DOCUMENT || type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING;
}

/** Returns the start of the text of an event, with its anchor and tag; -1 if it has none. */
export function startOf(event: YamlEvent): number {
	// The parser gives the start of the name, after its sign.
	const starts = 'anchorStart' in event && event.anchorStart >= 0 ? [event.anchorStart - 1] : [];
	if ('tagStart' in event) {
		starts.push(event.tagStart);
	}
	if (event.type === EVENT_ID.SCALAR) {
		starts.push(isQuoted(event) ? event.valueStart - 1 : event.valueStart);
	} else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
		starts.push(event.start);
	}
	const known = starts.filter(start => start >= 0);
	return known.length === 0 ? -1 : Math.min(...known);
}

/** Returns the end of the text of an event, that of its opening bracket for a collection. The final line break of a block scalar is left out. */
export function endOf(text: string, event: YamlEvent): number {
	switch (event.type) {
		case EVENT_ID.SCALAR:
			return Math.max(event.anchorEnd, event.tagEnd, scalarEnd(text, event));
		case EVENT_ID.ALIAS:
			return event.anchorEnd;
		case EVENT_ID.MAPPING:
		case EVENT_ID.SEQUENCE:
			return Math.max(event.start + (hasBracket(text, event) ? 1 : 0), event.anchorEnd, event.tagEnd);
		default:
			return -1;
	}
}

/** Whether an event opens a collection with a bracket. A pair in a list in brackets is a mapping without any. */
export function hasBracket(text: string, event: YamlEvent): boolean {
	return event.type === EVENT_ID.SEQUENCE ? text[event.start] === '[' : event.type === EVENT_ID.MAPPING && text[event.start] === '{';
}

type Scalar = Extract<YamlEvent, { readonly valueStart: number }>;

function scalarEnd(text: string, event: Scalar): number {
	const { valueEnd } = event;
	if (isQuoted(event)) {
		return valueEnd + 1;
	}
	return text[valueEnd - 1] === '\n' ? valueEnd - (text[valueEnd - 2] === '\r' ? 2 : 1) : valueEnd;
}

function isQuoted({ valueStart, valueEnd, style }: Scalar): boolean {
	return valueStart > 0 && valueEnd >= 0 && (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED);
}
