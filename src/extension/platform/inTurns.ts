import type { Steps } from '../../core/dossier/steps';
import { Breather } from './breather';

/** Does work in steps, with a pause whenever it has lasted for a while. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
	const breather = new Breather();
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done === true) {
			return step.value;
		}
		// To await what is not due costs more than most steps.
		if (breather.isDue) {
			await breather.breathe();
		}
	}
}
