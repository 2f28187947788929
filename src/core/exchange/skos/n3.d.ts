/** The parts of the package that are used; it has no types. */
declare module 'n3' {
	interface Term {
		readonly termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'Variable' | 'DefaultGraph' | 'Quad';
		readonly value: string;
		readonly language?: string;
	}
	interface Quad {
		readonly subject: Term;
		readonly predicate: Term;
		readonly object: Term;
	}
	export class Parser {
		constructor(options: { readonly format: string; readonly baseIRI: string });
		/** Throws an error whose `context` has the line. */
		parse(input: string): readonly Quad[];
	}
}
