import { mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import { MINUTE } from './walkRecord';
import type { Measured } from '../probe/protocol';
import type { Probe } from './probe';

/** The number of rests from one snapshot to the next; each takes seconds and 150 MB. */
const RESTS = 4;

/** Writes snapshots of the heap in a walk, for `scripts/heapDifference.ts`. */
export class Snapshots {
	private readonly probe: Probe;
	private readonly folder: string | undefined;
	private rests = 0;

	/** Without a folder, nothing is written. */
	constructor(probe: Probe, folder: string | undefined) {
		this.probe = probe;
		this.folder = folder === undefined ? undefined : path.resolve(folder);
	}

	/** Takes the first snapshot at the rest with which the growth is compared, and another at some of the following ones. */
	async atRest({ uptime }: Measured): Promise<void> {
		if (uptime >= MINUTE && this.rests++ % RESTS === 0) {
			await this.take(`rest-${this.rests}`);
		}
	}

	/** Writes a file with this name. */
	async take(name: string): Promise<void> {
		if (this.folder !== undefined) {
			await mkdir(this.folder, { recursive: true });
			await this.probe.snapshot(path.join(this.folder, `${name}.heapsnapshot`));
		}
	}
}
