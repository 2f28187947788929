import * as ts from 'typescript';
import type { TextFile } from './projectFiles';
import { nodesIn } from './sourceNodes';

/** The literals of regular expressions in a file that name a property of Unicode. */
export function propertyLiterals(file: TextFile): readonly string[] {
	return nodesIn(file).flatMap(node => (ts.isRegularExpressionLiteral(node) && /\\p\{/iu.test(node.text) ? [node.text] : []));
}
