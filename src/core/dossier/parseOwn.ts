import { load } from 'js-yaml';
import { isObject } from '../isObject';
import { MAX_WHOLE_YAML } from '../limits';
import { cutYamlInSteps, type CutDossier, type CutEntry } from './yaml/cutYaml';
import { parseInSteps } from './dossierText';
import type { DossierFinding, FilePath } from './finding';
import { readPlainYaml } from './yaml/plainYaml';
import { syntaxFinding } from './yaml/readYaml';
import type { Steps } from '../steps';
import { YAML_LIMITS, yamlPositions, type TextPosition } from './yaml/yamlPositions';

/** A dossier as parsed, not validated yet. */
export interface ParsedDossier {
	/** The file; its map of entries may be empty. */
	readonly file: unknown;
	/** The other entries, as maps, each key once. */
	readonly parts: readonly Readonly<Record<string, unknown>>[];
	/** Why entries are missing, or have only one of two values. The path of each names its entry. */
	readonly findings: readonly DossierFinding[];
	/** Returns the position of a value in the text; `undefined` if it is not known. */
	readonly positionOf: (path: FilePath) => TextPosition | undefined;
}

/** The characters of YAML that are parsed in one step. */
const GROUP_SIZE = 0x4000;

/**
 * Parses a dossier in YAML or JSON, in steps. An entry of a YAML file that is not valid YAML is left out, if it can be separated from
 * the others. Without the parsed file, the findings say why it cannot be parsed at all.
 */
export function* parseOwnInSteps(text: string): Steps<ParsedDossier | { readonly findings: readonly [DossierFinding] }> {
	if (/^\s*\{/.test(text)) {
		try {
			const { file, entries, duplicates } = yield* parseInSteps(text);
			return { file, parts: entries.filter(isObject), findings: duplicates, positionOf: positionsInWhole(text) };
		} catch {
			// A map in YAML can begin in the same way. If it is neither, the parser of YAML says where.
			return parseWhole(text);
		}
	}
	const cut = yield* cutYamlInSteps(text);
	return cut ? yield* parseCut(text, cut) : parseWhole(text);
}

function parseWhole(text: string): ParsedDossier | { readonly findings: readonly [DossierFinding] } {
	try {
		return { file: load(text, YAML_LIMITS), parts: [], findings: [], positionOf: positionsInWhole(text) };
	} catch (error) {
		return { findings: [syntaxFinding(error)] };
	}
}

function* parseCut(text: string, { head, entries }: CutDossier): Steps<ParsedDossier | { readonly findings: readonly [DossierFinding] }> {
	let file: unknown;
	try {
		file = load(head, YAML_LIMITS);
	} catch (error) {
		return { findings: [syntaxFinding(error)] };
	}
	const parser = new EntryParser(text);
	for (let first = 0; first < entries.length;) {
		let next = first + 1;
		while (next < entries.length && (entries[next]?.end ?? 0) - (entries[first]?.start ?? 0) <= GROUP_SIZE) {
			next++;
		}
		entries.slice(first, next).forEach(entry => parser.parse(entry));
		first = next;
		yield;
	}
	return { file, parts: parser.parts, findings: parser.findings, positionOf: positionsInCut(text, head, entries) };
}

/** Parses entries that were cut out of a file. */
class EntryParser {
	private readonly text: string;
	private readonly keys = new Set<string>();
	readonly parts: Readonly<Record<string, unknown>>[] = [];
	readonly findings: DossierFinding[] = [];

	constructor(text: string) {
		this.text = text;
	}

	parse({ key, start, end, line }: CutEntry): void {
		const path = ['entries', key];
		const text = this.text.slice(start, end);
		try {
			const parsed: unknown = readPlainYaml(text) ?? load(text, YAML_LIMITS);
			const twice = isObject(parsed) ? Object.keys(parsed).find(own => this.keys.has(own)) : undefined;
			if (isObject(parsed) && twice === undefined) {
				this.add(parsed);
			} else {
				this.findings.push({
					code: twice === undefined ? 'syntax' : 'duplicateKey',
					path,
					detail: twice ?? '',
					line: line + 1,
					column: 1,
				});
			}
		} catch (error) {
			const finding = syntaxFinding(error);
			this.findings.push({ ...finding, path, line: line + (finding.line ?? 1) });
		}
	}

	private add(parsed: Readonly<Record<string, unknown>>): void {
		Object.keys(parsed).forEach(key => this.keys.add(key));
		this.parts.push(parsed);
	}
}

/** In a text that has to be read as a whole, positions are only looked up if it is short. */
function positionsInWhole(text: string): ParsedDossier['positionOf'] {
	let find: ((path: FilePath) => TextPosition) | undefined;
	return path => {
		if (text.length > MAX_WHOLE_YAML) {
			return undefined;
		}
		find ??= yamlPositions(text);
		return find(path);
	};
}

function positionsInCut(text: string, head: string, entries: readonly CutEntry[]): ParsedDossier['positionOf'] {
	let inHead: ((path: FilePath) => TextPosition) | undefined;
	let known: { readonly key: unknown; readonly find: (path: FilePath) => TextPosition; readonly line: number } | undefined;
	return path => {
		const [first, key, ...rest] = path;
		if (first !== 'entries' || key === undefined) {
			inHead ??= yamlPositions(head);
			return inHead(path);
		}
		if (known?.key !== key) {
			const entry = entries.find(one => one.key === key);
			known = entry && { key, find: yamlPositions(text.slice(entry.start, entry.end)), line: entry.line };
		}
		const found = known?.find([key, ...rest]);
		return found && known && { line: found.line + known.line, column: found.column };
	};
}
