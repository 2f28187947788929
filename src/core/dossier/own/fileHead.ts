import { load } from 'js-yaml';
import { isObject } from '../../data/isObject';
import { checkCsl } from '../cslBounds';
import type { DossierFile } from '../file';
import type { DossierFinding, ShapeValidator } from '../finding';
import type { CslItem } from '../model';
import { isInOwnDirection, withOwnDirection } from '../plainDirection';
import { shapeFindings } from '../read';
import { headOf } from '../yaml/cutYaml';
import { syntaxFinding } from '../yaml/syntaxFinding';
import { YAML_LIMITS } from '../yaml/yamlPositions';
import type { OwnReading, TextCut } from './ownReading';

/** The format that this version knows. */
const FORMAT = 1;

/** A dossier file apart from its entries. */
export interface FileHead {
	/** The parsed YAML. */
	readonly data: Readonly<Record<string, unknown>>;
	/** The same without characters that change the direction of text. */
	readonly file: DossierFile;
}

/**
 * Returns the findings in a file apart from its entries. If there are any, no entry can be used. `data` may contain some of the entries, or
 * none.
 */
export function headFindings(data: unknown, validate: ShapeValidator): readonly DossierFinding[] {
	const format = isObject(data) ? data['format'] : undefined;
	if (typeof format === 'number' && format > FORMAT) {
		return [{ code: 'newerFormat', path: ['format'], detail: String(format) }];
	}
	// The schema asks for the entries, and says what is wrong if they are not a map.
	const shape = shapeFindings(isObject(data) && isObject(data['entries']) ? { ...data, entries: {} } : data, validate);
	return shape.length > 0
		? shape
		: Object.entries(sourcesOf(data)).flatMap(([key, source]) =>
				isObject(source) ? checkCsl(source['csl'] as CslItem, ['sources', key, 'csl']) : [],
			);
}

/** Returns the sources of a file that may not be valid. */
export function sourcesOf(data: unknown): Readonly<Record<string, unknown>> {
	return isObject(data) && isObject(data['sources']) ? data['sources'] : {};
}

/**
 * Reads a file apart from its entries, or takes the result of the earlier version if that part has the same text. If it cannot be used, the
 * findings say why.
 */
export function readHead(
	text: string,
	{ block, lines }: TextCut,
	validate: ShapeValidator,
	earlier: OwnReading | undefined,
): FileHead | { readonly findings: readonly DossierFinding[] } {
	if (earlier && hasSameHead(text, block, earlier)) {
		return earlier;
	}
	const head = headOf(text, block, lines);
	let data: unknown;
	try {
		data = load(head, YAML_LIMITS);
	} catch (error) {
		return { findings: [syntaxFinding(error)] };
	}
	const findings = headFindings(data, validate);
	return findings.length > 0 || !isObject(data)
		? { findings }
		: { data, file: (isInOwnDirection(head) ? data : withOwnDirection(data)) as unknown as DossierFile };
}

function hasSameHead(text: string, { keyLine, end }: TextCut['block'], { text: old, cut: { block } }: OwnReading): boolean {
	return text.slice(0, keyLine) === old.slice(0, block.keyLine) && text.slice(end) === old.slice(block.end);
}
