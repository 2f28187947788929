import * as ts from 'typescript';
import type { TextFile } from './projectFiles';

/** The path and the line of a node. */
export function placeOf(node: ts.Node): string {
	const source = node.getSourceFile();
	return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
}

/** What was read last at a path. A guard reads all files again for each mistake that it has to notice, and only one has changed. */
const read = new Map<string, { readonly text: string; readonly nodes: readonly ts.Node[] }>();

/** The nodes of a source file. A bundle has hundreds of thousands. */
export function nodesIn(file: TextFile): readonly ts.Node[] {
	const known = read.get(file.path);
	if (known?.text === file.text) {
		return known.nodes;
	}
	const nodes = nodesOf(file);
	read.set(file.path, { text: file.text, nodes });
	return nodes;
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
