import type { Disposable } from 'vscode';

/** The delays of a `ThrottledScheduler`, in milliseconds. */
export interface ThrottleDelays {
	/** The delay after the last event. */
	readonly afterLast: number;
	/** The maximum delay after the first event. */
	readonly afterFirst: number;
}

/** Runs work after events: once for all events in quick succession, never concurrently, and once more for events during a run. */
export class ThrottledScheduler implements Disposable {
	private readonly run: () => Promise<void>;
	private readonly delays: ThrottleDelays;
	private timer: ReturnType<typeof setTimeout> | undefined;
	/** The time of the first event since the last run began; `undefined` if there was none. */
	private first: number | undefined;
	private isRunning = false;
	private isDisposed = false;

	/** `run` must not reject. */
	constructor(delays: ThrottleDelays, run: () => Promise<void>) {
		this.delays = delays;
		this.run = run;
	}

	/** Records an event. */
	schedule(): void {
		this.first ??= Date.now();
		if (!this.isRunning && !this.isDisposed) {
			clearTimeout(this.timer);
			const { afterLast, afterFirst } = this.delays;
			this.timer = setTimeout(() => void this.start(), Math.max(0, Math.min(afterLast, this.first + afterFirst - Date.now())));
		}
	}

	dispose(): void {
		this.isDisposed = true;
		clearTimeout(this.timer);
	}

	private async start(): Promise<void> {
		this.first = undefined;
		this.isRunning = true;
		try {
			await this.run();
		} finally {
			this.isRunning = false;
			if (this.first !== undefined) {
				this.first = undefined;
				this.schedule();
			}
		}
	}
}
