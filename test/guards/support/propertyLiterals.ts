import * as ts from 'typescript';
import type { TextFile } from './projectFiles';
import { nodesIn } from './sourceNodes';

/** Returns the regular expression literals of a file that contain a Unicode property class. */
export function propertyLiterals(file: TextFile): readonly string[] {
	return nodesIn(file).flatMap(node => (ts.isRegularExpressionLiteral(node) && /\\p\{/iu.test(node.text) ? [node.text] : []));
}
