import { posix } from 'node:path';
import type { TextFile } from './projectFiles';

/** A path mentioned in a document. */
export interface NamedPath {
	readonly document: string;
	readonly path: string;
}

const LINK = /!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)/g;
const CODE = /(?<!`)`([^`\n]+)`(?!`)/g;
const FENCE = /^ {0,3}(```|~~~)[\s\S]*?^ {0,3}\1/gm;

/** Code that looks like a path: names separated by slashes, or a file name. Excludes packages, document symbols and fractions. */
const PATH = /^(?:\.{1,2}\/)*[\w.*-]+(?:\/[\w.*-]+)*\/?$/;
const FILE = /\.(?:md|json|mjs|ts|yaml|txt|css|svg|png|js|html)$/;
const NO_PATH = /^[A-Z\d./-]+$|^\d/;

/** Build output, which may not exist, and packages. */
const GENERATED = /^(?:dist|out|node_modules)(?:\/|$)/;

/** Returns the relative paths in links and code spans of documents. Code blocks are ignored. */
export function namedPaths(documents: readonly TextFile[]): readonly NamedPath[] {
	return documents.flatMap(({ path: document, text }) => {
		const prose = text.replace(FENCE, '');
		const links = [...prose.matchAll(LINK)].map(match => decodeURIComponent((match[1] ?? '').replace(/[#?].*$/, '')))
			.filter(target => target !== '' && !/^[a-z][a-z\d+.-]*:/i.test(target));
		const code = [...prose.matchAll(CODE)].map(match => match[1] ?? '')
			.filter(span => PATH.test(span) && (span.includes('/') || FILE.test(span)) && !NO_PATH.test(span));
		return [...links, ...code].filter(path => !GENERATED.test(path)).map(path => ({ document, path }));
	});
}

/** Whether a path exists in the project, relative to the document or to the root. A bare file name may be anywhere. */
export function pathExists({ document, path }: NamedPath, files: readonly string[]): boolean {
	return [posix.join(posix.dirname(document), path), posix.normalize(path), ...(path.includes('/') ? [] : [`**/${path}`])]
		.map(candidate => candidate.replace(/^\/|\/$/g, ''))
		.some(candidate => {
			if (candidate === '.') {
				return true;
			}
			if (!candidate.includes('*')) {
				return withFolders(files).has(candidate);
			}
			const pattern = new RegExp(`^${candidate.split(/(\*\*\/|\*)/).map(globPart).join('')}(?:/|$)`);
			return files.some(file => pattern.test(file));
		});
}

const paths = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Returns the paths of files and of all folders that they are in. */
function withFolders(files: readonly string[]): ReadonlySet<string> {
	const known = paths.get(files) ?? new Set(files.flatMap(file => {
		const parts = file.split('/');
		return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
	}));
	paths.set(files, known);
	return known;
}

function globPart(part: string): string {
	return part === '**/' ? '(?:.*/)?' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}
