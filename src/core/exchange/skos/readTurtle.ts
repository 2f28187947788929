import { Parser } from 'n3';
import { isObject } from '../../data/isObject';
import { MAX_STATEMENTS } from '../../limits';
import { Graph, type ReadGraph } from './graph';

/** Resolves addresses that a file gives relative to itself. */
export const BASE = 'https://dossier.invalid/file/';

/** Reads Turtle (RDF 1.1), up to the statement before a mistake. Nothing is fetched, and no more than `most` statements are read. */
export function readTurtle(text: string, most = MAX_STATEMENTS): ReadGraph {
	const read = parsed(text, most);
	if (!('problem' in read) || read.problem.line === undefined) {
		return read;
	}
	// The parser returns nothing of a text with a mistake. A statement usually ends its line.
	const before = text.split('\n', read.problem.line - 1).join('\n');
	const complete = parsed(before.slice(0, lastStatementEnd(before)), most);
	return 'graph' in complete && complete.graph.size > 0 ? { ...complete, problem: read.problem } : read;
}

function lastStatementEnd(text: string): number {
	let end = 0;
	for (const { index, 0: { length } } of text.matchAll(/\.[ \t\r]*$/gm)) {
		end = index + length;
	}
	return end;
}

function parsed(text: string, most: number): ReadGraph {
	const graph = new Graph();
	try {
		for (const { subject, predicate, object } of new Parser({ format: 'text/turtle', baseIRI: BASE }).parse(text)) {
			const isNode = object.termType === 'NamedNode' || object.termType === 'BlankNode';
			graph.add(nameOf(subject), predicate.value, {
				value: nameOf(object),
				isNode,
				...(object.language && { language: object.language }),
			});
			if (graph.size > most) {
				return { problem: { code: 'tooMany', detail: String(most) } };
			}
		}
	} catch (error) {
		const line = lineOf(error);
		return {
			problem: {
				detail: (error instanceof Error ? error.message : String(error)).replace(/ on line \d+\.?$/, ''),
				...(line !== undefined && { line }),
			},
		};
	}
	return { graph };
}

/** The address of a node, the label of a blank one as Turtle writes it, or a text. */
function nameOf({ termType, value }: { readonly termType: string; readonly value: string }): string {
	return termType === 'BlankNode' ? `_:${value}` : value;
}

function lineOf(error: unknown): number | undefined {
	const context = isObject(error) ? error['context'] : undefined;
	const line = isObject(context) ? context['line'] : undefined;
	return typeof line === 'number' ? line : undefined;
}
