/**
 * Works on one thing after another, without waiting long for any: a file system that does not answer about one document must not hold up
 * the others. Work that takes too long continues beside the work on the next things. Until it has ended, further work on the same thing
 * is started, but not waited for.
 */
export class Turns<Thing> {
	private readonly patience: number;
	/** How many pieces of work on a thing have not ended; things without any are left out. */
	private readonly running = new Map<Thing, number>();

	/** `patience` is how long work is waited for, in milliseconds. */
	constructor(patience: number) {
		this.patience = patience;
	}

	/** Starts the work on each thing in turn. Resolves when it has ended or taken too long for all of them. `work` must not reject. */
	async each(things: Iterable<Thing>, work: (thing: Thing) => Promise<unknown>): Promise<void> {
		for (const thing of things) {
			const isLate = this.running.has(thing);
			const done = this.count(thing, work(thing));
			if (!isLate) {
				await inTime(done, this.patience);
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

async function inTime(work: Promise<void>, patience: number): Promise<void> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	await Promise.race([work, new Promise<void>(resolve => {
		timer = setTimeout(resolve, patience);
	})]);
	clearTimeout(timer);
}
