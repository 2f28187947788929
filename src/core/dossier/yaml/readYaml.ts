import { load, YAMLException } from 'js-yaml';
import { MAX_DOSSIER_LENGTH } from '../../limits';
import type { DossierFinding, ShapeValidator } from '../finding';
import { readDossierData, tooLong, type ReadResult } from '../read';
import { yamlCause } from './yamlCause';
import { YAML_LIMITS, yamlPositions } from './yamlPositions';
import { isAboutDuplicates, yamlProblem } from './yamlProblem';

/** Reads a dossier from YAML or JSON text. Never throws; the findings have line and column. */
export function readDossierYaml(text: string, validate: ShapeValidator): ReadResult & { readonly data?: unknown } {
	if (text.length > MAX_DOSSIER_LENGTH) {
		return { findings: [tooLong()] };
	}
	let data: unknown;
	try {
		data = load(text, YAML_LIMITS);
	} catch (error) {
		return { findings: [syntaxFinding(error, text)] };
	}
	const result = readDossierData(data, validate);
	if ('dossier' in result) {
		return { ...result, data };
	}
	const positionOf = yamlPositions(text);
	const [first, ...others] = result.findings;
	const located = (finding: DossierFinding) => ({ ...finding, ...positionOf(finding.path) });
	return { findings: [located(first), ...others.map(located)] };
}

/** Returns the finding for a text that is not YAML, with the line of its likely cause, otherwise the position that the parser reports. */
export function syntaxFinding(error: unknown, text?: string): DossierFinding {
	if (!(error instanceof YAMLException)) {
		return { code: 'syntax', path: [], detail: String(error) };
	}
	const { mark, reason } = error;
	// The parser gives no position if there are several documents.
	const lines = (mark?.buffer ?? text ?? '').split('\n');
	const at = mark?.line ?? lines.findLastIndex(line => line.startsWith('---'));
	const likely = at < 0 ? undefined : yamlCause(lines, at);
	const cause = isAboutDuplicates(reason) && likely?.line !== at ? undefined : likely;
	const line = cause?.line ?? at;
	return {
		code: 'syntax', path: [], detail: cause?.problem ?? yamlProblem(reason, lines[line]),
		...(line >= 0 && { line: line + 1, column: line === mark?.line ? mark.column + 1 : 1 }),
	};
}
