import { pause } from './pause';

/** How long other work may have to wait, in milliseconds. */
const LONGEST_TURN = 8;

/** Tells long work when everything else in the extension host is to have its turn. */
export class Breather {
	private since = performance.now();

	/** Waits until everything else has had its turn, if ours has gone on for too long. */
	async breathe(): Promise<void> {
		if (this.isDue) {
			await pause();
			this.since = performance.now();
		}
	}

	/** Whether ours has gone on for too long. */
	get isDue(): boolean {
		return performance.now() - this.since > LONGEST_TURN;
	}
}
