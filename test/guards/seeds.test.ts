import * as ts from 'typescript';
import { projectTextFiles, type TextFile } from './support/code/projectFiles';
import { nodesIn } from './support/code/sourceNodes';
import { guard } from './support/guard';

describe('random input of tests', () => {
	guard('is the same in every run: each property has a seed', {
		subject: () => projectTextFiles().filter(({ path }) => /^test\/.*\.ts$/.test(path)),
		problems: files => files.filter(({ text }) => text.includes('fast-check')).flatMap(withoutSeed),
		mutations: {
			'a property without one': (files: TextFile[]) =>
				files.push({
					path: 'test/spoilt.test.ts',
					text: "import fc from 'fast-check';\nfc.assert(fc.property(fc.nat(), n => n >= 0), { numRuns: 3 });\n",
				}),
		},
	});
});

/** Returns the places at which fast-check is run without a seed. Parameters in a constant are taken to have one. */
function withoutSeed(file: TextFile): readonly string[] {
	return nodesIn(file).flatMap(node => {
		const isRun =
			ts.isCallExpression(node)
			&& ts.isPropertyAccessExpression(node.expression)
			&& node.expression.expression.getText() === 'fc'
			&& ['assert', 'check', 'sample'].includes(node.expression.name.text);
		const parameters = isRun ? node.arguments[1] : undefined;
		const hasSeed = parameters !== undefined && (ts.isIdentifier(parameters) || /\bseed\b/.test(parameters.getText()));
		return isRun && !hasSeed ? [`${file.path}: ${node.getText().slice(0, 60)}`] : [];
	});
}
