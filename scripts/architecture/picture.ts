import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

/** Parts of the source, each a folder with what is in it, and what each imports, types included. */
type Parts = ReadonlyMap<string, ReadonlySet<string>>;

const START = '<!-- picture: node --import tsx scripts/architecture.ts -->\n';
const END = '<!-- /picture -->\n';

/**
 * The parts of `src` and what each imports, as a flowchart in Mermaid. An import is left out where a longer way leads to the
 * same part, and an arrow points from the part that imports.
 */
export function architecturePicture(): string {
	const parts = partsOf('src');
	const names = [...parts.keys()].sort();
	const id = (name: string) => name.replace(/\W/g, '_');
	const arrows = names.flatMap(name => [...parts.get(name) ?? []].sort()
		.filter(to => !isReachedOtherwise(parts, name, to))
		.map(to => `\t${id(name)} --> ${id(to)}`));
	return ['```mermaid', 'flowchart TD', ...names.map(name => `\t${id(name)}["${name}"]`), ...arrows, '```', ''].join('\n');
}

/** A document with the picture between its marks. Throws if it has none. */
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
	for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).map(name => name.replaceAll(path.sep, '/')).filter(name => name.endsWith('.ts'))) {
		const part = partOf(file);
		const imported = parts.get(part) ?? new Set<string>();
		parts.set(part, imported);
		for (const [, specifier = ''] of readFileSync(path.join(root, file), 'utf8').matchAll(/\b(?:from|import\()\s*'(\.{1,2}\/[^']+)'/g)) {
			const to = partOf(path.posix.join(path.posix.dirname(file), specifier));
			if (to !== part) {
				imported.add(to);
			}
		}
	}
	return parts;
}

/** The part that a file belongs to: a folder of `core`, `extension` or `webview`, another folder of `src`, or a file beside such folders. */
function partOf(file: string): string {
	const [top = '', second = ''] = file.split('/');
	return top === 'protocol' ? top : `${top}/${second.replace(/\.ts$/, '')}`;
}

/** Whether a way of more than one step leads from a part to another, over parts that do not import the first. */
function isReachedOtherwise(parts: Parts, from: string, to: string): boolean {
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
