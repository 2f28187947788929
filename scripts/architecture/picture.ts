import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

/** The parts of the source, which are folders, and the parts that each one imports from, including types. */
type Parts = ReadonlyMap<string, ReadonlySet<string>>;

const START = '<!-- picture: node --import tsx scripts/architecture.ts -->\n';
const END = '<!-- /picture -->\n';

/**
 * Returns the parts of `src` and their imports as a Mermaid flowchart. Arrows point from the importing part. An import that is
 * implied by a longer path is left out (transitive reduction).
 */
export function architecturePicture(): string {
	const parts = partsOf('src');
	const names = [...new Set([...parts.keys(), ...[...parts.values()].flatMap(imported => [...imported])])].sort();
	const id = (name: string) => name.replace(/\W/g, '_');
	const arrows = names.flatMap(name => [...parts.get(name) ?? []].sort()
		.filter(to => !hasLongerPath(parts, name, to))
		.map(to => `\t${id(name)} --> ${id(to)}`));
	return ['```mermaid', 'flowchart TD', ...names.map(name => `\t${id(name)}["${name}"]`), ...arrows, '```', ''].join('\n');
}

/** Replaces the diagram in a document between its two marker comments. Throws if they are missing. */
export function withPicture(document: string, picture: string): string {
	const start = document.indexOf(START);
	const end = document.indexOf(END, start);
	if (start < 0 || end < 0) {
		throw new Error(`There are no marks for the picture: ${START.trim()} and ${END.trim()}.`);
	}
	return document.slice(0, start + START.length) + picture + document.slice(end);
}

function partsOf(root: string): Parts {
	const parts = new Map<string, Set<string>>();
	for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })
		.map(name => name.replaceAll(path.sep, '/'))
		.filter(name => name.endsWith('.ts'))) {
		const part = partOf(file);
		const imported = parts.get(part) ?? new Set<string>();
		parts.set(part, imported);
		for (const [, specifier = ''] of readFileSync(path.join(root, file), 'utf8').matchAll(
			/\b(?:from|import\()\s*'(\.{1,2}\/[^']+)'/g,
		)) {
			const to = partOf(path.posix.join(path.posix.dirname(file), specifier));
			if (to !== part) {
				imported.add(to);
			}
		}
	}
	return parts;
}

/**
 * Returns the part that a file belongs to: a folder of `core`, `extension` or `webview`, a single file next to those folders, `protocol`,
 * `cli`, or `api`, which is outside `src`.
 */
function partOf(file: string): string {
	const [top = '', second = ''] = file.replace(/^\.\.\//, '').split('/');
	return ['protocol', 'cli', 'api'].includes(top) ? top : `${top}/${second.replace(/\.ts$/, '')}`;
}

/** Whether `to` can also be reached from `from` by a longer path that does not return to `from`. */
function hasLongerPath(parts: Parts, from: string, to: string): boolean {
	const reached = new Set([...parts.get(from) ?? []].filter(next => next !== to));
	for (const next of reached) {
		for (const further of parts.get(next) ?? []) {
			if (further === to) {
				return true;
			}
			if (further !== from) {
				reached.add(further);
			}
		}
	}
	return false;
}
