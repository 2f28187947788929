import { isObject } from '../../core/data/isObject';
import type { DossierFile, ImportedFrom } from '../../core/dossier/file';
import type { Key } from '../../core/dossier/model';
import type { MadeDossier } from '../../core/exchange/dossier/dossierMaker';
import { matchEntries } from '../../core/exchange/merge/matchEntries';
import { matchSources } from '../../core/exchange/merge/matchSources';
import type { MergePlan } from '../../core/exchange/merge/mergeImport';
import { oneLine } from '../../core/text/shownText';
import type { Machine } from '../command';
import { errorCodeOf, decoded, reasonOf } from '../files/readText';

/** The format of the file. */
const FORMAT = 1;

/** Earlier imports, by the names of files: the ids of the entries and sources of each. */
export type ImportMemory = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Reads the record of earlier imports; empty if there is no such file yet. Reports a file that cannot be read, or that was not written for
 * this purpose, and returns `undefined`.
 */
export async function readMemory(machine: Machine, path: string): Promise<ImportMemory | undefined> {
	let bytes: Uint8Array;
	try {
		bytes = await machine.read(path);
	} catch (error) {
		if (errorCodeOf(error) === 'ENOENT') {
			return new Map();
		}
		machine.report(`${oneLine(path)}: ${reasonOf(error)}`);
		return undefined;
	}
	const read = decoded(bytes);
	const memory = 'text' in read ? parsed(read.text) : undefined;
	if (!memory) {
		machine.report(`${oneLine(path)}: this is not a file that --remember has written. Name another file, or delete it to start again.`);
	}
	return memory;
}

function parsed(text: string): ImportMemory | undefined {
	try {
		const value: unknown = JSON.parse(text);
		if (!isObject(value) || value['format'] !== FORMAT || !isObject(value['imported'])) {
			return undefined;
		}
		return new Map(
			Object.entries(value['imported']).flatMap(([file, ids]) =>
				Array.isArray(ids) ? [[file, new Set(ids.filter(id => typeof id === 'string'))] as const] : [],
			),
		);
	} catch {
		return undefined;
	}
}

/**
 * Returns an imported dossier without the entries and sources that were imported before and have been removed from the target dossier
 * since, and the number of these.
 */
export function withoutRemoved(
	dossier: DossierFile,
	made: MadeDossier,
	memory: ImportMemory,
): { readonly made: MadeDossier; readonly removed: number } {
	const { entries, sources } = made.file;
	const matches = matchEntries(dossier.entries, entries, dossier.language);
	const sourceMatches = matchSources(dossier.sources, sources);
	const isRemembered = ({ imported = [] }: { readonly imported?: readonly ImportedFrom[] }) =>
		imported.some(({ file, id }) => id !== undefined && memory.get(file)?.has(id) === true);
	const kept = <T extends { readonly imported?: readonly ImportedFrom[] }>(all: Readonly<Record<Key, T>>, known: ReadonlyMap<Key, Key>) =>
		Object.fromEntries(Object.entries(all).filter(([key, one]) => known.has(key) || !isRemembered(one)));
	const file = { ...made.file, entries: kept(entries, matches), sources: kept(sources, sourceMatches) };
	const count = ({ entries: own, sources: others }: DossierFile) => Object.keys(own).length + Object.keys(others).length;
	return { made: { ...made, file }, removed: count(made.file) - count(file) };
}

/**
 * Returns the text of the file that also records the items that a plan adds or finds in the dossier. Items that exceeded the limits are not
 * recorded, so they can still be imported later. The same imports give the same bytes.
 */
export function writtenMemory(memory: ImportMemory, { entries, sources, matched, tooMany }: MergePlan, { file }: MadeDossier): string {
	const all = new Map(Array.from(memory, ([file, ids]) => [file, new Set(ids)]));
	const known = matched.flatMap(({ imported }) => imported.flatMap(key => file.entries[key] ?? []));
	const taken = [...Object.values(entries), ...known, ...Object.values(tooMany > 0 ? sources : file.sources)];
	for (const { file: name, id } of taken.flatMap(({ imported = [] }) => imported)) {
		if (id !== undefined) {
			all.set(name, (all.get(name) ?? new Set()).add(id));
		}
	}
	const imported = Object.fromEntries([...all.keys()].sort().map(name => [name, [...all.get(name) ?? []].sort()]));
	return `${JSON.stringify({ format: FORMAT, imported }, undefined, '\t')}\n`;
}
