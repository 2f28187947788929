import * as ts from 'typescript';
import { perFile } from './perFile';
import type { TextFile } from './projectFiles';

/** Returns the path and line of a node. */
export function placeOf(node: ts.Node): string {
	const source = node.getSourceFile();
	return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
}

/** Returns all nodes of a source file. A bundle has hundreds of thousands. */
export const nodesIn = perFile(nodesOf);

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
