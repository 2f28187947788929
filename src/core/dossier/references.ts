import { isCollection, isObject } from '../data/isObject';
import { MAX_FINDINGS } from '../limits';
import type { Steps } from '../steps/steps';
import { parseDateSpan } from './date';
import type { DossierFile, EntryInFile } from './file';
import type { DossierFinding, DossierFindingCode, FilePath } from './finding';
import type { Entry, Key } from './model';
import { LOCATOR_KEYS } from './normalize';
import { StatedOnce } from './statedOnce';
import { FACT_PROPERTIES } from './vocabulary';

/**
 * Returns the findings that a schema cannot detect in a valid file: unknown keys, dates that do not exist, duplicate labels. Its entries
 * are passed separately, as they are in the file and as they are in the model. Stops when there are more findings than are shown.
 */
export function* checkReferencesInSteps(
	file: DossierFile,
	inFile: ReadonlyMap<Key, EntryInFile>,
	entries: ReadonlyMap<Key, Entry>,
): Steps<readonly DossierFinding[]> {
	const check = new ReferenceCheck(file, key => inFile.has(key));
	const once = new StatedOnce();
	const findings = check.inFile();
	for (const [key, entry] of inFile) {
		if (findings.length > MAX_FINDINGS) {
			return findings;
		}
		check.addFindingsIn(findings, key, entry);
		const normalized = entries.get(key);
		if (normalized) {
			once.checkLabels(findings, normalized);
			once.checkRelations(findings, normalized);
		}
		yield;
	}
	return findings;
}

/** Finds what a schema cannot detect in a file or a single entry, and what does not depend on what other entries say. */
export class ReferenceCheck {
	private readonly file: DossierFile;
	private readonly walk: Walk;

	/** `hasEntry` tells whether the file has an entry, even one that is wrong. */
	constructor(file: DossierFile, hasEntry: (key: Key) => boolean) {
		this.file = file;
		this.walk = new Walk(file, hasEntry);
	}

	/** Returns the findings in the file apart from its entries. */
	inFile(): DossierFinding[] {
		const { file } = this;
		const findings = has(file.sources, file.release) ? [] : [finding('unknownSource', ['release'], file.release)];
		this.walk.checkInto(findings, { ...file, entries: {} }, []);
		return findings;
	}

	/** Adds the findings in an entry. Parts that do not match the schema are left out. */
	addFindingsIn(findings: DossierFinding[], key: Key, entry: unknown): void {
		this.walk.checkInto(findings, entry, ['entries', key]);
		checkEntry(findings, this.file, key, entry);
	}
}

/** Walks all objects of a file, since evidence, dates and entry keys can occur at any depth. */
class Walk {
	private readonly file: DossierFile;
	private readonly hasEntry: (key: Key) => boolean;
	/** The current path. It is mutated, since creating one for each value would take longer than all checks. */
	private path: (string | number)[] = [];
	private findings: DossierFinding[] = [];

	constructor(file: DossierFile, hasEntry: (key: Key) => boolean) {
		this.file = file;
		this.hasEntry = hasEntry;
	}

	/** Adds the findings in a value of the file and everything inside it. */
	checkInto(findings: DossierFinding[], value: unknown, path: FilePath): void {
		this.path = [...path];
		this.findings = findings;
		if (isCollection(value)) {
			this.walk(value);
		}
	}

	private walk(value: object): void {
		const { path } = this;
		if (Array.isArray(value)) {
			for (let index = 0; index < value.length; index++) {
				const child: unknown = value[index];
				if (isCollection(child)) {
					path.push(index);
					this.walk(child);
					path.pop();
				}
			}
			return;
		}
		const parent = path[path.length - 1];
		for (const key of Object.keys(value)) {
			const child = (value as Readonly<Record<string, unknown>>)[key];
			path.push(key);
			this.checkValue(key, child, parent);
			// The CSL item of a source is checked separately.
			if (isCollection(child) && !(key === 'csl' && path[path.length - 3] === 'sources')) {
				this.walk(child);
			}
			path.pop();
		}
	}

	private checkValue(key: string, value: unknown, parent: string | number | undefined): void {
		if (OWN_KEYS.has(String(parent))) {
			return;
		}
		if (key === 'evidence') {
			listOf(value).forEach((item, index) => this.checkEvidence(item, index));
		} else if (typeof value !== 'string') {
			return;
		} else if ((key === 'date' || key === 'when') && !parseDateSpan(value)) {
			this.find('notADate', [], value);
		} else if (ENTRY_NAMES.has(key) && !this.hasEntry(value)) {
			this.find('unknownEntry', [], value);
		}
	}

	private checkEvidence(evidence: unknown, index: number): void {
		const source = isObject(evidence) ? evidence['source'] : undefined;
		if (!isObject(evidence) || typeof source !== 'string') {
			return;
		}
		if (!has(this.file.sources, source)) {
			this.find('unknownSource', [index, 'source'], source);
		}
		if (LOCATOR_KEYS.filter(key => evidence[key] !== undefined).length > 1) {
			this.find('severalLocators', [index], source);
		}
	}

	private find(code: DossierFindingCode, below: FilePath, detail: string): void {
		this.findings.push(finding(code, [...this.path, ...below], detail));
	}
}

/**
 * The maps whose keys are chosen by the author or are languages: a source named `date` is not a date, and `to` is the tag of Tongan. What
 * is in a fact or a statement is called `text` in both: a translation.
 */
const OWN_KEYS: ReadonlySet<string> = new Set(['sources', 'entries', 'labels', 'title', 'short', 'gloss', 'text', 'note', 'reason']);

/** Names of properties whose value is the key of an entry. */
const ENTRY_NAMES: ReadonlySet<string> = new Set(['target', 'claimedBy', 'by', 'to']);

function checkEntry(findings: DossierFinding[], file: DossierFile, key: string, entry: unknown): void {
	const { facts, labels, cite } = isObject(entry) ? entry : {};
	listOf(facts).forEach((fact, index) => findings.push(...checkFact(fact, ['entries', key, 'facts', index])));
	if (isObject(labels) && !hasPreferred(labels[file.language])) {
		findings.push(finding('noPreferredLabel', ['entries', key, 'labels'], file.language));
	}
	if (typeof cite === 'string' && !has(file.sources, cite)) {
		findings.push(finding('unknownSource', ['entries', key, 'cite'], cite));
	}
}

/** Whether the names of a language have a preferred one, or do not match the schema. */
function hasPreferred(names: unknown): boolean {
	return names !== undefined && (!isObject(names) || Boolean(names['preferred']));
}

function checkFact(fact: unknown, path: FilePath): DossierFinding[] {
	const type = isObject(fact) ? FACT_TYPES.find(name => fact[name] !== undefined) : undefined;
	const property = isObject(fact) ? fact['property'] : undefined;
	return type === undefined || typeof property !== 'string' || FACT_PROPERTIES[type].some(one => one === property)
		? []
		: [finding('wrongProperty', [...path, 'property'], `${property} (${type})`)];
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

const FACT_TYPES = ['date', 'amount', 'count', 'identifier', 'place', 'text'] as const satisfies readonly (keyof typeof FACT_PROPERTIES)[];

function finding(code: DossierFindingCode, path: FilePath, detail: string): DossierFinding {
	return { code, path, detail };
}

function has(map: Readonly<Record<string, unknown>>, key: string): boolean {
	return Object.hasOwn(map, key);
}
