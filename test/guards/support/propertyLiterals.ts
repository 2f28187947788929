import ts from 'typescript';

/** The literals of regular expressions in some code that name a property of Unicode. */
export function propertyLiterals(code: string): readonly string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node) && /\\p\{/iu.test(node.text)) {
			found.push(node.text);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('code.js', code, ts.ScriptTarget.ES2022, true));
	return found;
}
