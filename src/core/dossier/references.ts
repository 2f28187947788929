import { parseDateSpan } from './date';
import type { DossierFile, EntryInFile, EvidenceInFile, FactInFile } from './file';
import type { DossierFinding, DossierFindingCode, FilePath } from './finding';
import { MAX_FINDINGS } from '../limits';
import type { Key } from './model';
import { defaultCaseRule, LABEL_ROLES, labelsOfRole, LOCATOR_KEYS } from './normalise';
import type { Steps } from '../steps';
import { FACT_PROPERTIES, INVERSE_RELATIONS } from './vocabulary';
import { isCollection } from '../isObject';

/** The entries of a file by key. */
type Entries = ReadonlyMap<Key, EntryInFile>;

/** Options of {@link checkReferencesInSteps}. */
export interface ReferenceOptions {
	/** Whether to look for problems in all entries, however many there are. */
	readonly all?: boolean;
	/** Keys of entries that the file has, but that are not checked. */
	readonly alsoKnown?: ReadonlySet<Key>;
}

/**
 * Returns the findings that a schema cannot detect in a valid file: unknown keys, dates that do not exist, duplicate labels. `entries` are
 * passed separately. Stops when there are more findings than are shown, unless `all`.
 */
export function* checkReferencesInSteps(
	file: DossierFile,
	entries: Entries,
	{ all = false, alsoKnown }: ReferenceOptions = {},
): Steps<readonly DossierFinding[]> {
	const walk = new Walk(file, key => entries.has(key) || alsoKnown?.has(key) === true);
	const once = new StatedOnce();
	const findings: DossierFinding[] = has(file.sources, file.release) ? [] : [finding('unknownSource', ['release'], file.release)];
	walk.checkInto(findings, { ...file, entries: {} }, []);
	for (const [key, entry] of entries) {
		if (!all && findings.length > MAX_FINDINGS) {
			return findings;
		}
		walk.checkInto(findings, entry, ['entries', key]);
		checkEntry(findings, file, key, entry);
		once.checkLabels(findings, key, entry);
		once.checkRelations(findings, key, entry);
		yield;
	}
	return findings;
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
		// The keys of these maps are chosen by the author: a source named `date` is not a date.
		if (parent === 'sources' || parent === 'entries' || parent === 'labels') {
			return;
		}
		if (key === 'evidence') {
			(value as readonly EvidenceInFile[]).forEach((item, index) => this.checkEvidence(item, index));
		} else if (typeof value !== 'string') {
			return;
		} else if ((key === 'date' || key === 'when') && !parseDateSpan(value)) {
			this.find('notADate', [], value);
		} else if (ENTRY_NAMES.has(key) && !this.hasEntry(value)) {
			this.find('unknownEntry', [], value);
		}
	}

	private checkEvidence(evidence: EvidenceInFile, index: number): void {
		if (!has(this.file.sources, evidence.source)) {
			this.find('unknownSource', [index, 'source'], evidence.source);
		}
		if (LOCATOR_KEYS.filter(key => evidence[key] !== undefined).length > 1) {
			this.find('severalLocators', [index], evidence.source);
		}
	}

	private find(code: DossierFindingCode, below: FilePath, detail: string): void {
		this.findings.push(finding(code, [...this.path, ...below], detail));
	}
}

/** Names of properties whose value is the key of an entry. */
const ENTRY_NAMES: ReadonlySet<string> = new Set(['target', 'claimedBy', 'by', 'to']);

function checkEntry(findings: DossierFinding[], file: DossierFile, key: string, entry: EntryInFile): void {
	entry.facts?.forEach((fact, index) => findings.push(...checkFact(fact, ['entries', key, 'facts', index])));
	if (!entry.labels[file.language]?.preferred) {
		findings.push(finding('noPreferredLabel', ['entries', key, 'labels'], file.language));
	}
	if (entry.cite !== undefined && !has(file.sources, entry.cite)) {
		findings.push(finding('unknownSource', ['entries', key, 'cite'], entry.cite));
	}
}

function checkFact(fact: FactInFile, path: FilePath): DossierFinding[] {
	const type = FACT_TYPES.find(name => fact[name] !== undefined);
	const properties: readonly string[] = type === undefined ? [] : FACT_PROPERTIES[type];
	return properties.includes(fact.property) ? [] : [finding('wrongProperty', [...path, 'property'], `${fact.property} (${type ?? ''})`)];
}

const FACT_TYPES = ['date', 'amount', 'count', 'identifier', 'place', 'text'] as const satisfies readonly (keyof typeof FACT_PROPERTIES)[];

/** Stands for the earlier label of an entry when none is looked up. */
const NOT_RECOGNISED = { key: '', ambiguous: false };

/** Tracks the labels and relations stated so far, to find duplicates. */
class StatedOnce {
	private readonly labels = new Map<string, { readonly key: string; readonly ambiguous: boolean }>();
	private readonly relations = new Set<string>();

	/** Adds findings for labels that an earlier entry has, unless both entries mark them as ambiguous. */
	checkLabels(findings: DossierFinding[], key: string, entry: EntryInFile): void {
		// All labels of an entry that are stated in the same way share an object: there may be hundreds of thousands.
		const own = { key, ambiguous: false };
		const ownAmbiguous = { key, ambiguous: true };
		for (const [language, labels] of Object.entries(entry.labels)) {
			for (const role of LABEL_ROLES) {
				for (const label of labelsOfRole(labels, role)) {
					const [text, of] = typeof label === 'string' ? [label, undefined] : [label.text, label];
					const folded = (of?.case ?? defaultCaseRule(text, role)) === 'exact' ? text : text.toLowerCase();
					const earlier = of?.recognise === false ? NOT_RECOGNISED : this.labels.get(folded);
					if (!earlier) {
						this.labels.set(folded, of?.ambiguous ? ownAmbiguous : own);
					} else if (earlier !== NOT_RECOGNISED && earlier.key !== key && !(earlier.ambiguous && of?.ambiguous)) {
						findings.push(finding('duplicateLabel', ['entries', key, 'labels', language], `${text} (${earlier.key})`));
					}
				}
			}
		}
	}

	/** Adds findings for relations that were stated before, from either end. */
	checkRelations(findings: DossierFinding[], key: string, entry: EntryInFile): void {
		entry.relations?.forEach(({ type, target }, index) => {
			const stated = `${key} ${type} ${target}`;
			if (this.relations.has(stated)) {
				findings.push(finding('duplicateRelation', ['entries', key, 'relations', index], `${type} ${target}`));
			}
			this.relations.add(stated);
			this.relations.add(`${target} ${INVERSE_RELATIONS[type]} ${key}`);
		});
	}
}

function finding(code: DossierFindingCode, path: FilePath, detail: string): DossierFinding {
	return { code, path, detail };
}

function has(map: Readonly<Record<string, unknown>>, key: string): boolean {
	return Object.hasOwn(map, key);
}
