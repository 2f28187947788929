import { EVENT_ID, getScalarValue } from 'js-yaml';
import type { OffsetRange } from '../../../text/offsetRange';
import { endOf, hasBracket, opens, startOf, type ParsedYaml, type YamlEvent } from './yamlEvents';

/** An item of a list, from its first to its last scalar, anchor, tag or bracket. Closing brackets may follow. */
export interface YamlItem extends OffsetRange {
	/** The members that are scalars, as YAML reads them. */
	readonly fields: ReadonlyMap<string, string>;
	readonly id: YamlId | undefined;
	/** The number of brackets that are closed after `end`. */
	readonly openBrackets: number;
}

/** The value of the member `id`. */
export interface YamlId extends OffsetRange {
	readonly key: string;
}

/** The items of a list. */
export interface YamlItems {
	readonly items: readonly YamlItem[];
	/** The index of the event that closes the list. */
	readonly last: number;
}

/** Reads the items of a list, given the index of the event that opens it. */
export function itemsOf({ text, events }: Pick<ParsedYaml, 'text' | 'events'>, list: number): YamlItems {
	const items: YamlItem[] = [];
	let at = list + 1;
	for (let event = events[at]; event && event.type !== EVENT_ID.POP; event = events[at]) {
		const reader = new ItemReader(text, event);
		do {
			reader.take(events[at] ?? event);
			at++;
		} while (reader.isOpen && at < events.length);
		items.push(reader.item);
	}
	return { items, last: at };
}

/** Reads one item from the events of the parser. */
class ItemReader {
	private readonly text: string;
	private readonly isMap: boolean;
	private readonly fields = new Map<string, string>();
	private id: YamlId | undefined;
	private start = -1;
	private end = -1;
	/** The open collections, and whether each has a bracket. */
	private readonly open: boolean[] = [];
	private openBrackets = 0;
	/** The name of the member whose value is next. */
	private name: string | undefined;

	constructor(text: string, first: YamlEvent) {
		this.text = text;
		this.isMap = first.type === EVENT_ID.MAPPING;
	}

	get isOpen(): boolean {
		return this.open.length > 0;
	}

	get item(): YamlItem {
		const { fields, id, start, end, openBrackets } = this;
		return { fields, id, start, end, openBrackets };
	}

	take(event: YamlEvent): void {
		if (event.type === EVENT_ID.POP) {
			this.open.pop();
			return;
		}
		if (this.open.length === 1 && this.isMap) {
			this.name = this.name === undefined ? nameOf(this.text, event) : this.takeMember(this.name, event);
		}
		if (opens(event)) {
			this.open.push(hasBracket(this.text, event));
		}
		const end = endOf(this.text, event);
		if (end > this.end) {
			this.end = end;
			this.openBrackets = this.open.filter(isBracket => isBracket).length;
		}
		const start = startOf(event);
		if (start >= 0 && (this.start < 0 || start < this.start)) {
			this.start = start;
		}
	}

	/** Stores a member. Returns `undefined`, because the name of the next member is not known yet. */
	private takeMember(name: string, event: YamlEvent): undefined {
		const value = event.type === EVENT_ID.SCALAR && event.valueStart >= 0 ? getScalarValue(this.text, event) : '';
		if (name === 'id' && event.type === EVENT_ID.SCALAR && value !== '') {
			this.id ??= { key: value, start: event.valueStart, end: event.valueEnd };
		}
		if (!this.fields.has(name)) {
			this.fields.set(name, value);
		}
	}
}

function nameOf(text: string, event: YamlEvent): string {
	return event.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : '';
}
