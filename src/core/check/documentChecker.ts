import type { Segment } from '../prose/segment';
import { complete, type Steps } from '../steps/steps';
import type { CheckContext } from './checkContext';
import { CheckedSegments } from './checkedSegments';
import type { DocumentCheck, SegmentCheck } from './checkInput';
import { DOCUMENT_CHECKS, SEGMENT_CHECKS } from './checks';
import { DocumentState } from './documentState';
import type { CheckFinding } from './finding';
import { generatedReferences } from './generatedReferences';
import { applyIgnores } from './ignore/applyIgnores';
import type { NameMeanings } from './meaning/nameMeanings';
import { movedFinding } from './movedFinding';

/**
 * Checks the versions of a document with the same context. Findings in a segment are kept as long as the segment exists, and results that
 * depend on the whole document are kept by segment, too. Checking a document again after an edit therefore costs only the segments that the
 * edit touched, and listing the findings.
 */
export class DocumentChecker {
	private readonly context: CheckContext;
	private readonly checked: CheckedSegments;
	private readonly documentChecks: readonly DocumentCheck[];
	/** Absent before the first check, during a check, and after a check that was abandoned. */
	private state: DocumentState | undefined;

	constructor(context: CheckContext) {
		this.context = context;
		const isOn = ({ codes }: SegmentCheck | DocumentCheck) => codes.some(code => context.settings.severities[code] !== 'off');
		this.documentChecks = DOCUMENT_CHECKS.filter(isOn);
		this.checked = new CheckedSegments(context, { checks: SEGMENT_CHECKS.filter(isOn), documentChecks: this.documentChecks });
	}

	/** What names mean in the document. */
	get meanings(): NameMeanings {
		return this.checked.meanings;
	}

	/** Returns the findings in a document, in order. `segments` are all segments of the document. */
	check(segments: readonly Segment[]): readonly CheckFinding[] {
		return complete(this.checkInSteps(segments));
	}

	/** Like `check`, in steps of one segment or of some quotations. */
	* checkInSteps(segments: readonly Segment[]): Steps<readonly CheckFinding[]> {
		const state = this.state ?? new DocumentState(this.context, this.documentChecks);
		// Another check that begins meanwhile must not change what this one reads.
		this.state = undefined;
		yield* state.update(segments, this.checked);
		this.meanings.concluded = state.meaning;
		const found = yield* this.findingsIn(state);
		this.state = state;
		return found;
	}

	private* findingsIn({ parts, folds }: DocumentState): Steps<readonly CheckFinding[]> {
		const document = { context: this.context, parts };
		const found: CheckFinding[] = [];
		let [hasDirectives, hasMark] = [false, false];
		for (const { start, checked } of parts) {
			for (const finding of checked.findings) {
				found.push(movedFinding(finding, start));
			}
			hasDirectives ||= checked.hasDirectives;
			hasMark ||= checked.hasReferenceMark;
		}
		yield;
		for (const fold of folds) {
			const findings = fold.find(document);
			for (const finding of 'next' in findings ? yield* findings : findings) {
				found.push(finding);
			}
			yield;
		}
		const { severities } = this.context.settings;
		const isOn = ({ code }: CheckFinding) => severities[code] !== 'off';
		const lists = hasMark ? generatedReferences(document) : [];
		const isOwn = ({ start }: CheckFinding) => !lists.some(list => list.start <= start && start < list.end);
		const own = found.filter(finding => isOn(finding) && isOwn(finding));
		return (hasDirectives ? applyIgnores(own, document).filter(isOn) : own).sort(
			(a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1),
		);
	}
}
