import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Plugin } from 'esbuild';
import type ts from 'typescript';
import type { Change } from './pausesOfTests';

const ENTRY = 'watched:extension';
const NAMESPACE = 'watched';

/** Functions after whose `await` only promises resolve before the result reaches VS Code, so that no edit can intervene. */
const FINAL_CALLS: readonly string[] = ['guarded', 'answerAbout', 'readOnce', 'call'];

/**
 * Lets tests import the extension as `watched:extension`, in which every `await` passes through
 * `test/support/fakeVscode/awaits.ts`. There, a test can run code at any await, such as an edit. `change` is then
 * applied to each source.
 */
export function watchedAwaits(root: string, change: Change): Plugin {
	const folder = path.join(root, 'src', 'extension');
	const waiter = path.join(root, 'test', 'support', 'fakeVscode', 'awaits.ts');
	return {
		name: 'watched-awaits',
		setup({ onResolve, onLoad }) {
			onResolve({ filter: new RegExp(`^${ENTRY}$`) }, () => ({ path: path.join(folder, 'extension.ts'), namespace: NAMESPACE }));
			onResolve({ filter: /^\./, namespace: NAMESPACE }, ({ path: name, resolveDir }) => {
				const file = path.resolve(resolveDir, `${name}.ts`);
				return { path: file, namespace: file.startsWith(folder + path.sep) ? NAMESPACE : 'file' };
			});
			onLoad({ filter: /.*/, namespace: NAMESPACE }, async ({ path: file }) => {
				// Only here: bundles without this module do not wait for the compiler to load.
				const { default: compiler } = await import('typescript');
				const name = path.relative(folder, file).replaceAll(path.sep, '/');
				return {
					contents: change(file, watched(compiler, await readFile(file, 'utf8'), { name, waiter })),
					loader: 'ts',
					resolveDir: path.dirname(file),
				};
			});
		},
	};
}

/** Returns a source in which each `await` passes its file and line to the waiter. */
function watched(compiler: typeof ts, text: string, { name, waiter }: { readonly name: string; readonly waiter: string }): string {
	const source = compiler.createSourceFile(name, text, compiler.ScriptTarget.Latest);
	const insertions: { readonly at: number; readonly text: string }[] = [];
	const visit = (node: ts.Node): void => {
		if (compiler.isAwaitExpression(node) && !FINAL_CALLS.includes(calledIn(compiler, node.expression, source))) {
			const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
			insertions.push(
				{ at: node.expression.getStart(source), text: '__waited(' },
				{ at: node.expression.getEnd(), text: `, ${JSON.stringify(`${name}:${line + 1}`)})` },
			);
		}
		compiler.forEachChild(node, visit);
	};
	compiler.forEachChild(source, visit);
	const changed = insertions
		.toSorted((a, b) => b.at - a.at)
		.reduce((all, { at, text: added }) => all.slice(0, at) + added + all.slice(at), text);
	return insertions.length === 0 ? text : `import { waited as __waited } from ${JSON.stringify(waiter)};${changed}`;
}

/** Returns the name of the function that an expression calls; empty if it is not a call. */
function calledIn(compiler: typeof ts, operand: ts.Expression, source: ts.SourceFile): string {
	return compiler.isCallExpression(operand) ? operand.expression.getText(source) : '';
}
