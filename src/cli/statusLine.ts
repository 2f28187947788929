import { oneLine } from '../core/text/shownText';

/** The time in milliseconds after which the program shows what it is doing. */
const QUIET = 1000;

/** The minimum time between two lines, in milliseconds. */
const INTERVAL = 100;

/** The terminal or file to which a status line is written. */
export interface Terminal {
	/** Absent or false if the output goes to a file or another program. */
	readonly isTTY?: boolean;
	/** The number of characters that fit on a line. */
	readonly columns?: number;
	write(text: string): unknown;
}

/** The last line of a terminal, which shows what a program is doing. It must be cleared before other output. */
export class StatusLine {
	private readonly terminal: Terminal;
	private readonly now: () => number;
	private readonly started: number;
	private shownAt: number | undefined;
	private isShown = false;

	/** `now` returns the time in milliseconds. */
	constructor(terminal: Terminal, now: () => number) {
		this.terminal = terminal;
		this.now = now;
		this.started = now();
	}

	/** Replaces the line, unless the program has only just begun and the next line will follow soon. */
	show(text: string, state?: 'busy'): void {
		const now = this.now();
		const isDue = state === 'busy' || (now - this.started >= QUIET && now - (this.shownAt ?? -Infinity) >= INTERVAL);
		if (this.terminal.isTTY === true && isDue) {
			this.clear();
			this.terminal.write(oneLine(text).slice(0, Math.max(0, (this.terminal.columns ?? 80) - 1)));
			this.isShown = true;
			this.shownAt = now;
		}
	}

	/** Removes the line. */
	clear(): void {
		if (this.isShown) {
			// Return, and erase to the end of the line (ECMA-48, EL).
			this.terminal.write('\r\u001B[K');
			this.isShown = false;
		}
	}
}
