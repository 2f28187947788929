import { parseInSteps } from './dossierText';
import type { DossierFile, EntryInFile } from './file';
import type { DossierFinding, FilePath, ShapeError, ShapeValidator } from './finding';
import type { Dossier } from './model';
import { normaliseInSteps } from './normalise';
import { checkReferencesInSteps } from './references';
import { complete, type Steps } from './steps';

/** The result of reading a dossier: either the whole dossier or at least one finding. */
export type ReadResult =
	| { readonly dossier: Dossier }
	| { readonly findings: readonly [DossierFinding, ...DossierFinding[]] };

/** The maximum number of entries, as in the schema. It must be checked here when a file is validated in parts. */
export const MOST_ENTRIES = 50_000;

/** Reads a dossier from JSON text. Never throws. The findings have paths, but no lines and columns. */
export function readDossierJson(text: string, validate: ShapeValidator): ReadResult {
	return complete(readDossierInSteps(text, validate));
}

/** Does the same in steps, if the text has the layout of `dossierText`. The longest step is splitting it into lines. */
export function* readDossierInSteps(text: string, validate: ShapeValidator): Steps<ReadResult> {
	let file: unknown;
	let parts: readonly unknown[];
	try {
		({ file, entries: parts } = yield* parseInSteps(text));
	} catch (error) {
		return { findings: [{ code: 'syntax', path: [], detail: error instanceof Error ? error.message : String(error) }] };
	}
	const findings = shapeFindings(file, validate);
	let count = 0;
	for (const entries of parts) {
		yield;
		// Each part is validated inside a file that is otherwise known to be valid.
		findings.push(...findings.length === 0 ? shapeFindings({ ...file as DossierFile, overview: [], sources: {}, entries }, validate) : []);
		count += Object.keys(entries as object).length;
	}
	if (count > MOST_ENTRIES) {
		findings.push({ code: 'shape', path: ['entries'], detail: `maxProperties ${MOST_ENTRIES}` });
	}
	return yield* readParts(findings, file, parts);
}

/**
 * Reads, in steps, JSON that the build has checked and laid out as `dossierText` does, without checking it again. For any other
 * text it throws, or returns a dossier that breaks promises of the model: compare digests first.
 */
export function* readCheckedInSteps(text: string): Steps<Dossier> {
	const { file, entries: parts } = yield* parseInSteps(text);
	return yield* normaliseInSteps(file as DossierFile, yield* entriesOf(file as DossierFile, parts));
}

/** Reads a dossier from parsed JSON or YAML. Never throws. */
export function readDossierData(data: unknown, validate: ShapeValidator): ReadResult {
	return complete(readParts(shapeFindings(data, validate), data, []));
}

function* readParts([shape, ...moreShapes]: readonly DossierFinding[], data: unknown, parts: readonly unknown[]): Steps<ReadResult> {
	if (shape) {
		return { findings: [shape, ...moreShapes] };
	}
	const file = data as DossierFile;
	const entries = yield* entriesOf(file, parts);
	const [reference, ...moreReferences] = yield* checkReferencesInSteps(file, entries);
	return reference ? { findings: [reference, ...moreReferences] } : { dossier: yield* normaliseInSteps(file, entries) };
}

function* entriesOf(file: DossierFile, parts: readonly unknown[]): Steps<ReadonlyMap<string, EntryInFile>> {
	const entries = new Map<string, EntryInFile>(Object.entries(file.entries));
	for (const part of parts) {
		Object.entries(part as DossierFile['entries']).forEach(([key, entry]) => entries.set(key, entry));
		yield;
	}
	return entries;
}

function shapeFindings(data: unknown, validate: ShapeValidator): DossierFinding[] {
	// A `propertyNames` error only repeats that there was an error in a name of a map.
	return validate(data).filter(error => error.keyword !== 'propertyNames').map(shapeFinding);
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
