import { MAX_FINDINGS } from '../../limits';
import type { Steps } from '../../steps/steps';
import { misspeltVariablesInSteps } from '../cslVariables';
import type { EntryInFile } from '../file';
import type { DossierFinding } from '../finding';
import type { Dossier, Entry, Key } from '../model';
import { normalizeEntry } from '../normalize';
import { ReferenceCheck } from '../references';
import { takeOverInSteps } from '../setAside';
import { checkEntriesInSteps } from './entryFindings';
import type { EntryOwners } from './entryOwners';
import type { FileHead } from './fileHead';
import { located, ownDossierInSteps, wrongEntries, type OwnDossier } from './ownDossier';
import type { OwnReading, ReadEntry, ReadText } from './ownReading';
import { positionsIn } from './positions';
import { valuesInSteps, type FreshEntries } from './readEntries';
import { recheckInSteps, type Changes } from './recheck';
import { findingsInWrongInSteps } from './wrongReferences';

/** The dossier that was read entry by entry. */
export interface CutResult {
	readonly result: OwnDossier;
	/**
	 * The state from which a later version of the text can be read incrementally; absent if the file cannot be used apart from its entries.
	 */
	readonly reading?: OwnReading;
}

/** A text whose entries have been read, but whose references and duplicates have not been checked yet. */
export interface UncheckedText extends FileHead, Omit<EntryOwners, 'duplicates'> {
	readonly read: ReadText;
	readonly fresh: FreshEntries;
	readonly earlier: OwnReading | undefined;
}

/**
 * Checks, in steps, the references of the entries and whether labels or relations occur twice, and returns the usable part of the dossier.
 */
export function* checkCutInSteps(text: UncheckedText, previous: Dossier | undefined): Steps<CutResult> {
	const { read, data, file, changed, earlier } = text;
	const inFile = yield* changedInFile(text);
	const entries = yield* entriesInSteps(text, inFile);
	if (previous) {
		// What has not changed since `previous` was returned is what it has.
		yield* takeOverInSteps(entries, previous === earlier?.dossier ? changed.keys() : entries.keys(), previous);
	}
	const findings = findingsInText(read);
	const wrong = wrongEntries(findings);
	const check = new ReferenceCheck(file, key => entries.has(key) || wrong.has(key));
	const found = earlier
		? yield* recheckInSteps(earlier.found, changesOf(text, earlier, { entries, wrong, inFile }), check)
		: yield* checkEntriesInSteps(check, inFile, entries);
	const inSources = [...check.inFile(), ...yield* misspeltVariablesInSteps(file.sources)];
	const inWrong = yield* findingsInWrongInSteps(yield* wrongInFile(read), findings, check);
	const result = yield* ownDossierInSteps({ file, entries, findings: [...findings, ...inWrong, ...inSources], found }, previous);
	return {
		result: {
			...located(result, positionsIn(read, result.findings)),
			...!earlier && result.dossier && result.setAside.size === 0 && { valid: { file, entries: inFile } },
		},
		reading: { ...read, data, file, wrong, entries, found, dossier: result.dossier },
	};
}

/** Returns the changed entries in the form of the file, if they match the schema. */
function* changedInFile({ read, changed, fresh, earlier }: UncheckedText): Steps<ReadonlyMap<Key, EntryInFile>> {
	const inFile = new Map<Key, EntryInFile>();
	for (const [index, value] of fresh.inFile.entries()) {
		const owner = fresh.read[index];
		if (owner?.key !== undefined && value && changed.get(owner.key) === owner) {
			inFile.set(owner.key, value);
		}
		if (index % ENTRIES_PER_STEP === 0) {
			yield;
		}
	}
	if (earlier) {
		// If an entry is gone, an earlier duplicate of its key is used.
		const uncovered = [...changed.values()].filter(owner => owner !== undefined && earlier.duplicates.has(owner) && owner.findings.length === 0);
		for (const [{ key = '' }, value] of yield* valuesInSteps(read, new Set(uncovered as readonly ReadEntry[]))) {
			inFile.set(key, value);
		}
	}
	return inFile;
}

/** Returns the entries that are valid YAML and do not match the schema, up to as many as findings are shown, with their values. */
function* wrongInFile(read: ReadText): Steps<readonly (readonly [Key, unknown])[]> {
	const wrong = new Set<ReadEntry>();
	for (const entry of read.all) {
		if (entry.key !== undefined && entry.findings.length > 0 && !read.duplicates.has(entry) && wrong.size < MAX_FINDINGS) {
			wrong.add(entry);
		}
	}
	return [...yield* valuesInSteps(read, wrong)].map(([{ key = '' }, value]) => [key, value]);
}

/** The number of entries that are looked at in one step. */
const ENTRIES_PER_STEP = 64;

/** Returns the entries that match the schema. Those that have not changed are the same objects as before. */
function* entriesInSteps({ read, earlier }: UncheckedText, inFile: ReadonlyMap<Key, EntryInFile>): Steps<Map<Key, Entry>> {
	const entries = new Map<Key, Entry>();
	let count = 0;
	for (const entry of read.all) {
		const { key } = entry;
		if (key !== undefined && entry.findings.length === 0 && !read.duplicates.has(entry)) {
			const value = inFile.get(key);
			const own = value ? normalizeEntry(key, value) : earlier?.entries.get(key);
			if (own) {
				entries.set(key, own);
			}
		}
		if (++count % ENTRIES_PER_STEP === 0) {
			yield;
		}
	}
	return entries;
}

/** Returns the findings in the texts of single entries: first what is not valid YAML or a key that occurs twice, then what does not match the schema. */
function findingsInText({ cut, all, duplicates }: ReadText): readonly DossierFinding[] {
	const syntax: DossierFinding[] = [];
	const shape: DossierFinding[] = [];
	let { line } = cut.first;
	for (const entry of all) {
		if (duplicates.has(entry)) {
			syntax.push({ code: 'duplicateKey', path: ['entries', entry.cutKey], detail: entry.key ?? '', line: line + 1, column: 1 });
		} else {
			for (const finding of entry.findings) {
				if (finding.line === undefined) {
					shape.push(finding);
				} else {
					syntax.push({ ...finding, line: line + finding.line });
				}
			}
		}
		line += entry.lines;
	}
	return [...syntax, ...shape];
}

interface CheckedEntries {
	readonly entries: ReadonlyMap<Key, Entry>;
	readonly wrong: ReadonlySet<Key>;
	/** What the changed entries are in the file. */
	readonly inFile: ReadonlyMap<Key, EntryInFile>;
}

function changesOf({ read, changed, concerned, file }: UncheckedText, earlier: OwnReading, { entries, wrong, inFile }: CheckedEntries): Changes {
	const isKnown = (key: Key) => entries.has(key) || wrong.has(key);
	const wasKnown = (key: Key) => earlier.entries.has(key) || earlier.wrong.has(key);
	const before = new Set(Object.keys(earlier.file.sources));
	const after = new Set(Object.keys(file.sources));
	return {
		keys: new Set(changed.keys()),
		before: earlier.entries,
		after: entries,
		known: new Set([...concerned].filter(key => isKnown(key) !== wasKnown(key))),
		sources: new Set([...before, ...after].filter(key => before.has(key) !== after.has(key))),
		* inFileInSteps(keys) {
			const others = new Set(read.all.filter(entry =>
				entry.key !== undefined && keys.has(entry.key) && !inFile.has(entry.key) && entries.has(entry.key) && !read.duplicates.has(entry),
			));
			const values = yield* valuesInSteps(read, others);
			return new Map([...inFile, ...[...values].map(([{ key = '' }, value]) => [key, value] as const)]);
		},
	};
}
