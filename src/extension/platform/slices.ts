import { Breather } from './breather';
import { pause } from './pause';

/**
 * Cuts long work into slices, between which everything else in the extension host can run. A slice ends after a number of units, or
 * earlier when it has taken too long, as it does while the code is not compiled yet.
 */
export class Slices {
	/** So many units of text are one slice: a few milliseconds of the slowest work that is done in slices. */
	static readonly SIZE = 0x8000;

	private spent = 0;
	private breather = new Breather();

	/** Reports how many units were read. Pauses when the slice is full or has taken too long. */
	async spend(units: number): Promise<void> {
		this.spent += units;
		if (this.spent >= Slices.SIZE || this.breather.isDue) {
			this.spent = 0;
			await pause();
			this.breather = new Breather();
		}
	}
}
