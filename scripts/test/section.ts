/** One part of the test run, with a result of its own. */
export interface Section {
	/** What `--only` calls it. A part of a group is `group:part`. */
	readonly name: string;
	/** Sections that must have passed before; they are run even if nobody asked for them. */
	readonly needs?: readonly string[];
	/** Sections that must be over before, if they run at all. */
	readonly after?: readonly string[];
	/** Whether it takes so long that it should begin as soon as it can. */
	readonly long?: boolean;
	/** Rejects only if the section could not do its work at all, which counts as one failure. */
	run(): Promise<SectionResult>;
}

/** How a section came out. */
export interface SectionResult extends Counts {
	/** What a person needs to know beyond the counts: failures in full, what was skipped and why. */
	readonly notes: readonly string[];
}

/** Numbers of tests. */
export interface Counts {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

/** Counts as people read them: `3 passed, 0 failed`, and what was skipped if anything was. */
export function printCounts({ passed, failed, skipped }: Counts): string {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
