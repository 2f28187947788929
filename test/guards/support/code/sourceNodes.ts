import * as ts from 'typescript';
import type { TextFile } from './projectFiles';

/** Returns the path and line of a node. */
export function placeOf(node: ts.Node): string {
	const source = node.getSourceFile();
	return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
}

/** The last parse of each file. A guard processes all files once per mutation, but only one file differs. */
const read = new Map<string, { readonly text: string; readonly nodes: readonly ts.Node[] }>();

/** Returns all nodes of a source file. A bundle has hundreds of thousands. */
export function nodesIn(file: TextFile): readonly ts.Node[] {
	const known = read.get(file.path);
	if (known?.text === file.text) {
		return known.nodes;
	}
	const nodes = nodesOf(file);
	read.set(file.path, { text: file.text, nodes });
	return nodes;
}

/**
 * Turns a function that finds something in the nodes of one file into one for many files. Nothing is searched again in a file that has
 * not changed since. The function must depend on nothing else.
 */
export function findInFiles<T>(find: (nodes: readonly ts.Node[]) => readonly T[]): (files: readonly TextFile[]) => readonly T[] {
	const found = new WeakMap<readonly ts.Node[], readonly T[]>();
	return files => files.flatMap(file => {
		const nodes = nodesIn(file);
		const inFile = found.get(nodes) ?? find(nodes);
		found.set(nodes, inFile);
		return inFile;
	});
}

function nodesOf({ path, text }: TextFile): readonly ts.Node[] {
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const found: ts.Node[] = [];
	const visit = (node: ts.Node): void => {
		found.push(node);
		ts.forEachChild(node, visit);
	};
	ts.forEachChild(source, visit);
	return found;
}
