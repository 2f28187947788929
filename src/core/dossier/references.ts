import { parseEdtf } from './date';
import type { DossierFile, EntryInFile, EvidenceInFile, FactInFile, LabelInFile, LabelsInFile } from './file';
import type { DossierFinding, DossierFindingCode, FilePath } from './finding';
import { MAX_FINDINGS } from '../limits';
import type { Key } from './model';
import { defaultCaseRule, LOCATOR_KEYS } from './normalise';
import type { Steps } from './steps';
import { FACT_PROPERTIES, INVERSE_RELATIONS } from './vocabulary';

/** The entries of a file by key. */
type Entries = ReadonlyMap<Key, EntryInFile>;

/** Options of {@link checkReferencesInSteps}. */
export interface ReferenceOptions {
	/** Whether to look for problems in all entries, however many there are. */
	readonly all?: boolean;
	/** Keys of entries that the file has, but that are not checked. */
	readonly alsoKnown?: ReadonlySet<Key>;
}

/** Returns the findings that a schema cannot detect in a valid file: unknown keys, dates that do not exist, duplicate labels. `entries` are passed separately. Stops when there are more findings than are shown, unless `all`. */
export function* checkReferencesInSteps(file: DossierFile, entries: Entries, { all = false, alsoKnown }: ReferenceOptions = {}): Steps<readonly DossierFinding[]> {
	const walk = new Walk(file, key => entries.has(key) || alsoKnown?.has(key) === true);
	const once = new StatedOnce();
	const findings = has(file.sources, file.release) ? [] : [finding('unknownSource', ['release'], file.release)];
	findings.push(...walk.check({ ...file, entries: {} }, []));
	for (const [key, entry] of entries) {
		if (!all && findings.length > MAX_FINDINGS) {
			return findings;
		}
		findings.push(...walk.check(entry, ['entries', key]), ...checkEntry(file, key, entry));
		findings.push(...once.checkLabels(key, entry), ...once.checkRelations(key, entry));
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

	/** Returns the findings in a value of the file and everything inside it. */
	check(value: unknown, path: FilePath): readonly DossierFinding[] {
		this.path = [...path];
		this.findings = [];
		this.walk(value);
		return this.findings;
	}

	private walk(value: unknown): void {
		// The CSL item of a source is checked separately.
		if (typeof value !== 'object' || value === null || (this.path.at(-1) === 'csl' && this.path.at(-3) === 'sources')) {
			return;
		}
		const isList = Array.isArray(value);
		for (const [key, child] of isList ? value.entries() : Object.entries(value)) {
			this.path.push(key);
			if (typeof key === 'string') {
				this.checkValue(key, child);
			}
			this.walk(child);
			this.path.pop();
		}
	}

	private checkValue(key: string, value: unknown): void {
		// The keys of these maps are chosen by the author: a source named `date` is not a date.
		const parent = this.path.at(-2);
		if (parent === 'sources' || parent === 'entries' || parent === 'labels') {
			return;
		}
		if (key === 'evidence') {
			(value as readonly EvidenceInFile[]).forEach((item, index) => this.checkEvidence(item, index));
		} else if (typeof value !== 'string') {
			return;
		} else if ((key === 'date' || key === 'when') && !parseEdtf(value)) {
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

function checkEntry(file: DossierFile, key: string, entry: EntryInFile): DossierFinding[] {
	return [
		...(entry.facts ?? []).flatMap((fact, index) => checkFact(fact, ['entries', key, 'facts', index])),
		...(entry.labels[file.language]?.preferred ? [] : [finding('noPreferredLabel', ['entries', key, 'labels'], file.language)]),
		...(entry.cite === undefined || has(file.sources, entry.cite)
			? []
			: [finding('unknownSource', ['entries', key, 'cite'], entry.cite)]),
	];
}

function checkFact(fact: FactInFile, path: FilePath): DossierFinding[] {
	const type = FACT_TYPES.find(name => fact[name] !== undefined);
	const properties: readonly string[] = type === undefined ? [] : FACT_PROPERTIES[type];
	return properties.includes(fact.property) ? [] : [finding('wrongProperty', [...path, 'property'], `${fact.property} (${type ?? ''})`)];
}

const FACT_TYPES = ['date', 'amount', 'count', 'identifier', 'place', 'text'] as const satisfies readonly (keyof typeof FACT_PROPERTIES)[];

/** Tracks the labels and relations stated so far, to find duplicates. */
class StatedOnce {
	private readonly labels = new Map<string, { readonly key: string; readonly ambiguous: boolean }>();
	private readonly relations = new Set<string>();

	/** Returns findings for labels that an earlier entry has, unless both entries mark them as ambiguous. */
	checkLabels(key: string, entry: EntryInFile): readonly DossierFinding[] {
		const findings: DossierFinding[] = [];
		for (const [language, labels] of Object.entries(entry.labels)) {
			for (const { label, caseRule } of recognisedLabels(labels)) {
				const folded = caseRule === 'exact' ? label.text : label.text.toLowerCase();
				const earlier = this.labels.get(folded);
				if (earlier && earlier.key !== key && !(earlier.ambiguous && label.ambiguous)) {
					findings.push(finding('duplicateLabel', ['entries', key, 'labels', language], `${label.text} (${earlier.key})`));
				}
				this.labels.set(folded, earlier ?? { key, ambiguous: label.ambiguous ?? false });
			}
		}
		return findings;
	}

	/** Returns findings for relations that were stated before, from either end. */
	checkRelations(key: string, entry: EntryInFile): readonly DossierFinding[] {
		const findings: DossierFinding[] = [];
		entry.relations?.forEach(({ type, target }, index) => {
			const stated = `${key} ${type} ${target}`;
			if (this.relations.has(stated)) {
				findings.push(finding('duplicateRelation', ['entries', key, 'relations', index], `${type} ${target}`));
			}
			this.relations.add(stated);
			this.relations.add(`${target} ${INVERSE_RELATIONS[type]} ${key}`);
		});
		return findings;
	}
}

function recognisedLabels(labels: LabelsInFile) {
	return (['preferred', 'acronym', 'variant', 'discouraged'] as const).flatMap(role => {
		const list: readonly (string | LabelInFile)[] = [labels[role] ?? []].flat();
		return list
			.map(label => (typeof label === 'string' ? { text: label } : label) as LabelInFile)
			.filter(label => label.recognise !== false)
			.map(label => ({ label, caseRule: label.case ?? defaultCaseRule(label.text, role) }));
	});
}

function finding(code: DossierFindingCode, path: FilePath, detail: string): DossierFinding {
	return { code, path, detail };
}

function has(map: Readonly<Record<string, unknown>>, key: string): boolean {
	return Object.hasOwn(map, key);
}
