/**
 * Does work about one thing after another. Work that is not done in time goes on beside that about the next thing, and other work about
 * the same thing is not waited for until it is done. So a file system that does not answer about one document holds up no other.
 */
export class Turns<Thing> {
	private readonly patience: number;
	/** What work goes on about, and how much. */
	private readonly running = new Map<Thing, number>();

	/** `patience` is how long work is waited for, in milliseconds. */
	constructor(patience: number) {
		this.patience = patience;
	}

	/** Resolves when the work about each thing is done or has taken too long. `work` must not reject. */
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
