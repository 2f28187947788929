import { complete, type Steps } from '../dossier/steps';
import type { Segment } from '../prose/segment';
import type { PlacedSegment } from '../prose/segmentList';
import type { CheckContext } from './checkContext';
import type { DocumentCheck, PlacedReading, SegmentCheck } from './checkInput';
import { DOCUMENT_CHECKS, SEGMENT_CHECKS } from './checks';
import type { CheckFinding } from './finding';
import { generatedReferences } from './generatedReferences';
import { applyIgnores } from './ignore/applyIgnores';
import { meantAcronymsOf } from './meaning/meantAcronyms';
import { meantReadings } from './meaning/meantReadings';
import { movedFinding } from './movedFinding';
import { SegmentReading } from './segmentReading';

/**
 * Checks the versions of documents with the same context. What it finds in a segment is kept as long as the segment, so that checking a document again after an
 * edit costs only the segments that the edit touched, and combining the results.
 */
export class DocumentChecker {
	private readonly context: CheckContext;
	private readonly segmentChecks: readonly SegmentCheck[];
	private readonly documentChecks: readonly DocumentCheck[];
	private readonly known = new WeakMap<Segment, SegmentReading>();
	private readonly found = new WeakMap<SegmentReading, readonly CheckFinding[]>();

	constructor(context: CheckContext) {
		this.context = context;
		const isOn = ({ codes }: SegmentCheck | DocumentCheck) => codes.some(code => context.settings.severities[code] !== 'off');
		this.segmentChecks = SEGMENT_CHECKS.filter(isOn);
		this.documentChecks = DOCUMENT_CHECKS.filter(isOn);
	}

	/** Returns the findings in a document, in order. */
	check(segments: Iterable<PlacedSegment>): readonly CheckFinding[] {
		return complete(this.checkInSteps(segments));
	}

	/** Does the same in steps, of one segment or of some quotations. The segments must not change meanwhile. */
	* checkInSteps(segments: Iterable<PlacedSegment>): Steps<readonly CheckFinding[]> {
		const found: CheckFinding[] = [];
		// Most segments are read as they are in the end, so that they are checked in the same step.
		const parts = yield* this.readInSteps(segments, reading => this.findingsIn(reading));
		for (const { reading, start } of parts) {
			const isKnown = this.found.has(reading);
			for (const finding of this.findingsIn(reading)) {
				found.push(movedFinding(finding, start));
			}
			if (!isKnown) {
				yield;
			}
		}
		for (const { find } of this.documentChecks) {
			const findings = find({ context: this.context, parts });
			for (const finding of 'next' in findings ? yield* findings : findings) {
				found.push(finding);
			}
			yield;
		}
		const { severities } = this.context.settings;
		const isOn = ({ code }: CheckFinding) => severities[code] !== 'off';
		const lists = generatedReferences({ context: this.context, parts });
		const isOwn = ({ start }: CheckFinding) => !lists.some(list => list.start <= start && start < list.end);
		return applyIgnores(found.filter(finding => isOn(finding) && isOwn(finding)), { context: this.context, parts }).filter(isOn).sort((a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1));
	}

	/** Reads a document in steps of one segment, without the mentions that mean something else in the document than in the dossiers. */
	* readInSteps(segments: Iterable<PlacedSegment>, visit?: (reading: SegmentReading) => void): Steps<readonly PlacedReading[]> {
		const read: PlacedReading[] = [];
		for (const { segment, start } of segments) {
			const reading = this.readingOf(segment);
			visit?.(reading);
			meantAcronymsOf(reading);
			read.push({ reading, start });
			yield;
		}
		return meantReadings(read);
	}

	private readingOf(segment: Segment): SegmentReading {
		const reading = this.known.get(segment) ?? new SegmentReading(segment, this.context);
		this.known.set(segment, reading);
		return reading;
	}

	/** Returns the findings in a segment, with its offsets. */
	private findingsIn(reading: SegmentReading): readonly CheckFinding[] {
		const findings = this.found.get(reading) ?? withoutMisspelt(this.segmentChecks.flatMap(({ find }) => find(reading)));
		this.found.set(reading, findings);
		return findings;
	}
}

/** Removes wrong names beside acronyms that have a typing mistake, which is reported itself. */
function withoutMisspelt(findings: readonly CheckFinding[]): readonly CheckFinding[] {
	const mistakes = findings.filter(({ code }) => code === 'name-misspelt');
	return mistakes.length === 0 ? findings : findings.filter(({ code, start, end }) => code !== 'expansion-wrong' || !mistakes.some(mistake => start <= mistake.start && mistake.end <= end));
}
