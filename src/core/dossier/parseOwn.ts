import { load } from 'js-yaml';
import { isObject } from '../data/isObject';
import { MAX_WHOLE_YAML } from '../limits';
import type { Steps } from '../steps/steps';
import { parseInSteps } from './dossierText';
import { entryOfFinding, type DossierFinding, type FilePath } from './finding';
import type { Key } from './model';
import { cutYamlInSteps, headOf, type CutDossier, type CutEntry } from './yaml/cutYaml';
import { parseEntry } from './yaml/parseEntry';
import { syntaxFinding } from './yaml/syntaxFinding';
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
		return { findings: [syntaxFinding(error, text)] };
	}
}

function* parseCut(text: string, cut: CutDossier): Steps<ParsedDossier | { readonly findings: readonly [DossierFinding] }> {
	const head = headOf(text, cut.block, cut.lines);
	let file: unknown;
	try {
		file = load(head, YAML_LIMITS);
	} catch (error) {
		return { findings: [syntaxFinding(error, head)] };
	}
	const parser = new EntryParser(text);
	let size = 0;
	for (const entry of cut.entries) {
		parser.parse(entry);
		size += entry.end - entry.start;
		if (size >= GROUP_SIZE) {
			size = 0;
			yield;
		}
	}
	return { file, parts: parser.parts, findings: parser.findings, positionOf: positionsInCut(text, head, parser.entries) };
}

/** Parses entries that were cut out of a file. */
class EntryParser {
	private readonly text: string;
	/** The entries whose text has a key. */
	readonly entries = new Map<Key, CutEntry>();
	readonly parts: Readonly<Record<string, unknown>>[] = [];
	readonly findings: DossierFinding[] = [];

	constructor(text: string) {
		this.text = text;
	}

	parse(entry: CutEntry): void {
		const { key, start, end, line } = entry;
		const parsed = parseEntry(this.text.slice(start, end), key);
		if ('finding' in parsed) {
			this.findings.push({ ...parsed.finding, line: line + (parsed.finding.line ?? 1) });
			return;
		}
		const keys = Object.keys(parsed.map);
		const twice = keys.find(own => this.entries.has(own));
		if (twice !== undefined) {
			this.findings.push({ code: 'duplicateKey', path: ['entries', key], detail: twice, line: line + 1, column: 1 });
		} else {
			keys.forEach(own => this.entries.set(own, entry));
			this.parts.push(parsed.map);
		}
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

function positionsInCut(text: string, head: string, entries: ReadonlyMap<Key, CutEntry>): ParsedDossier['positionOf'] {
	let inHead: ((path: FilePath) => TextPosition) | undefined;
	let known: { readonly key: Key; readonly find: (path: FilePath) => TextPosition; readonly line: number } | undefined;
	return path => {
		const key = entryOfFinding({ path });
		if (key === undefined) {
			inHead ??= yamlPositions(head);
			return inHead(path);
		}
		if (known?.key !== key) {
			const entry = entries.get(key);
			known = entry && { key, find: yamlPositions(text.slice(entry.start, entry.end)), line: entry.line };
		}
		const found = known?.find(path.slice(1));
		return found && known && { line: found.line + known.line, column: found.column };
	};
}
