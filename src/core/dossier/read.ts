import { MAX_DOSSIER_LENGTH, MAX_ENTRIES, MAX_FINDINGS } from '../limits';
import { complete, type Steps } from '../steps/steps';
import { checkCsl } from './cslBounds';
import { parseInSteps, parseUniqueInSteps } from './dossierText';
import type { DossierFile, EntryInFile } from './file';
import type { DossierFinding, FilePath, ShapeError, ShapeValidator } from './finding';
import type { Dossier } from './model';
import { normalizeInSteps } from './normalize';
import { withoutOtherForms } from './otherForms';
import { isInOwnDirection, withOwnDirection } from './plainDirection';
import { checkReferencesInSteps } from './references';
import { withMisplacedKeys } from './yaml/misplacedKeys';

/**
 * The result of reading a dossier: either the whole dossier or at least one finding. If there are more than `MAX_FINDINGS`, the last one
 * says so.
 */
export type ReadResult =
	| { readonly dossier: Dossier }
	| { readonly findings: readonly [DossierFinding, ...DossierFinding[]] };

/** Reads a dossier from JSON text. Never throws; the positions in the findings are paths only. */
export function readDossierJson(text: string, validate: ShapeValidator): ReadResult {
	return complete(readDossierInSteps(text, validate));
}

/** Like `readDossierJson`, in steps if the text has the layout of `dossierText`. The longest step splits it into lines. */
export function* readDossierInSteps(text: string, validate: ShapeValidator): Steps<ReadResult> {
	let file: unknown;
	let parts: readonly unknown[];
	let duplicates: readonly DossierFinding[];
	if (text.length > MAX_DOSSIER_LENGTH) {
		return { findings: [tooLong()] };
	}
	try {
		({ file, entries: parts, duplicates } = yield* parseInSteps(text));
	} catch (error) {
		return { findings: [{ code: 'syntax', path: [], detail: `other ${error instanceof Error ? error.message : String(error)}` }] };
	}
	const findings = [...duplicates, ...shapeFindings(file, validate)];
	let count = 0;
	for (const entries of parts) {
		yield;
		// Each part is validated inside a file that is otherwise known to be valid.
		findings.push(
			...(findings.length === 0 ? shapeFindings({ ...(file as DossierFile), overview: [], sources: {}, entries }, validate) : []),
		);
		count += Object.keys(entries as object).length;
	}
	if (count > MAX_ENTRIES) {
		findings.push({ code: 'shape', path: ['entries'], detail: `maxProperties ${MAX_ENTRIES}` });
	}
	return yield* readParts(findings, { data: file, parts, isPlain: isInOwnDirection(text) });
}

/**
 * Reads, in steps, JSON that the build has validated and written with `dossierText`, without validating it again. For any other text it
 * throws, or returns an invalid dossier, so compare digests first.
 */
export function* readCheckedInSteps(text: string): Steps<Dossier> {
	const { file: data, entries: parts } = yield* parseUniqueInSteps(text);
	const { file, entries } = yield* joinedInSteps({ data, parts, isPlain: isInOwnDirection(text) });
	return yield* normalizeInSteps(file, entries);
}

/** Reads a dossier from parsed JSON or YAML. Never throws. */
export function readDossierData(data: unknown, validate: ShapeValidator): ReadResult {
	return complete(readParts(shapeFindings(data, validate), { data, parts: [], isPlain: false }));
}

interface DossierData {
	readonly data: unknown;
	/** Maps of more entries. */
	readonly parts: readonly unknown[];
	/** Whether the text is known to contain no characters that change its direction. */
	readonly isPlain: boolean;
}

function* readParts([shape, ...moreShapes]: readonly DossierFinding[], { data, parts, isPlain }: DossierData): Steps<ReadResult> {
	if (shape) {
		return { findings: [shape, ...bounded(moreShapes)] };
	}
	const [beyond, ...moreBeyond] = Object.entries((data as DossierFile).sources).flatMap(([key, { csl }]) =>
		checkCsl(csl, ['sources', key, 'csl']),
	);
	if (beyond) {
		return { findings: [beyond, ...bounded(moreBeyond)] };
	}
	const { file, entries } = yield* joinedInSteps({ data, parts, isPlain });
	const dossier = yield* normalizeInSteps(file, entries);
	const [reference, ...moreReferences] = yield* checkReferencesInSteps(file, entries, dossier.entries);
	return reference ? { findings: [reference, ...bounded(moreReferences)] } : { dossier };
}

/** Returns the file and all its entries, without characters that change the direction of text. */
function* joinedInSteps({
	data,
	parts,
	isPlain,
}: DossierData): Steps<{ readonly file: DossierFile; readonly entries: ReadonlyMap<string, EntryInFile> }> {
	const own = <T,>(value: T) => (isPlain ? value : withOwnDirection(value));
	const file = own(data as DossierFile);
	const entries = new Map<string, EntryInFile>(Object.entries(file.entries));
	for (const part of parts) {
		Object.entries(part as DossierFile['entries']).forEach(([key, entry]) => entries.set(key, own(entry)));
		yield;
	}
	return { file, entries };
}

/** Returns the finding for a text that exceeds the maximum length of a dossier. */
export function tooLong(): DossierFinding {
	return { code: 'shape', path: [], detail: `maxLength ${MAX_DOSSIER_LENGTH}` };
}

/** Returns the findings after the first, up to the maximum number that is shown. */
export function bounded(others: readonly DossierFinding[]): readonly DossierFinding[] {
	const max = MAX_FINDINGS - 1;
	return others.length <= max ? others : [...others.slice(0, max), { code: 'moreFindings', path: [], detail: String(MAX_FINDINGS) }];
}

/** The findings in a value that does not match the schema, as far as the validator reports them. */
export function shapeFindings(data: unknown, validate: ShapeValidator): DossierFinding[] {
	// A `propertyNames` error only repeats that there was an error in a name of a map.
	return withMisplacedKeys(withoutOtherForms(validate(data).filter(error => error.keyword !== 'propertyNames')).map(shapeFinding));
}

function shapeFinding(error: ShapeError): DossierFinding {
	return { code: 'shape', path: pathOf(error), detail: detailOf(error) };
}

function pathOf({ instancePath, keyword, params, propertyName }: ShapeError): FilePath {
	const path = instancePath.split('/').slice(1).map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));
	const unexpected = keyword === 'additionalProperties' ? params['additionalProperty'] : propertyName;
	return typeof unexpected === 'string' ? [...path, unexpected] : path;
}

/** Returns what the schema requires: the allowed values, or the keyword with its parameters. */
function detailOf({ keyword, params }: ShapeError): string {
	const allowed = params['allowedValues'];
	if (Array.isArray(allowed)) {
		return allowed.join(', ');
	}
	const compared = ['missingProperty', 'additionalProperty', 'pattern', 'type', 'limit', 'allowedValue'].map(name => params[name]);
	return [keyword, ...compared].filter(part => part !== undefined).join(' ');
}
