import { EVENT_ID, getScalarValue, parseEvents, YAMLException } from 'js-yaml';
import { MAX_NESTING } from '../../limits';

/** A value of a YAML text with its place: `end` is that of its last character, with its quotation mark or bracket. */
export type YamlNode = YamlScalar | YamlMap | YamlList;

/** A scalar; `isBlock` for one after `|` or `>`. */
export interface YamlScalar {
	readonly type: 'scalar';
	readonly start: number;
	readonly end: number;
	readonly value: string;
	readonly isBlock: boolean;
}

/** A mapping. If a key occurs twice, the first is kept. */
export interface YamlMap {
	readonly type: 'map';
	readonly start: number;
	readonly end: number;
	readonly flow: boolean;
	readonly members: ReadonlyMap<string, YamlNode>;
}

/** A list. */
export interface YamlList {
	readonly type: 'list';
	readonly start: number;
	readonly end: number;
	readonly flow: boolean;
	readonly items: readonly YamlNode[];
}

type Event = ReturnType<typeof parseEvents>[number];

/** Style numbers of js-yaml: quoted scalars, block scalars, flow collections. */
const QUOTED = [2, 3];
const FLOW = 2;
const FIRST_BLOCK = 4;

/**
 * Reads a YAML text with one document as a tree of places; `undefined` if it cannot be read, or has anchors, aliases or tags, which a
 * dossier never needs.
 */
export function yamlTree(text: string): YamlNode | undefined {
	let events: readonly Event[];
	try {
		events = parseEvents(text, { maxDepth: MAX_NESTING });
	} catch (error) {
		if (error instanceof YAMLException) {
			return undefined;
		}
		throw error;
	}
	const isPlain = events.every(
		event => event.type !== EVENT_ID.ALIAS && !('tagStart' in event && (event.tagStart >= 0 || event.anchorStart >= 0)),
	);
	const documents = events.filter(({ type }) => type === EVENT_ID.DOCUMENT).length;
	return isPlain && documents === 1 ? new Reader(text, events).read() : undefined;
}

class Reader {
	private readonly text: string;
	private readonly events: readonly Event[];
	/** The event after the `DOCUMENT` event. */
	private next = 1;
	/** The end of the last scalar or bracket. */
	private last = 0;

	constructor(text: string, events: readonly Event[]) {
		this.text = text;
		this.events = events;
	}

	/** Reads a value; `undefined` at the end of a collection. */
	read(): YamlNode | undefined {
		const event = this.events[this.next++];
		switch (event?.type) {
			case EVENT_ID.SCALAR: {
				const quote = QUOTED.includes(event.style) ? 1 : 0;
				const start = Math.max(this.last, event.valueStart - quote);
				this.last = Math.max(start, event.valueEnd + quote);
				return {
					type: 'scalar',
					start,
					end: this.last,
					value: getScalarValue(this.text, event),
					isBlock: event.style >= FIRST_BLOCK,
				};
			}
			case EVENT_ID.MAPPING:
				return this.map(event.start, event.style === FLOW);
			case EVENT_ID.SEQUENCE:
				return this.list(event.start, event.style === FLOW);
			default:
				return undefined;
		}
	}

	private map(start: number, flow: boolean): YamlMap {
		this.open(start, flow);
		const members = new Map<string, YamlNode>();
		for (let key = this.read(); key; key = this.read()) {
			const value = this.read();
			if (value && key.type === 'scalar' && !members.has(key.value)) {
				members.set(key.value, value);
			}
		}
		return { type: 'map', start, end: this.close(flow), flow, members };
	}

	private list(start: number, flow: boolean): YamlList {
		this.open(start, flow);
		const items: YamlNode[] = [];
		for (let item = this.read(); item; item = this.read()) {
			items.push(item);
		}
		return { type: 'list', start, end: this.close(flow), flow, items };
	}

	private open(start: number, flow: boolean): void {
		this.last = Math.max(this.last, flow ? start + 1 : start);
	}

	/** Goes to the end of a collection: in flow style, over white space, comments and a comma to its bracket. */
	private close(flow: boolean): number {
		while (flow && !/[\]}]/.test(this.text.charAt(this.last)) && this.last < this.text.length) {
			const feed = this.text.indexOf('\n', this.last);
			this.last = this.text[this.last] === '#' ? (feed < 0 ? this.text.length : feed) : this.last + 1;
		}
		this.last += flow ? 1 : 0;
		return this.last;
	}
}
