import { DownloadFailure, type DownloadProblemCode } from './downloadProblem';

/** How long a download may take, in milliseconds. */
export interface TimeoutLimits {
	/** Until the next part arrives. */
	readonly silence: number;
	/** In total. */
	readonly whole: number;
}

/** 100 MB take five minutes at 2.7 Mbit/s. */
const LIMITS: TimeoutLimits = { silence: 30_000, whole: 300_000 };

/** Ends a download that takes too long, even one that ignores its signal. */
export class DownloadTimeout {
	private readonly limits: TimeoutLimits;
	private readonly controller = new AbortController();
	private readonly timer: ReturnType<typeof setTimeout>;
	private readonly outer: AbortSignal | undefined;
	private readonly onOuter = () => this.timeOut();
	private readonly timedOut: Promise<never>;
	private fail: (failure: DownloadFailure) => void = () => undefined;

	/** `outer` ends the download, too. */
	constructor(limits: TimeoutLimits = LIMITS, outer?: AbortSignal) {
		this.limits = limits;
		this.outer = outer;
		this.timedOut = new Promise<never>((_resolve, reject) => {
			this.fail = reject;
		});
		// Perhaps nothing is waiting when time is up.
		this.timedOut.catch(() => undefined);
		this.timer = setTimeout(() => this.timeOut(), limits.whole);
		outer?.addEventListener('abort', this.onOuter);
		if (outer?.aborted === true) {
			this.timeOut();
		}
	}

	/** Aborted when time is up, or by `end`. */
	get signal(): AbortSignal {
		return this.controller.signal;
	}

	/** Waits for a part. Rejects with `timeout` if it takes too long, otherwise as the part does, or with a failure that has a code. */
	async wait<Part>(part: Promise<Part>, code?: DownloadProblemCode): Promise<Part> {
		const silence = setTimeout(() => this.timeOut(), this.limits.silence);
		try {
			return await Promise.race([this.timedOut, part]);
		} catch (error) {
			throw error instanceof DownloadFailure || code === undefined ? error : new DownloadFailure(code);
		} finally {
			clearTimeout(silence);
		}
	}

	/** Releases the connection. */
	end(): void {
		clearTimeout(this.timer);
		this.outer?.removeEventListener('abort', this.onOuter);
		this.controller.abort();
	}

	private timeOut(): void {
		this.fail(new DownloadFailure('timeout'));
		this.controller.abort();
	}
}
