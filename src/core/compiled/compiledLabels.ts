import { PREFIX_WIDTH } from './layout';

/** The index of the labels of a compiled dossier, in the form in which it is added to a table. */
export interface CompiledLabels {
	/** The number of labels that are recognised. */
	readonly labels: number;
	/** The number of the first label of each entry, and at the end the number of labels. */
	readonly firsts: Uint32Array;
	/** The number of prefixes. */
	readonly prefixes: number;
	/** The prefixes, each as two hashes and a value, ordered by their place in a table. A prefix at which several labels end occurs once for each. */
	readonly units: Int32Array;
	/** The filter of late words, and the number of words of the longest form. */
	readonly lateWords: Int32Array;
	readonly longest: number;
}

/** Returns the index of labels in the words of a file; the arrays are parts of `units`. */
export function compiledLabels(labels: Omit<CompiledLabels, 'prefixes'>): CompiledLabels {
	return { ...labels, prefixes: labels.units.length / PREFIX_WIDTH };
}
