import { yamlKey, yamlScalar } from '../../citation/bibliography/cslYaml/yamlScalar';
import { isCollection } from '../../data/isObject';
import type { DossierFile } from '../../dossier/file';

/** Comments by the path of the value below them, see `commentAt`. Line breaks begin further comment lines. */
export type Comments = ReadonlyMap<string, string>;

/** Returns the key of a path in `Comments`; that of the whole file is empty. */
export function commentAt(path: readonly string[]): string {
	return path.join('\u0000');
}

/** Objects and lists that are shorter than this are written on one line. */
const MAX_LINE = 100;

/** Writes a dossier file as YAML in block style, one line for each short list or map, with comments. The same file gives the same text. */
export function dossierYaml(file: DossierFile, comments: Comments): string {
	const written = new Writer(comments);
	written.comment([], '');
	written.members(file as unknown as Readonly<Record<string, unknown>>, [], '');
	return `${written.lines.join('\n')}\n`;
}

/**
 * Writes the members of a value at a path of a dossier file as lines, without indentation; comments are above the members, as in the whole
 * file.
 */
export function membersYaml(value: object, path: readonly string[], comments: Comments): readonly string[] {
	const written = new Writer(comments);
	written.members(value as Readonly<Record<string, unknown>>, path, '');
	return written.lines;
}

class Writer {
	readonly lines: string[] = [];
	private readonly comments: Comments;

	constructor(comments: Comments) {
		this.comments = comments;
	}

	comment(path: readonly string[], indent: string): void {
		const text = this.comments.get(commentAt(path));
		text?.split('\n').forEach(line => this.lines.push(`${indent}# ${line}`));
	}

	members(object: Readonly<Record<string, unknown>>, path: readonly string[], indent: string): void {
		for (const [key, value] of Object.entries(object)) {
			const at = [...path, key];
			this.comment(at, indent);
			this.value(`${indent}${yamlKey(key)}:`, value, { at, indent: `${indent}  ` });
		}
	}

	private value(start: string, value: unknown, { at, indent }: { readonly at: readonly string[]; readonly indent: string }): void {
		// Comments are written above members down to this depth.
		const isOpen = at.length < 3;
		const flow = !isOpen || isEmpty(value) || !isCollection(value) ? flowYaml(value) : undefined;
		if (flow !== undefined && (!isCollection(value) || start.length + flow.length < MAX_LINE || isEmpty(value))) {
			this.lines.push(`${start} ${flow}`);
		} else if (Array.isArray(value)) {
			this.lines.push(start);
			(value as readonly unknown[]).forEach((item, index) => this.item(item, [...at, String(index)], indent));
		} else {
			this.lines.push(start);
			this.members(value as Readonly<Record<string, unknown>>, at, indent);
		}
	}

	private item(value: unknown, at: readonly string[], indent: string): void {
		const flow = flowYaml(value);
		if (!isCollection(value) || Array.isArray(value) || indent.length + flow.length < MAX_LINE) {
			this.lines.push(`${indent}- ${flow}`);
			return;
		}
		const from = this.lines.length;
		this.members(value as Readonly<Record<string, unknown>>, at, `${indent}  `);
		this.lines[from] = `${indent}- ${(this.lines[from] ?? '').slice(indent.length + 2)}`;
	}
}

/** Writes a value on one line, in flow style. */
export function flowYaml(value: unknown): string {
	if (Array.isArray(value)) {
		return `[${(value as readonly unknown[]).map(flowYaml).join(', ')}]`;
	}
	if (!isCollection(value)) {
		return yamlScalar(value as string | number | boolean | null, { inBrackets: true });
	}
	const members = Object.entries(value).map(([key, one]) => `${yamlKey(key)}: ${flowYaml(one)}`);
	return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function isEmpty(value: unknown): boolean {
	return isCollection(value) && Object.keys(value).length === 0;
}
