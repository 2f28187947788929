import { inTime } from './inTime';

/** The maximum number of tasks that run for one item at once. */
const MAX_RUNNING = 3;

/**
 * Runs a task for one item after another, with a timeout for each: a file system that does not answer about one document must not hold up
 * the others. A task that takes longer continues while the next ones run. Until it has ended, further tasks for the same item are started
 * without waiting for them, up to a limit. Beyond it, only the newest task is kept, and started when one has ended.
 */
export class SequentialRunner<Item> {
	private readonly timeout: number;
	/** The number of tasks that are running for each item; items without any are left out. */
	private readonly running = new Map<Item, number>();
	/** The newest task of each item that has too many. */
	private readonly waiting = new Map<Item, () => Promise<unknown>>();

	/** `timeout` is the maximum time to wait for the task of one item, in milliseconds. */
	constructor(timeout: number) {
		this.timeout = timeout;
	}

	/** Runs a task for each item in turn. Resolves when all that could be started have ended or taken too long. `task` must not reject. */
	async each(items: Iterable<Item>, task: (item: Item) => Promise<unknown>): Promise<void> {
		for (const item of items) {
			const running = this.running.get(item) ?? 0;
			const start = () => this.count(item, task(item));
			if (running >= MAX_RUNNING) {
				this.waiting.set(item, start);
			} else if (running > 0) {
				void start();
			} else {
				await inTime(start(), this.timeout);
			}
		}
	}

	private async count(item: Item, task: Promise<unknown>): Promise<void> {
		this.running.set(item, (this.running.get(item) ?? 0) + 1);
		try {
			await task;
		} finally {
			const left = (this.running.get(item) ?? 1) - 1;
			if (left > 0) {
				this.running.set(item, left);
			} else {
				this.running.delete(item);
			}
			const next = this.waiting.get(item);
			this.waiting.delete(item);
			void next?.();
		}
	}
}
