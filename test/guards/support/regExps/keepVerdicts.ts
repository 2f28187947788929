import { writeFileSync } from 'node:fs';
import { keptVerdicts, VERDICTS_FILE } from './keptVerdicts';
import { linearityProblem, verdictKeys } from './linearity';
import { constructedRegExps, ourRegExps } from './ourRegExps';

// A command-line program that proves the regular expressions of our code linear and saves the results. With `--all`, which takes many
// minutes, it proves those again whose proofs are saved.

async function main(): Promise<void> {
	const kept = process.argv.includes('--all') ? new Set<string>() : keptVerdicts();
	const proven = new Set<string>();
	for (const { place, literal } of ourRegExps(constructedRegExps())) {
		const doubt = await linearityProblem(literal, kept);
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
