import type { Steps } from '../steps/steps';
import type {
	ClaimInFile, DossierFile, EntryInFile, EvidenceInFile, FactInFile, LabelInFile, LabelsInFile, StatementInFile,
} from './file';
import type {
	CaseRule, Claim, Dossier, Entry, Evidence, Fact, FactValue, Key, Label, LabelRole, LanguageTag, Locator, LocatorLabel, Statement,
} from './model';

/** The locator keys of evidence in a file, in order of precedence. */
export const LOCATOR_KEYS = ['title', 'paragraph', 'article', 'annex', 'section', 'page'] as const satisfies readonly LocatorLabel[];

/**
 * Converts a file that passed the schema and the reference check to the model: fills in defaults and flattens lists. Takes its entries
 * separately.
 */
export function* normalizeInSteps(file: DossierFile, entriesInFile: ReadonlyMap<Key, EntryInFile>): Steps<Dossier> {
	const entries = new Map<Key, Entry>();
	for (const [key, entry] of entriesInFile) {
		entries.set(key, normalizeEntry(key, entry));
		yield;
	}
	return {
		id: file.id,
		title: file.title,
		language: file.language,
		version: file.version,
		licence: file.licence,
		...(file.scope && { scope: file.scope }),
		release: file.release,
		overview: file.overview.map(normalizeStatement),
		sources: new Map(Object.entries(file.sources).map(([key, source]) => [key, { key, ...source }])),
		entries,
	};
}

/** Returns the default case rule of a label: `exact` for an acronym, `fold` for several words, `word` for a single one. */
export function defaultCaseRule(text: string, role: LabelRole): CaseRule {
	if (role === 'acronym') {
		return 'exact';
	}
	return /[\s-]/u.test(text.trim()) ? 'fold' : 'word';
}

/** Returns the locator of evidence in a file; `undefined` if it refers to the whole source. */
function locatorOf(evidence: EvidenceInFile): Locator | undefined {
	const label = LOCATOR_KEYS.find(key => evidence[key] !== undefined);
	return label && { label, value: label === 'title' ? '' : String(evidence[label]) };
}

/**
 * Converts one entry of such a file to the model. Properties are assigned rather than spread: large dossiers have a hundred thousand
 * entries.
 */
export function normalizeEntry(key: string, entry: EntryInFile): Entry {
	const { short, definition, facts, relations, departures, cite } = entry;
	const made: Writable<Entry> = {
		key,
		kind: entry.kind,
		labels: normalizeLabels(entry.labels),
		gloss: entry.gloss,
		facts: facts?.map(normalizeFact) ?? NOTHING,
		relations: relations?.map(relation => ({ type: relation.type, target: relation.target, ...normalizeClaim(relation) })) ?? NOTHING,
		departures:
			departures?.map(departure => ({
				...departure,
				evidence: departure.evidence.map(normalizeEvidence),
				unconfirmed: departure.unconfirmed ?? false,
			})) ?? NOTHING,
	};
	if (short) {
		made.short = short;
	}
	if (definition) {
		made.definition = normalizeStatement(definition);
	}
	if (cite !== undefined) {
		made.cite = cite;
	}
	return made;
}

/** A list that is missing in the file. A large dossier would otherwise have half a million empty ones. */
const NOTHING: readonly never[] = [];

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

function normalizeLabels(inFile: EntryInFile['labels']): readonly Label[] {
	const all: Label[] = [];
	for (const language of Object.keys(inFile)) {
		const labels = inFile[language] ?? {};
		for (const role of LABEL_ROLES) {
			for (const label of labelsOfRole(labels, role)) {
				all.push(typeof label === 'string' ? plainLabel(label, language, role) : normalizeLabel(label, language, role));
			}
		}
	}
	return all;
}

/** The roles of labels in the order in which they are read. */
const LABEL_ROLES = ['preferred', 'acronym', 'variant', 'discouraged'] as const satisfies readonly LabelRole[];

/** Returns the labels of a language that have a role. */
function labelsOfRole(labels: LabelsInFile, role: LabelRole): readonly (string | LabelInFile)[] {
	if (role !== 'preferred') {
		return labels[role] ?? NOTHING;
	}
	return labels.preferred === undefined ? NOTHING : [labels.preferred];
}

/** Most labels are a text and nothing else. */
function plainLabel(text: string, language: LanguageTag, role: LabelRole): Label {
	return { text, language, role, case: defaultCaseRule(text, role), recognise: true, ambiguous: false, evidence: NOTHING };
}

function normalizeLabel(label: LabelInFile, language: LanguageTag, role: LabelRole): Label {
	return {
		text: label.text,
		language,
		role,
		case: label.case ?? defaultCaseRule(label.text, role),
		recognise: label.recognise ?? true,
		ambiguous: label.ambiguous ?? false,
		...(label.forms && { forms: label.forms }),
		...(label.derive !== undefined && { derive: label.derive }),
		...contextOf(label),
		evidence: (label.evidence ?? []).map(normalizeEvidence),
		...(label.reason && { reason: label.reason }),
		...(label.instead !== undefined && { instead: label.instead }),
	};
}

/** Returns the context rules of a label; an empty object if there are none. */
function contextOf({ notBefore, notAfter, onlyBefore, onlyAfter }: LabelInFile): Pick<Label, 'context'> {
	return notBefore || notAfter || onlyBefore || onlyAfter
		? { context: { notBefore: notBefore ?? [], notAfter: notAfter ?? [], onlyBefore: onlyBefore ?? [], onlyAfter: onlyAfter ?? [] } }
		: {};
}

function normalizeFact(fact: FactInFile): Fact {
	return {
		property: fact.property,
		value: factValue(fact),
		...(fact.by !== undefined && { by: fact.by }),
		...(fact.to !== undefined && { to: fact.to }),
		...normalizeClaim(fact),
	};
}

function factValue(fact: FactInFile): FactValue {
	if (fact.date !== undefined) {
		return { type: 'date', date: fact.date };
	}
	if (fact.amount) {
		return { type: 'amount', amount: withoutSign(fact.amount.value), currency: fact.amount.currency };
	}
	if (fact.count !== undefined) {
		return { type: 'count', count: withoutSign(fact.count) };
	}
	if (fact.identifier !== undefined) {
		return { type: 'identifier', identifier: fact.identifier };
	}
	if (fact.place !== undefined) {
		return { type: 'place', place: fact.place };
	}
	return { type: 'text', text: fact.text ?? {} };
}

/** YAML and JSON can have -0, which would be printed with its sign. */
function withoutSign(number: number): number {
	return number === 0 ? 0 : number;
}

function normalizeClaim(claim: ClaimInFile): Claim {
	return {
		evidence: claim.evidence.map(normalizeEvidence),
		unconfirmed: claim.unconfirmed ?? false,
		...(claim.claimedBy !== undefined && { claimedBy: claim.claimedBy }),
		...(claim.when !== undefined && { when: claim.when }),
		...(claim.note && { note: claim.note }),
	};
}

function normalizeStatement(statement: StatementInFile): Statement {
	return { text: statement.text, evidence: statement.evidence.map(normalizeEvidence) };
}

function normalizeEvidence(evidence: EvidenceInFile): Evidence {
	const { source, status = 'stated' } = evidence;
	const locator = locatorOf(evidence);
	return locator ? { source, locator, status } : { source, status };
}
