import { inTime } from './inTime';

/**
 * Works on one thing after another with a timeout for each: a file system that does not answer about one document must not hold up the
 * others. Work that takes longer continues while the next things are worked on; until it has ended, further work on the same thing is
 * started without waiting for it.
 */
export class SequentialRunner<Thing> {
	private readonly timeout: number;
	/** How many pieces of work on a thing have not ended; things without any are left out. */
	private readonly running = new Map<Thing, number>();

	/** `timeout` is the maximum time to wait for the work on one thing, in milliseconds. */
	constructor(timeout: number) {
		this.timeout = timeout;
	}

	/** Starts the work on each thing in turn. Resolves when it has ended or taken too long for all of them. `work` must not reject. */
	async each(things: Iterable<Thing>, work: (thing: Thing) => Promise<unknown>): Promise<void> {
		for (const thing of things) {
			const isLate = this.running.has(thing);
			const done = this.count(thing, work(thing));
			if (!isLate) {
				await inTime(done, this.timeout);
			}
		}
	}

	private async count(thing: Thing, work: Promise<unknown>): Promise<void> {
		this.running.set(thing, (this.running.get(thing) ?? 0) + 1);
		try {
			await work;
		} finally {
			const left = (this.running.get(thing) ?? 1) - 1;
			if (left > 0) {
				this.running.set(thing, left);
			} else {
				this.running.delete(thing);
			}
		}
	}
}
