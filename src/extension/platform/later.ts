import type { Disposable } from 'vscode';

/** Runs something once a while has gone by without a new start. */
export class Later implements Disposable {
	private readonly delay: number;
	private readonly run: () => void;
	private timer: ReturnType<typeof setTimeout> | undefined;

	/** `delay` is in milliseconds. */
	constructor(delay: number, run: () => void) {
		this.delay = delay;
		this.run = run;
	}

	/** Starts the while anew. */
	start(): void {
		this.stop();
		this.timer = setTimeout(() => {
			this.timer = undefined;
			this.run();
		}, this.delay);
	}

	stop(): void {
		clearTimeout(this.timer);
		this.timer = undefined;
	}

	dispose(): void {
		this.stop();
	}
}
