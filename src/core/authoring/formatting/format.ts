import { load } from 'js-yaml';
import { YAML_LIMITS } from '../../dossier/yaml/yamlPositions';
import { overlapping } from '../../prose/overlapping';
import type { Steps } from '../../steps/steps';
import { lineEndingOf } from '../../text/lineEnding';
import { shifted } from '../../text/offsetRange';
import { withEdits, type TextEdit } from '../../text/textEdit';
import type { Outline } from '../outline/outline';
import type { PlacedDossierSegment } from '../outline/segments';
import { gapEdits } from './formatGaps';
import { indentEdits } from './formatIndent';

/**
 * Returns the edits that format a dossier in YAML: two spaces for each level, one between the parts of a line, none at its end, at most one
 * empty line, and a line ending at the end. Only white space changes, and never a value: a part that is not valid YAML, or that would mean
 * something else, stays as it is.
 */
export function* formatInSteps({ segments, text }: Outline): Steps<readonly TextEdit[]> {
	const edits: TextEdit[] = [];
	for (const placed of segments) {
		edits.push(...editsOf(placed));
		yield;
	}
	const last = segments.at(-1)?.segment.text ?? '';
	const end = text.trimEnd().length;
	const ending = text.slice(end);
	const eol = lineEndingOf(text);
	// Empty lines can be part of a text at the end.
	const isFree = end > 0 && (!last.endsWith(ending) || dataOf(last) === dataOf(last.slice(0, last.length - ending.length) + eol));
	return isFree
		? [...edits.filter(edit => edit.end <= end), ...(ending === eol ? [] : [{ start: end, end: text.length, text: eol }])]
		: edits;
}

function editsOf({ segment: { node, text, prefix }, start }: PlacedDossierSegment): readonly TextEdit[] {
	const before = node && dataOf(text);
	if (!node || before === undefined) {
		return [];
	}
	const indents = indentEdits(text, node, prefix.length === 0 ? 0 : 2);
	const edits = [...indents, ...gapEdits(text, node).filter(gap => overlapping(indents, gap).length === 0)].sort(
		(one, other) => one.start - other.start,
	);
	return dataOf(withEdits(text, edits)) === before
		? edits.map(edit => shifted(edit, start))
		: [];
}

/** Returns the value of a text, as JSON; `undefined` if it is not valid YAML. */
function dataOf(text: string): string | undefined {
	try {
		return JSON.stringify(load(text, YAML_LIMITS));
	} catch {
		// The finding of the file says what is wrong; the file is formatted once that is corrected.
		return undefined;
	}
}
