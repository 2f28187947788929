import { writeFileSync } from 'node:fs';
import { VERDICTS_FILE } from './keptVerdicts';
import { linearityProblem, verdictKeys } from './linearity';
import { constructedRegExps, ourRegExps } from './ourRegExps';

// A command-line program that proves all regular expressions of our code linear and saves the results.

async function main(): Promise<void> {
	const proven = new Set<string>();
	for (const { place, literal } of ourRegExps(constructedRegExps())) {
		const doubt = await linearityProblem(literal);
		if (doubt === undefined) {
			verdictKeys(literal).forEach(key => proven.add(key));
		} else {
			console.error(`${place}: ${literal} is ${doubt}`);
			process.exitCode = 1;
		}
	}
	writeFileSync(VERDICTS_FILE, `${JSON.stringify([...proven].sort(), undefined, '\t')}\n`);
	console.log(`${VERDICTS_FILE}: ${proven.size}`);
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
