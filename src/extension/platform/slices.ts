import { pause } from './pause';

/** Cuts long work into slices, between which everything else in the extension host has its turn. */
export class Slices {
	/** So many units of text are one slice: a few milliseconds of the slowest work that is done in slices. */
	static readonly SIZE = 0x8000;

	private spent = 0;

	/** Tells how many units were read. Waits when that fills a slice. */
	async spend(units: number): Promise<void> {
		this.spent += units;
		if (this.spent >= Slices.SIZE) {
			this.spent = 0;
			await pause();
		}
	}
}
