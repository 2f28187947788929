import type { Disposable } from 'vscode';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The delay before servers are first asked: VS Code and its extensions are busy after the start. */
const FIRST = 5 * MINUTE;

/** What is known about a server. Times are in milliseconds since the epoch. */
export interface LastAsked {
	/** Absent if its dossier was never downloaded. */
	readonly answered?: number | undefined;
	/** When this window asked without success, after that. */
	readonly failed?: number | undefined;
}

/**
 * Returns when a server is due to be asked: a day after it answered, or an hour after it did not. An answer in the future comes from a
 * clock that was wrong.
 */
export function dueAt({ answered, failed }: LastAsked, now: number): number {
	const daily = answered === undefined || answered > now + HOUR ? now : answered + DAY;
	return failed === undefined ? daily : Math.max(daily, failed + HOUR);
}

/** Calls back at a given time. */
export interface AddressTimer extends Disposable {
	/** Replaces the times, in milliseconds since the epoch. The earliest counts; without any, nothing is called back. */
	set(times: readonly number[]): void;
}

/** Calls back when the earliest of several times has come, but not within five minutes after it was created. */
export class DailyTimer implements AddressTimer {
	private readonly run: () => void;
	private readonly started = Date.now();
	/** Up to an hour, so that not all windows of all users ask at the same minute. */
	private readonly jitter = Math.random() * HOUR;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private isDisposed = false;

	constructor(run: () => void) {
		this.run = run;
	}

	set(times: readonly number[]): void {
		clearTimeout(this.timer);
		if (times.length > 0 && !this.isDisposed) {
			const now = Date.now();
			this.timer = setTimeout(this.run, Math.max(MINUTE, this.started + FIRST - now, Math.min(...times) - now + this.jitter));
		}
	}

	dispose(): void {
		this.isDisposed = true;
		clearTimeout(this.timer);
	}
}
