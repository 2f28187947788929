import { readFile } from 'node:fs/promises';

/** An object in the heap, by its index in the snapshot. */
export type NodeIndex = number;

interface Meta {
	readonly node_fields: readonly string[];
	readonly node_types: readonly [readonly string[], ...unknown[]];
	readonly edge_fields: readonly string[];
	readonly edge_types: readonly [readonly string[], ...unknown[]];
}

interface Head {
	readonly meta: Meta;
	readonly node_count: number;
	readonly edge_count: number;
}

/**
 * A snapshot that V8 has written. The format is that of `HeapSnapshotJSONSerializer` in V8's `heap-snapshot-generator.cc`: rows of numbers, whose
 * columns the head names.
 */
export class HeapSnapshot {
	/** The number of objects; the first one is the root. */
	readonly size: number;
	private readonly head: Head;
	private readonly nodes: Float64Array;
	private readonly edges: Float64Array;
	private readonly strings: readonly string[];
	private readonly firstEdges: Uint32Array;
	private readonly column: {
		readonly type: number;
		readonly name: number;
		readonly id: number;
		readonly bytes: number;
		readonly edges: number;
	};

	private constructor(
		head: Head,
		{ nodes, edges, strings }: { readonly nodes: Float64Array; readonly edges: Float64Array; readonly strings: readonly string[] },
	) {
		this.head = head;
		this.size = head.node_count;
		[this.nodes, this.edges, this.strings] = [nodes, edges, strings];
		const { node_fields: fields } = head.meta;
		const [type, name, id, bytes, count] = ['type', 'name', 'id', 'self_size', 'edge_count'].map(field => fields.indexOf(field)) as [
			number,
			number,
			number,
			number,
			number,
		];
		this.column = { type, name, id, bytes, edges: count };
		this.firstEdges = new Uint32Array(this.size + 1);
		for (let index = 0; index < this.size; index++) {
			this.firstEdges[index + 1] = this.firstEdges[index]! + this.node(index, count);
		}
	}

	/** Reads a file of up to 2 GB. */
	static async read(file: string): Promise<HeapSnapshot> {
		const bytes = await readFile(file);
		const head = JSON.parse(bytes.subarray(bytes.indexOf('{', 1), bytes.indexOf(',\n"nodes":')).toString()) as Head;
		const nodes = numbersAfter(bytes, '"nodes":[', head.node_count * head.meta.node_fields.length);
		const edges = numbersAfter(bytes, '"edges":[', head.edge_count * head.meta.edge_fields.length);
		const strings = JSON.parse(
			bytes.subarray(bytes.lastIndexOf('"strings":[') + '"strings":'.length, bytes.lastIndexOf(']') + 1).toString(),
		) as string[];
		return new HeapSnapshot(head, { nodes, edges, strings });
	}

	/** The kind of an object in V8’s terms, such as `closure` or `code`. */
	type(index: NodeIndex): string {
		return this.head.meta.node_types[0][this.node(index, this.column.type)] ?? '';
	}

	/** The name of its constructor or function, or the text of a string. */
	name(index: NodeIndex): string {
		return this.strings[this.node(index, this.column.name)] ?? '';
	}

	/** Its number, which it keeps in later snapshots of the same process. */
	id(index: NodeIndex): number {
		return this.node(index, this.column.id);
	}

	/** Its own size. */
	bytes(index: NodeIndex): number {
		return this.node(index, this.column.bytes);
	}

	/** Calls `visit` for each object that it holds, with the name or index of the reference. Weak references do not hold. */
	eachHeld(index: NodeIndex, visit: (held: NodeIndex, reference: string | number) => void): void {
		const { edge_fields: fields, edge_types: [types] } = this.head.meta;
		for (let edge = this.firstEdges[index]!; edge < this.firstEdges[index + 1]!; edge++) {
			const at = edge * fields.length;
			const type = types[this.edges[at]!];
			const name = this.edges[at + 1]!;
			if (type !== 'weak') {
				visit(
					this.edges[at + 2]! / this.head.meta.node_fields.length,
					type === 'element' || type === 'hidden' ? name : (this.strings[name] ?? ''),
				);
			}
		}
	}

	private node(index: NodeIndex, column: number): number {
		return this.nodes[index * this.head.meta.node_fields.length + column]!;
	}
}

/** Reads the numbers of an array from the bytes of JSON: as one string, a snapshot would be longer than V8 permits. */
function numbersAfter(bytes: Buffer, mark: string, count: number): Float64Array {
	const numbers = new Float64Array(count);
	let at = bytes.indexOf(mark) + mark.length;
	for (let index = 0; index < count; at++) {
		let value = 0;
		let isNumber = false;
		for (let digit = bytes[at]! - 48; digit >= 0 && digit <= 9; digit = bytes[++at]! - 48) {
			value = value * 10 + digit;
			isNumber = true;
		}
		if (isNumber) {
			numbers[index++] = value;
		} else if (at > bytes.length) {
			throw new Error(`The snapshot has fewer numbers than its head says: ${index} of ${count}.`);
		}
	}
	return numbers;
}
