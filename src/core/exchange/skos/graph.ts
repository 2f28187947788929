import { getOrInsert } from '../../data/getOrInsert';
import type { ExchangeProblem } from '../termBase';

/** A value of a property: the identifier of another node, or a text. */
export interface RdfValue {
	readonly value: string;
	readonly isNode: boolean;
	/** The language of a text; absent if it has none. */
	readonly language?: string;
}

/** Statements of RDF, by subject and property. */
export class Graph {
	readonly nodes = new Map<string, Map<string, RdfValue[]>>();
	/** The number of statements. */
	size = 0;

	add(subject: string, property: string, value: RdfValue): void {
		const node = getOrInsert(this.nodes, subject, () => new Map<string, RdfValue[]>());
		getOrInsert(node, property, () => []).push(value);
		this.size++;
	}

	/** Returns the values of a property, in the order of the file; empty if there are none. */
	values(subject: string, property: string): readonly RdfValue[] {
		return this.nodes.get(subject)?.get(property) ?? [];
	}
}

/** A mistake in a file; its code is `syntax` unless it says otherwise. */
type GraphProblem = Omit<ExchangeProblem, 'code'> & Partial<Pick<ExchangeProblem, 'code'>>;

/** The part of a file in RDF that could be read, and the mistake after it. */
export type ReadGraph = { readonly graph: Graph; readonly problem?: GraphProblem } | { readonly problem: GraphProblem };
