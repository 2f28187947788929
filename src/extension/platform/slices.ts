import { Breather } from './breather';
import { pause } from './pause';

/**
 * Cuts long work into slices, between which everything else in the extension host has its turn. A slice ends when so much has been
 * read, or sooner where that takes long, as it does before code is compiled.
 */
export class Slices {
	/** So many units of text are one slice: a few milliseconds of the slowest work that is done in slices. */
	static readonly SIZE = 0x8000;

	private spent = 0;
	private breather = new Breather();

	/** Tells how many units were read. Waits when that fills a slice, or has taken long. */
	async spend(units: number): Promise<void> {
		this.spent += units;
		if (this.spent >= Slices.SIZE || this.breather.isDue) {
			this.spent = 0;
			await pause();
			this.breather = new Breather();
		}
	}
}
