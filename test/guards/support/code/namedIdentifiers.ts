import { once } from '../../../support/core/once';
import { projectTextFiles, type TextFile } from './projectFiles';

/** Names in programs other than ours, which a document may mention. */
const OF_OTHERS: ReadonlySet<string> = new Set([
	// d3-scale
	'scaleLinear', 'scaleUtc',
	// The manifest of VS Code extensions
	'yamlValidation', 'workspaceContains', 'onStartupFinished',
	// jsonc-parser
	'parseTree',
]);

const CODE = /(?<!`)`([^`\n]+)`(?!`)/g;
/** An identifier, perhaps with members and an empty list of arguments. */
const IDENTIFIER = /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*(?:\(\))?$/;
/** A name that cannot be an ordinary word or an acronym, because small and capital letters are mixed. */
const MIXED = /^(?:[a-z_$][\w$]*[A-Z]|[A-Z][\w$]*[a-z])[\w$]*$/;

/** Returns `document: identifier` for each identifier in a code span of a document that the code does not have. */
export function unknownIdentifiers(documents: readonly TextFile[]): readonly string[] {
	return documents.flatMap(({ path, text }) => [...text.matchAll(CODE)].map(([, span = '']) => span)
		.filter(span => IDENTIFIER.test(span) && !/\.(?:ts|md|mjs|json)$/.test(span))
		.filter(span => span.replace(/\(\)$/, '').split('.').some(name => MIXED.test(name) && !OF_OTHERS.has(name) && !codeWords().has(name)))
		.map(span => `${path}: ${span}`));
}

/** All identifiers in the code and the data of the project, without comments that take whole lines. */
const codeWords = once((): ReadonlySet<string> => new Set(
	projectTextFiles()
		.filter(({ path }) => /\.(?:ts|mjs|cjs|json|yaml|yml|css)$/.test(path) && !/\/fixtures\/|^test\/guards\/documents/.test(path))
		.flatMap(({ text }) => text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '').match(/[A-Za-z_$][\w$]*/g) ?? []),
));
