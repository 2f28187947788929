/** The environment variables for the options of a walk. */
export const VARIABLES = { seed: 'DOSSIER_TEST_SEED', minutes: 'DOSSIER_SOAK_MINUTES' } as const;

/** The length of the walk in minutes, and the seed of its random steps. */
export interface SoakRun {
	readonly seed: number;
	readonly minutes: number;
}

const SHORT: SoakRun = { seed: 2020, minutes: 0.25 };

/** Returns the options of this process; by default those of a short walk. */
export function settingsOfRun(): SoakRun {
	return { seed: numberOf(VARIABLES.seed) ?? SHORT.seed, minutes: numberOf(VARIABLES.minutes) ?? SHORT.minutes };
}

function numberOf(variable: string): number | undefined {
	const text = process.env[variable];
	if (text !== undefined && !/^\d+(?:\.\d+)?$/.test(text)) {
		throw new Error(`${variable} is no number: ${text}`);
	}
	return text === undefined ? undefined : Number(text);
}
