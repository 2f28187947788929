import type { Disposable } from 'vscode';

/** A debounced callback: it runs once the delay has passed without another call of `schedule`. */
export class RunOnceScheduler implements Disposable {
	private readonly delay: number;
	private readonly run: () => void;
	private timer: ReturnType<typeof setTimeout> | undefined;

	/** `delay` is in milliseconds. */
	constructor(delay: number, run: () => void) {
		this.delay = delay;
		this.run = run;
	}

	/** Starts the delay, or restarts it. */
	schedule(): void {
		this.cancel();
		this.timer = setTimeout(() => {
			this.timer = undefined;
			this.run();
		}, this.delay);
	}

	cancel(): void {
		clearTimeout(this.timer);
		this.timer = undefined;
	}

	dispose(): void {
		this.cancel();
	}
}
