import type { DossierFile } from './file';
import type { DossierFinding, FilePath, ShapeError, ShapeValidator } from './finding';
import type { Dossier } from './model';
import { normalise } from './normalise';
import { checkReferences } from './references';

/** The result of reading a dossier: the whole of it, or at least one finding and nothing else. */
export type ReadResult =
	| { readonly dossier: Dossier }
	| { readonly findings: readonly [DossierFinding, ...DossierFinding[]] };

/** Reads a dossier from JSON text. Never throws; the positions in the findings are paths only. */
export function readDossierJson(text: string, validate: ShapeValidator): ReadResult {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch (error) {
		return { findings: [{ code: 'syntax', path: [], detail: error instanceof Error ? error.message : String(error) }] };
	}
	return readDossierData(data, validate);
}

/** Reads a dossier from the plain data that a JSON or YAML parser made. Never throws. */
export function readDossierData(data: unknown, validate: ShapeValidator): ReadResult {
	// The error about a name in a map is followed by one that says only that there was one.
	const [shape, ...moreShapes] = validate(data).filter(error => error.keyword !== 'propertyNames').map(shapeFinding);
	if (shape) {
		return { findings: [shape, ...moreShapes] };
	}
	const file = data as DossierFile;
	const [reference, ...moreReferences] = checkReferences(file);
	return reference ? { findings: [reference, ...moreReferences] } : { dossier: normalise(file) };
}

function shapeFinding(error: ShapeError): DossierFinding {
	return { code: 'shape', path: pathOf(error), detail: detailOf(error) };
}

function pathOf({ instancePath, keyword, params, propertyName }: ShapeError): FilePath {
	const path = instancePath.split('/').slice(1).map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));
	const unexpected = keyword === 'additionalProperties' ? params['additionalProperty'] : propertyName;
	return typeof unexpected === 'string' ? [...path, unexpected] : path;
}

/** What the schema asked for: the allowed values, the missing name, or the keyword with what it was compared with. */
function detailOf({ keyword, params }: ShapeError): string {
	const allowed = params['allowedValues'];
	if (Array.isArray(allowed)) {
		return allowed.join(', ');
	}
	const compared = ['missingProperty', 'additionalProperty', 'pattern', 'type', 'limit', 'allowedValue'].map(name => params[name]);
	return [keyword, ...compared].filter(part => part !== undefined).join(' ');
}
