// The timers of modules that wait for a pause, such as that between two keystrokes, in unit tests of the extension:
// scripts/test/instrumented/pausesOfTests.ts gives them these. Their time passes only while a test waits for something with `until`. So a pause never
// ends between two steps of a test, however busy the machine is, and takes almost no time of the run.

/** A pause that is not over yet. */
export class Pause {
	readonly end: number;
	readonly run: () => void;

	constructor(end: number, run: () => void) {
		this.end = end;
		this.run = run;
	}
}

const waiting = new Set<Pause>();
const clock = { now: 0 };
const { setTimeout: realTimer } = globalThis;

/** Starts a pause. A test that has replaced the timers of Node gets its own. */
export function startPause(run: () => void, milliseconds = 0): Pause | NodeJS.Timeout {
	if (globalThis.setTimeout !== realTimer) {
		return globalThis.setTimeout(run, milliseconds);
	}
	const pause = new Pause(clock.now + milliseconds, run);
	waiting.add(pause);
	return pause;
}

/** The clock of modules that measure how long a pause has taken. A test that has replaced the timers of Node gets Node's clock. */
export const pauseClock = {
	now: (): number => (globalThis.setTimeout === realTimer ? clock.now : Date.now()),
};

/** Cancels a pause. */
export function cancelPause(pause: Pause | NodeJS.Timeout | undefined): void {
	if (pause instanceof Pause) {
		waiting.delete(pause);
	} else {
		clearTimeout(pause);
	}
}

/** Lets time pass for all pauses. The callbacks of those that are over run, the earliest first. */
export function passTime(milliseconds: number): void {
	clock.now += milliseconds;
	const over = [...waiting].filter(({ end }) => end <= clock.now).sort((a, b) => a.end - b.end);
	for (const pause of over) {
		// One that ended earlier may have cancelled it.
		if (waiting.delete(pause)) {
			pause.run();
		}
	}
}

/** Cancels all pauses, so that work started by an earlier test does not continue in a later one. */
export function endPauses(): void {
	waiting.clear();
}
