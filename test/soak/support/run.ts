/** The variables of the environment that say how to walk. */
export const VARIABLES = { seed: 'DOSSIER_TEST_SEED', minutes: 'DOSSIER_SOAK_MINUTES' } as const;

/** How long the walk is in minutes, and what it follows from. */
export interface SoakRun {
	readonly seed: number;
	readonly minutes: number;
}

const SHORT: SoakRun = { seed: 2020, minutes: 0.25 };

/** What this process was asked for; a short walk unless something else is said. */
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
