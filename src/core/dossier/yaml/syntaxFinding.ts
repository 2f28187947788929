import { load, YAMLException } from 'js-yaml';
import { MAX_WHOLE_YAML } from '../../limits';
import { complete } from '../../steps/steps';
import type { DossierFinding } from '../finding';
import { cutYamlInSteps } from './cutYaml';
import { yamlCause, type YamlCause } from './yamlCause';
import { YAML_LIMITS } from './yamlPositions';
import { isAboutDuplicates, yamlProblem } from './yamlProblem';

/** Returns the finding for a text that is not YAML, with the line of its likely cause, otherwise the position that the parser reports. */
export function syntaxFinding(error: unknown, text?: string): DossierFinding {
	return located(error, text).finding;
}

/** The maximum number of findings in a text that is not YAML. Each needs a parse of the text. */
const MAX_FINDINGS = 20;

/**
 * Returns the findings for a text that is not YAML, given the error with which the parser refuses it, in order. After a mistake, the parser
 * continues only with the line as it was probably meant; without that, the remaining entries are parsed one by one.
 */
export function syntaxFindings(first: unknown, text: string): readonly [DossierFinding, ...DossierFinding[]] {
	const initial = located(first, text);
	if (text.length > MAX_WHOLE_YAML) {
		return [initial.finding];
	}
	const { later, last, isDone } = afterCorrections(initial, text);
	return [initial.finding, ...[...later, ...(isDone ? [] : findingsInEntries(text, lineOf(last)))].slice(0, MAX_FINDINGS - 1)];
}

/** Returns the findings after the first one, as far as each line has a correction, the last of all, and whether nothing else is wrong. */
function afterCorrections(first: LocatedError, text: string) {
	const lines = text.split('\n');
	const later: DossierFinding[] = [];
	let last = first;
	while (last.cause?.corrected !== undefined && later.length < MAX_FINDINGS) {
		lines[last.cause.line] = last.cause.corrected;
		const next = errorIn(lines.join('\n'));
		if (!next || lineOf(next.finding) <= lineOf(last.finding) + (last.cause.mayEndLater ? 1 : 0)) {
			return { later, last: last.finding, isDone: next === undefined };
		}
		later.push(next.finding);
		last = next;
	}
	return { later, last: last.finding, isDone: false };
}

/**
 * Returns the findings in each entry that is not YAML by itself, below a line with a mistake. What is right below that line may be the rest
 * of what is wrong.
 */
function findingsInEntries(text: string, after: number): readonly DossierFinding[] {
	const cut = complete(cutYamlInSteps(text));
	return (cut?.entries ?? []).filter(({ line }) => line > after).flatMap(({ start, end, line }) => {
		const own = text.slice(start, end);
		const error = errorIn(own);
		return error
			? [error.finding, ...afterCorrections(error, own).later].map(finding => ({ ...finding, line: line + lineOf(finding) }))
			: [];
	});
}

function errorIn(text: string): LocatedError | undefined {
	try {
		load(text, YAML_LIMITS);
		return undefined;
	} catch (error) {
		return located(error, text);
	}
}

/** An error of the parser, and its likely cause; that is absent if nothing says what it is. */
interface LocatedError {
	readonly finding: DossierFinding;
	readonly cause?: YamlCause | undefined;
}

function located(error: unknown, text: string | undefined): LocatedError {
	if (!(error instanceof YAMLException)) {
		return { finding: { code: 'syntax', path: [], detail: `other ${String(error)}` } };
	}
	const { mark, reason } = error;
	// The parser gives no position if there are several documents.
	const lines = (mark?.buffer ?? text ?? '').split('\n');
	const at = mark?.line ?? lines.findLastIndex(line => line.startsWith('---'));
	const likely = at < 0 ? undefined : yamlCause(lines, at);
	const cause = isAboutDuplicates(reason) && likely?.line !== at ? undefined : likely;
	const line = cause?.line ?? at;
	return {
		finding: {
			code: 'syntax', path: [], detail: cause?.problem ?? yamlProblem(reason, lines[line]),
			...(line >= 0 && { line: line + 1, column: line === mark?.line ? mark.column + 1 : 1 }),
		},
		cause,
	};
}

function lineOf({ line = 0 }: DossierFinding): number {
	return line;
}
