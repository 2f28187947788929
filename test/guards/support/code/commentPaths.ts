import type { NamedPath } from './namedPaths';
import { perFile } from './perFile';

/** A relative path or file name. Its extension, or its first folder, shows that it is meant as one. */
const WORD = /(?<![\w/.@:*-])(?:\.{1,2}\/)*[\w*-][\w.*-]*(?:\/[\w.*-]+)*\/?(?![\w/])/g;
const FILE = /\.(?:md|json|mjs|cjs|ts|yaml|txt|css|svg|png|js|html)$/;
const FOLDER = /^(?:src|test|scripts|docs|media|schemas|dossiers|l10n|syntaxes|core|extension|webview)\/./;

/** Build output, which may not exist, and packages. */
const GENERATED = /^(?:dist|out|node_modules)(?:\/|$)/;

/** Files that comments may name although they are not in the project: examples, VS Code's, and sources of rules in other projects. */
const ELSEWHERE: ReadonlySet<string> = new Set([
	'draft.md',
	'settings.json',
	'job.mjs',
	'docs/roles.md',
	'packages/myst-roles/src/cite.ts',
]);

/** Returns the relative paths and file names in the comments of a source file. */
export const commentPaths = perFile(({ path: document, text }): readonly NamedPath[] => commentsIn(text)
	.flatMap(comment => [...comment.matchAll(WORD)])
	.map(([word]) => word.replace(/\.$/, ''))
	.filter(word => (FILE.test(word) || FOLDER.test(word)) && !GENERATED.test(word) && !ELSEWHERE.has(word))
	.map(path => ({ document, path })));

/** Returns the lines of comments. A comment after code counts if a space separates it from the end of a statement or a bracket. */
export function commentsIn(text: string): readonly string[] {
	let isInside = false;
	return text.split('\n').flatMap(line => {
		const trimmed = line.trim();
		isInside ||= trimmed.startsWith('/*');
		const comment = isInside || trimmed.startsWith('//') ? trimmed : /[;,{)\]] \/\/ (.*)/.exec(line)?.[1];
		isInside &&= !trimmed.includes('*/');
		return comment === undefined ? [] : [comment];
	});
}
