import { complete, type Steps } from '../dossier/steps';
import type { Segment } from '../prose/segment';
import type { CheckContext } from './checkContext';
import type { CheckedSegment } from './checkedSegment';
import type { DocumentCheck, SegmentCheck } from './checkInput';
import { DOCUMENT_CHECKS, SEGMENT_CHECKS } from './checks';
import { DocumentState } from './documentState';
import type { CheckFinding } from './finding';
import { generatedReferences, hasReferenceMark } from './generatedReferences';
import { applyIgnores } from './ignore/applyIgnores';
import { directivesIn } from './ignore/directives';
import { movedFinding } from './movedFinding';
import { SegmentReading } from './segmentReading';

/**
 * Checks the versions of a document with the same context. What it finds in a segment is kept as long as the segment, and what the whole document decides is kept by
 * segment, too: checking a document again after an edit costs only the segments that the edit touched, and listing the findings.
 */
export class DocumentChecker {
	private readonly context: CheckContext;
	private readonly segmentChecks: readonly SegmentCheck[];
	private readonly documentChecks: readonly DocumentCheck[];
	private readonly known = new WeakMap<Segment, CheckedSegment>();
	/** Absent before the first check, while a check is being made, and after one that was given up. */
	private state: DocumentState | undefined;

	constructor(context: CheckContext) {
		this.context = context;
		const isOn = ({ codes }: SegmentCheck | DocumentCheck) => codes.some(code => context.settings.severities[code] !== 'off');
		this.segmentChecks = SEGMENT_CHECKS.filter(isOn);
		this.documentChecks = DOCUMENT_CHECKS.filter(isOn);
	}

	/** Returns the findings in a document, in order. The segments are all that it has. */
	check(segments: readonly Segment[]): readonly CheckFinding[] {
		return complete(this.checkInSteps(segments));
	}

	/** Does the same in steps, of one segment or of some quotations. */
	* checkInSteps(segments: readonly Segment[]): Steps<readonly CheckFinding[]> {
		const state = this.state ?? new DocumentState(this.context, this.documentChecks);
		// Another check that begins meanwhile must not change what this one reads.
		this.state = undefined;
		yield* state.update(segments, segment => this.checked(segment));
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
		return (hasDirectives ? applyIgnores(own, document).filter(isOn) : own).sort((a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1));
	}

	private checked(segment: Segment): CheckedSegment {
		const known = this.known.get(segment);
		if (known) {
			return known;
		}
		const reading = new SegmentReading(segment, this.context);
		const findings = withoutMisspelt(this.segmentChecks.flatMap(({ find }) => find(reading)));
		const checked = { reading, findings, hasDirectives: directivesIn(reading).length > 0, hasReferenceMark: hasReferenceMark(reading) };
		this.documentChecks.forEach(({ prepare }) => prepare(reading));
		reading.forgetBlocks();
		this.known.set(segment, checked);
		return checked;
	}
}

/** Removes wrong names beside acronyms that have a typing mistake, which is reported itself. */
function withoutMisspelt(findings: readonly CheckFinding[]): readonly CheckFinding[] {
	const mistakes = findings.filter(({ code }) => code === 'name-misspelt');
	return mistakes.length === 0 ? findings : findings.filter(({ code, start, end }) => code !== 'expansion-wrong' || !mistakes.some(mistake => start <= mistake.start && mistake.end <= end));
}
