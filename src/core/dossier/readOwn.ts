import { checkCsl } from './cslBounds';
import type { DossierFile, EntryInFile } from './file';
import { isWarning, type DossierFinding, type ShapeValidator } from './finding';
import { isObject } from '../isObject';
import { MAX_DOSSIER_LENGTH, MAX_ENTRIES } from '../limits';
import { withIndentedKeys } from './yaml/misplacedKeys';
import type { CslItem, Dossier, Key } from './model';
import { normaliseInSteps } from './normalise';
import { parseOwnInSteps, type ParsedDossier } from './parseOwn';
import { isInOwnDirectionInSteps, withOwnDirection } from './plainDirection';
import { bounded, shapeFindings, tooLong } from './read';
import { checkReferencesInSteps } from './references';
import { keepUsableInSteps } from './setAside';
import type { Steps } from '../steps';

/** The result of reading a dossier that its author may be working on. */
export interface OwnDossier {
	/** The dossier without the wrong entries; absent if the file cannot be used at all. */
	readonly dossier?: Dossier;
	/** In the order in which they were found, with line and column unless the file is large and of a layout that cannot be cut. */
	readonly findings: readonly DossierFinding[];
	/** The keys of the wrong entries. Those that an earlier version had are in the dossier in that version. */
	readonly setAside: ReadonlySet<Key>;
	/** The file without its entries, and its entries, as they were validated; absent if an entry is set aside or none can be used. */
	readonly valid?: { readonly file: DossierFile; readonly entries: ReadonlyMap<Key, EntryInFile> };
}

/** How to read a dossier, and its last version that could be used. */
export interface ReadOwnOptions {
	readonly validate: ShapeValidator;
	readonly previous?: Dossier | undefined;
}

/** The number of entries validated at once. */
const ENTRIES_AT_ONCE = 100;

/** The format that this version knows. */
const FORMAT = 1;

/**
 * Reads a dossier from YAML or JSON in steps, and uses as much of it as possible: an entry that is wrong is set aside alone. Entries
 * that are equal to those of the previous version are the same objects. Never throws. `readDossierInSteps` and `readDossierYaml` refuse the
 * same file as a whole.
 */
export function* readOwnInSteps(text: string, options: ReadOwnOptions): Steps<OwnDossier> {
	if (text.length > MAX_DOSSIER_LENGTH) {
		return refused([tooLong()]);
	}
	const parsed = yield* parseOwnInSteps(text.replace(/^\uFEFF/, ''));
	if (!('file' in parsed)) {
		return refused(parsed.findings);
	}
	const result = yield* readParsed(parsed, yield* isInOwnDirectionInSteps(text), options);
	return { ...result, findings: located(result.findings, parsed) };
}

function* readParsed(parsed: ParsedDossier, isPlain: boolean, { validate, previous }: ReadOwnOptions): Steps<OwnDossier> {
	const { file: data, parts } = parsed;
	const head = headFindings(data, parsed, validate);
	if (head.length > 0 || !isObject(data)) {
		return refused(head);
	}
	const findings: DossierFinding[] = [...parsed.findings];
	const checked = yield* new ShapeCheck(data, validate).inSteps([data['entries'], ...parts]);
	findings.push(...checked.findings);
	const own = <T>(value: T) => (isPlain ? value : withOwnDirection(value));
	const file = own({ ...data, entries: {} } as unknown as DossierFile);
	const entries = new Map<Key, EntryInFile>();
	for (const [key, entry] of checked.entries) {
		entries.set(key, own(entry));
		yield;
	}
	const wrong = keysIn(findings);
	findings.push(...yield* checkReferencesInSteps(file, entries, { all: true, alsoKnown: wrong }));
	if (entries.size > MAX_ENTRIES) {
		return refused([{ code: 'shape', path: ['entries'], detail: `maxProperties ${MAX_ENTRIES}` }]);
	}
	const ofFile = findings.filter(finding => !isWarning(finding) && keyOf(finding) === undefined);
	if (ofFile.length > 0) {
		return { findings, setAside: new Set() };
	}
	const setAside = keysIn(findings);
	setAside.forEach(key => entries.delete(key));
	const dossier = yield* keepUsableInSteps(yield* normaliseInSteps(file, entries), setAside, previous);
	return { dossier, findings, setAside, ...setAside.size === 0 && { valid: { file, entries } } };
}

/** The findings in the file apart from its entries, without which none of them can be used. */
function headFindings(data: unknown, { findings, parts }: ParsedDossier, validate: ShapeValidator): readonly DossierFinding[] {
	const format = isObject(data) ? data['format'] : undefined;
	if (typeof format === 'number' && format > FORMAT) {
		return [{ code: 'newerFormat', path: ['format'], detail: String(format) }];
	}
	const ofFile = findings.filter(finding => keyOf(finding) === undefined);
	// The schema asks for the entries, and says what is wrong if they are not a map.
	const shape = shapeFindings(isObject(data) && isObject(data['entries']) ? { ...data, entries: {} } : data, validate);
	const sources = isObject(data) && isObject(data['sources']) ? data['sources'] : {};
	return ofFile.length > 0
		? ofFile
		: shape.length > 0
			? withIndentedKeys(shape, { sources: [sources], entries: isObject(data) ? [data['entries'], ...parts] : [] })
			: Object.entries(sources).flatMap(([key, source]) =>
					isObject(source) ? checkCsl(source['csl'] as CslItem, ['sources', key, 'csl']) : [],
				);
}

/** Validates the entries of a file. */
class ShapeCheck {
	private readonly frame: Readonly<Record<string, unknown>>;
	private readonly validate: ShapeValidator;
	private readonly findings: DossierFinding[] = [];
	private readonly entries: [Key, EntryInFile][] = [];

	constructor(file: Readonly<Record<string, unknown>>, validate: ShapeValidator) {
		// Each part is validated inside a file that is otherwise known to be valid.
		this.frame = { ...file, overview: [], sources: {} };
		this.validate = validate;
	}

	/** Returns the entries that are valid, and the findings in the others. */
	*inSteps(
		maps: readonly unknown[],
	): Steps<{ readonly entries: readonly [Key, EntryInFile][]; readonly findings: readonly DossierFinding[] }> {
		let some: [string, unknown][] = [];
		for (const map of maps.filter(isObject)) {
			for (const entry of Object.entries(map)) {
				some.push(entry);
				if (some.length === ENTRIES_AT_ONCE) {
					this.check(some);
					some = [];
					yield;
				}
			}
		}
		this.check(some);
		return { entries: this.entries, findings: this.findings };
	}

	private check(some: readonly [string, unknown][]): void {
		if (this.findingsIn(some).length === 0) {
			this.entries.push(...some as [Key, EntryInFile][]);
		} else {
			some.forEach(entry => this.checkOne(entry));
		}
	}

	private checkOne(entry: [string, unknown]): void {
		const findings = this.findingsIn([entry]);
		if (findings.length === 0) {
			this.entries.push(entry as [Key, EntryInFile]);
		}
		this.findings.push(
			...findings.map(finding => (keyOf(finding) === undefined ? { ...finding, path: ['entries', entry[0]] } : finding)),
		);
	}

	private findingsIn(entries: readonly [string, unknown][]): readonly DossierFinding[] {
		// `Object.fromEntries` defines even a key `__proto__` as an own property, which the schema then rejects.
		return shapeFindings({ ...this.frame, entries: Object.fromEntries(entries) }, this.validate);
	}
}

/** Returns the key of the entry that a finding is about; `undefined` if it is about the file. */
function keyOf({ path: [first, key] }: DossierFinding): Key | undefined {
	return first === 'entries' && key !== undefined ? String(key) : undefined;
}

function keysIn(findings: readonly DossierFinding[]): Set<Key> {
	return new Set(findings.filter(finding => !isWarning(finding)).flatMap(finding => keyOf(finding) ?? []));
}

function located(findings: readonly DossierFinding[], { positionOf }: ParsedDossier): readonly DossierFinding[] {
	return bounded(findings).map(finding =>
		finding.line === undefined && finding.code !== 'moreFindings' ? { ...finding, ...positionOf(finding.path) } : finding,
	);
}

function refused(findings: readonly DossierFinding[]): OwnDossier {
	return { findings: bounded(findings), setAside: new Set() };
}
