import type { OffsetRange } from '../../text/offsetRange';


/** A value of a YAML or JSON text as far as it is typed; offsets are those of the text that was read. */
export type LooseNode = LooseScalar | LooseMap | LooseList;

/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

/** A text, number or word; its span includes quotation marks and the header of a block. */
export interface LooseScalar extends OffsetRange {
	readonly type: 'scalar';
	readonly style: ScalarStyle;
	/** The value; line breaks of a text in several lines are spaces. */
	readonly value: string;
	/** Whether a quoted scalar has its closing mark. */
	readonly isClosed: boolean;
}

/** A key with its value. */
export interface LooseMember {
	readonly key: LooseScalar;
	/** The offset of the colon; `undefined` while the key is being typed. */
	readonly colon: number | undefined;
	/** `undefined` if there is none yet. */
	readonly value: LooseNode | undefined;
}

/** A map in block or flow style. Keys can occur twice. */
export interface LooseMap extends OffsetRange {
	readonly type: 'map';
	readonly flow: boolean;
	readonly members: readonly LooseMember[];
}

/** An item of a list. */
export interface LooseItem extends OffsetRange {
	/** `undefined` if there is none yet. */
	readonly value: LooseNode | undefined;
}

/** A list in block or flow style. */
export interface LooseList extends OffsetRange {
	readonly type: 'list';
	readonly flow: boolean;
	readonly items: readonly LooseItem[];
}

/** Returns the value of a member of a map, or of an item of a list; `undefined` if there is none, or the node is neither. */
export function childOf(node: LooseNode | undefined, step: string | number): LooseNode | undefined {
	return node?.type === 'map' ? memberOf(node, step)?.value : node?.type === 'list' ? node.items[Number(step)]?.value : undefined;
}

/** Returns the values of the members of a map, or of the items of a list, in order. */
export function valuesIn(node: LooseMap | LooseList): readonly (LooseNode | undefined)[] {
	return (node.type === 'map' ? node.members : node.items).map(({ value }) => value);
}

/** Returns the first member of a map with a key; `undefined` if there is none, or the node is not a map. */
export function memberOf(node: LooseNode | undefined, key: string | number): LooseMember | undefined {
	return node?.type === 'map' ? node.members.find(member => member.key.value === String(key)) : undefined;
}

/** Returns the text of a scalar; `undefined` for other nodes. */
export function textOf(node: LooseNode | undefined): string | undefined {
	return node?.type === 'scalar' ? node.value : undefined;
}

/** Returns the span of a scalar without its quotation marks. */
export function innerSpan({ start, end, style, isClosed }: LooseScalar): OffsetRange {
	return style === 'single' || style === 'double' ? { start: start + 1, end: isClosed ? end - 1 : end } : { start, end };
}
