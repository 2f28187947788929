import * as ts from 'typescript';
import type { TextFile } from './projectFiles';

/** The nodes of a source file with the place of each. */
export function nodesIn({ path, text }: TextFile): readonly { readonly node: ts.Node; readonly place: string }[] {
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const found: { node: ts.Node; place: string }[] = [];
	const visit = (node: ts.Node): void => {
		found.push({ node, place: `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}` });
		ts.forEachChild(node, visit);
	};
	ts.forEachChild(source, visit);
	return found;
}
