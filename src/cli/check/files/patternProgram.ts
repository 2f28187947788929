/** Whether a character, which is a Unicode code point, is matched. */
export type CharacterTest = (character: string) => boolean;

/** A step that continues at all of `next`; if there is a test, only after a character that passes it. */
interface Step {
	readonly test?: CharacterTest;
	readonly next: number[];
}

/** An open group of alternatives. */
interface Group {
	readonly start: Step;
	/** The last steps of the alternatives, which continue after the group. */
	readonly ends: Step[];
}

/**
 * A pattern that is matched by following all its possibilities at the same time (Thompson's construction), character by character. A
 * pattern from an untrusted file therefore costs no more than its length for each character, which is not true of regular expressions.
 */
export class Program {
	private readonly steps: Step[] = [];
	private readonly groups: Group[] = [];

	/** Adds one character. */
	one(test: CharacterTest): void {
		this.steps.push({ test, next: [this.steps.length + 1] });
	}

	/** Adds the steps that a function adds, repeated any number of times. */
	repeat(add: () => void): void {
		const start = this.split();
		const at = this.steps.length - 1;
		add();
		this.steps.push({ next: [at] });
		start.next.push(this.steps.length);
	}

	/** Begins a group of alternatives, which must be closed. */
	open(): void {
		this.groups.push({ start: this.split(), ends: [] });
	}

	/** Begins the next alternative of the group that was opened last. */
	or(): void {
		const group = this.groups.at(-1);
		group?.ends.push(this.jump());
		group?.start.next.push(this.steps.length);
	}

	/** Ends the group that was opened last. */
	close(): void {
		this.groups.pop()?.ends.forEach(({ next }) => next.push(this.steps.length));
	}

	/** Whether the pattern matches a text as a whole. */
	matches(text: string): boolean {
		let current = this.reachable([0]);
		for (const character of text) {
			const next: number[] = [];
			for (const at of current) {
				const step = this.steps[at];
				if (step?.test?.(character) === true) {
					next.push(...step.next);
				}
			}
			if (next.length === 0) {
				return false;
			}
			current = this.reachable(next);
		}
		return current.has(this.steps.length);
	}

	/** Returns the steps that can be reached without reading a character. */
	private reachable(starts: readonly number[]): ReadonlySet<number> {
		const reached = new Set(starts);
		// Items that are added meanwhile are visited, too.
		for (const at of reached) {
			const step = this.steps[at];
			if (step && !step.test) {
				step.next.forEach(next => reached.add(next));
			}
		}
		return reached;
	}

	private split(): Step {
		const step: Step = { next: [this.steps.length + 1] };
		this.steps.push(step);
		return step;
	}

	private jump(): Step {
		const step: Step = { next: [] };
		this.steps.push(step);
		return step;
	}
}
