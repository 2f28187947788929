import { load } from 'js-yaml';
import { MAX_DOSSIER_LENGTH } from '../../limits';
import type { DossierFinding, ShapeValidator } from '../finding';
import { readDossierData, tooLong, type ReadResult } from '../read';
import { syntaxFindings } from './syntaxFinding';
import { YAML_LIMITS, yamlPositions } from './yamlPositions';

/** Reads a dossier from YAML or JSON text. Never throws; the findings have line and column. */
export function readDossierYaml(text: string, validate: ShapeValidator): ReadResult & { readonly data?: unknown } {
	if (text.length > MAX_DOSSIER_LENGTH) {
		return { findings: [tooLong()] };
	}
	let data: unknown;
	try {
		data = load(text, YAML_LIMITS);
	} catch (error) {
		return { findings: syntaxFindings(error, text) };
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
