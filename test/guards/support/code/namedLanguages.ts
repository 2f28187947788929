import * as path from 'node:path';
import ts from 'typescript';
import { SERVED_IDS } from '../../../../src/core/language/languages';
import { perFile } from './perFile';
import { nodesIn } from './sourceNodes';

/** Identifiers of languages that mean something else, or a document that the extension opens itself. */
const NAMED_ELSEWHERE: readonly (readonly [file: string, id: string])[] = [
	// Documents that the extension opens itself.
	['src/extension/features/start/sampleDraft.ts', 'markdown'],
	['src/extension/features/cite/commands.ts', 'plaintext'],
	// A file extension and an icon name.
	['src/extension/features/importTerms/chooseFile.ts', 'tex'],
	['src/extension/features/exportDossier/exportTargets.ts', 'tex'],
	['src/extension/features/preview/exportPage.ts', 'html'],
	['src/webview/preview/toolbar.ts', 'markdown'],
];

/** What other folders may use of a language, because what they write is always in it. */
const USED_ELSEWHERE: readonly (readonly [module: string, users: RegExp])[] = [
	['src/core/language/html/escapeHtml', /^src\/(?:core\/(?:render\/print|site)|extension\/platform\/ui)\//],
	// The glossaries of LaTeX are a format of terms.
	['src/core/language/latex/escapeLatex', /^src\/core\/exchange\/glossaries\//],
	// The preview of VS Code that shows Markdown.
	['src/core/language/markdown/markdown', /^src\/core\/render\/markdownIt\//],
	// References outside documents.
	['src/core/language/plainText/output', /^src\/(?:cli\/commands|extension)\//],
];

const LANGUAGES = 'src/core/language/';
const IDS: ReadonlySet<string> = new Set(SERVED_IDS);
/** Three are also endings of files and addresses, or tags. */
const IN_PATTERN = new RegExp(`(?<![\\w-])(?:${SERVED_IDS.filter(id => !['html', 'org', 'tex'].includes(id)).join('|')})(?![\\w-])`, 'g');
/** What a file has somewhere if it mentions a language. */
const MENTION = new RegExp(`language/|\\b(?:${SERVED_IDS.join('|')})\\b`);

/** Returns where files outside the folders of the languages mention the identifier of a language, or import from its folder. */
export function namedLanguages(texts: Readonly<Record<string, string>>): readonly string[] {
	return Object.entries(texts).flatMap(([file, text]) => languagesNamedIn({ path: file, text }));
}

const languagesNamedIn = perFile(({ path: file, text }): readonly string[] => {
	if (file.startsWith(LANGUAGES) || !MENTION.test(text)) {
		return [];
	}
	return nodesIn({ path: file, text }).flatMap(node => {
		const found = idsAt(node)
			.filter(id => !NAMED_ELSEWHERE.some(([where, what]) => where === file && what === id))
			.map(id => `${file} names the language ${id}. Ask documentLanguageOf for what it needs to know.`);
		const imported = ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined;
		const module = imported === undefined ? '' : path.posix.join(path.posix.dirname(file), imported);
		return isInFolder(module) && !USED_ELSEWHERE.some(([name, users]) => name === module && users.test(file))
			? [...found, `${file} imports ${module}. Ask documentLanguageOf for what it needs to know.`]
			: found;
	});
});

/** Returns the identifiers that are written at a node: as a text, as the name of a member of an object, or in a pattern. */
function idsAt(node: ts.Node): readonly string[] {
	if (ts.isStringLiteralLike(node)) {
		return IDS.has(node.text) ? [node.text] : [];
	}
	if (ts.isRegularExpressionLiteral(node)) {
		return node.text.match(IN_PATTERN) ?? [];
	}
	const isMember = ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) || ts.isMethodDeclaration(node);
	return isMember && ts.isIdentifier(node.name) && IDS.has(node.name.text) ? [node.name.text] : [];
}

function isInFolder(module: string): boolean {
	return module.startsWith(LANGUAGES) && module.slice(LANGUAGES.length).includes('/');
}
