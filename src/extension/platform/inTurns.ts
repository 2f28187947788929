import type { Steps } from '../../core/dossier/steps';
import { pause } from './pause';

/** After so many milliseconds everything else in the extension host has its turn. */
const TURN = 8;

/** Does work in steps, with a pause whenever it has lasted for a while. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
	let started = performance.now();
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done === true) {
			return step.value;
		}
		if (performance.now() - started > TURN) {
			await pause();
			started = performance.now();
		}
	}
}
