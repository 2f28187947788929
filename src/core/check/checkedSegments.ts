import type { Segment } from '../prose/segment';
import type { CheckContext } from './checkContext';
import type { CheckedSegment } from './checkedSegment';
import type { DocumentCheck, SegmentCheck } from './checkInput';
import type { CheckFinding } from './finding';
import { hasReferenceMark } from './generatedReferences';
import { directivesIn } from './ignore/directives';
import type { DocumentMeaning } from './meaning/documentMeaning';
import { leftOutOf, meantMention } from './meaning/meantMention';
import { NameMeanings } from './meaning/nameMeanings';
import { segmentNamesOf, type SegmentNames } from './meaning/segmentNames';
import { SegmentReading } from './segmentReading';

/** Checks segments, and keeps the findings of a segment as long as the segment exists. */
export class CheckedSegments {
	readonly meanings: NameMeanings;
	private readonly checks: readonly SegmentCheck[];
	private readonly documentChecks: readonly DocumentCheck[];
	/** The readings of segments in which not all mentions count, by the mentions left out. */
	private readonly partly = new WeakMap<Segment, Map<string, SegmentReading>>();

	constructor(
		context: CheckContext,
		{ checks, documentChecks }: { readonly checks: readonly SegmentCheck[]; readonly documentChecks: readonly DocumentCheck[] },
	) {
		this.meanings = new NameMeanings(context);
		this.checks = checks;
		this.documentChecks = documentChecks;
	}

	/** Returns what a segment says about the names in the rest of its document; `undefined` if it says nothing. */
	namesOf(segment: Segment): SegmentNames | undefined {
		return segmentNamesOf(this.meanings.readingOf(segment));
	}

	/**
	 * Returns the findings in a segment. The result is the same object as long as the document says the same about the names in the
	 * segment.
	 */
	in(segment: Segment, meaning: DocumentMeaning): CheckedSegment {
		// All readings are of this object, so it can be the key.
		return this.readingIn(segment, meaning).once(this, this.check);
	}

	private readonly check = (reading: SegmentReading): CheckedSegment => {
		const findings = this.findingsIn(reading);
		const checked = { reading, findings, hasDirectives: directivesIn(reading).length > 0, hasReferenceMark: hasReferenceMark(reading) };
		for (const { prepare } of this.documentChecks) {
			prepare(reading);
		}
		reading.forgetBlocks();
		return checked;
	};

	private findingsIn(reading: SegmentReading): readonly CheckFinding[] {
		let all = NO_FINDINGS;
		for (const { find } of this.checks) {
			const found = find(reading);
			all = found.length === 0 ? all : all.length === 0 ? found : [...all, ...found];
		}
		return all.length < 2 ? all : withoutMisspelt(all);
	}

	private readingIn(segment: Segment, meaning: DocumentMeaning): SegmentReading {
		const whole = this.meanings.readingOf(segment);
		const leftOut = leftOutOf(whole, meaning);
		if (leftOut === '') {
			return whole;
		}
		const readings = this.partly.get(segment) ?? new Map<string, SegmentReading>();
		const reading =
			readings.get(leftOut)
			?? new SegmentReading(segment, whole.context, mentions =>
				mentions.flatMap(mention => meantMention(mention, whole, meaning) ?? []),
			);
		readings.set(leftOut, reading);
		this.partly.set(segment, readings);
		return reading;
	}
}

const NO_FINDINGS: readonly CheckFinding[] = [];

/** Removes findings about wrong names next to acronyms if the name has a typing mistake, which is reported separately. */
function withoutMisspelt(findings: readonly CheckFinding[]): readonly CheckFinding[] {
	const mistakes = findings.filter(({ code }) => code === 'name-misspelt');
	return mistakes.length === 0
		? findings
		: findings.filter(
				({ code, start, end }) =>
					code !== 'expansion-wrong' || !mistakes.some(mistake => start <= mistake.start && mistake.end <= end),
			);
}
