import * as ts from 'typescript';
import type { TextFile } from './projectFiles';

/** A node of a source file. */
export interface NodeAt {
	readonly node: ts.Node;
	/** The path and the line. */
	readonly place: () => string;
}

/** What was read last at a path. A guard reads all files again for each mistake that it has to notice, and only one has changed. */
const read = new Map<string, { readonly text: string; readonly nodes: readonly NodeAt[] }>();

/** The nodes of a source file with the place of each. */
export function nodesIn(file: TextFile): readonly NodeAt[] {
	const known = read.get(file.path);
	if (known?.text === file.text) {
		return known.nodes;
	}
	const nodes = nodesOf(file);
	read.set(file.path, { text: file.text, nodes });
	return nodes;
}

function nodesOf({ path, text }: TextFile): readonly NodeAt[] {
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const found: NodeAt[] = [];
	const visit = (node: ts.Node): void => {
		found.push({ node, place: () => `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}` });
		ts.forEachChild(node, visit);
	};
	ts.forEachChild(source, visit);
	return found;
}
