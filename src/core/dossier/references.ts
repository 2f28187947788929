import { parseEdtf } from './date';
import type { DossierFile, EntryInFile, EvidenceInFile, FactInFile, LabelInFile, LabelsInFile } from './file';
import type { DossierFinding, DossierFindingCode, FilePath } from './finding';
import { defaultCaseRule, LOCATOR_KEYS } from './normalise';
import { FACT_PROPERTIES, INVERSE_RELATIONS } from './vocabulary';

/** What a schema cannot see in a file that it accepted: keys that lead nowhere, days that do not exist, labels taken twice. */
export function checkReferences(file: DossierFile): readonly DossierFinding[] {
	return [
		...(has(file.sources, file.release) ? [] : [finding('unknownSource', ['release'], file.release)]),
		...checkValues(file, file, []),
		...Object.entries(file.entries).flatMap(([key, entry]) => checkEntry(file, key, entry)),
		...duplicateLabels(file),
		...duplicateRelations(file),
	];
}

/** Walks every object of the file, since evidence, dates and entry keys may stand at any depth. */
function checkValues(file: DossierFile, value: unknown, path: FilePath): DossierFinding[] {
	if (Array.isArray(value)) {
		return value.flatMap((item, index) => checkValues(file, item, [...path, index]));
	}
	// A CSL item has rules of its own.
	if (typeof value !== 'object' || value === null || path.at(-1) === 'csl') {
		return [];
	}
	return Object.entries(value).flatMap(([key, child]) => [
		...checkValue(file, key, child, [...path, key]),
		...checkValues(file, child, [...path, key]),
	]);
}

function checkValue(file: DossierFile, key: string, value: unknown, path: FilePath): DossierFinding[] {
	// The keys of these maps are the author's own, so a source named `date` is no date.
	const parent = path.at(-2);
	if (parent === 'sources' || parent === 'entries' || parent === 'labels') {
		return [];
	}
	if (key === 'evidence') {
		return (value as readonly EvidenceInFile[]).flatMap((item, index) => checkEvidence(file, item, [...path, index]));
	}
	if (typeof value !== 'string') {
		return [];
	}
	if ((key === 'date' || key === 'when') && !parseEdtf(value)) {
		return [finding('notADate', path, value)];
	}
	if (['target', 'claimedBy', 'by', 'to'].includes(key) && !has(file.entries, value)) {
		return [finding('unknownEntry', path, value)];
	}
	return [];
}

function checkEvidence(file: DossierFile, evidence: EvidenceInFile, path: FilePath): DossierFinding[] {
	return [
		...(has(file.sources, evidence.source) ? [] : [finding('unknownSource', [...path, 'source'], evidence.source)]),
		...(LOCATOR_KEYS.filter(key => evidence[key] !== undefined).length > 1
			? [finding('severalLocators', path, evidence.source)]
			: []),
	];
}

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

function duplicateLabels(file: DossierFile): DossierFinding[] {
	const seen = new Map<string, { readonly key: string; readonly ambiguous: boolean }>();
	const findings: DossierFinding[] = [];
	for (const [key, entry] of Object.entries(file.entries)) {
		for (const [language, labels] of Object.entries(entry.labels)) {
			for (const { label, caseRule } of recognisedLabels(labels)) {
				const folded = caseRule === 'exact' ? label.text : label.text.toLowerCase();
				const earlier = seen.get(folded);
				if (earlier && earlier.key !== key && !(earlier.ambiguous && label.ambiguous)) {
					findings.push(finding('duplicateLabel', ['entries', key, 'labels', language], `${label.text} (${earlier.key})`));
				}
				seen.set(folded, earlier ?? { key, ambiguous: label.ambiguous ?? false });
			}
		}
	}
	return findings;
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

function duplicateRelations(file: DossierFile): DossierFinding[] {
	const seen = new Set<string>();
	const findings: DossierFinding[] = [];
	for (const [key, entry] of Object.entries(file.entries)) {
		entry.relations?.forEach(({ type, target }, index) => {
			const stated = `${key} ${type} ${target}`;
			if (seen.has(stated)) {
				findings.push(finding('duplicateRelation', ['entries', key, 'relations', index], `${type} ${target}`));
			}
			seen.add(stated);
			seen.add(`${target} ${INVERSE_RELATIONS[type]} ${key}`);
		});
	}
	return findings;
}

function finding(code: DossierFindingCode, path: FilePath, detail: string): DossierFinding {
	return { code, path, detail };
}

function has(map: Readonly<Record<string, unknown>>, key: string): boolean {
	return Object.hasOwn(map, key);
}
