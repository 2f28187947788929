/** The environment variables for the options of a walk. */
export const VARIABLES = {
	seed: 'DOSSIER_TEST_SEED',
	minutes: 'DOSSIER_SOAK_MINUTES',
	snapshots: 'DOSSIER_SOAK_SNAPSHOTS',
	control: 'DOSSIER_SOAK_CONTROL',
	oneWindow: 'DOSSIER_SOAK_ONE_WINDOW',
} as const;

/** The options of a walk. */
export interface SoakRun {
	/** Of its random steps. */
	readonly seed: number;
	readonly minutes: number;
	/** The folder for snapshots of the heap; without one, none are written. */
	readonly snapshots: string | undefined;
	/** Whether the extension has its contributions but no code, so that VS Code alone is measured. */
	readonly isControl: boolean;
	/**
	 * Whether it is measured whose code blocks the extension host, which takes a profiler. The short walk of an ordinary test run, which must
	 * not depend on the speed of the machine, asserts nothing about it.
	 */
	readonly isProfiled: boolean;
	/** Whether the window is reloaded only once, so that the last one is used for longer. */
	readonly isOneWindow: boolean;
}

const SHORT = { seed: 2020, minutes: 0.25 };

/** Returns the options of this process; by default those of a short walk. */
export function settingsOfRun(): SoakRun {
	const minutes = numberOf(VARIABLES.minutes) ?? SHORT.minutes;
	return {
		seed: numberOf(VARIABLES.seed) ?? SHORT.seed,
		minutes,
		isProfiled: minutes > SHORT.minutes,
		snapshots: process.env[VARIABLES.snapshots],
		isControl: process.env[VARIABLES.control] !== undefined,
		isOneWindow: process.env[VARIABLES.oneWindow] !== undefined,
	};
}

function numberOf(variable: string): number | undefined {
	const text = process.env[variable];
	if (text !== undefined && !/^\d+(?:\.\d+)?$/.test(text)) {
		throw new Error(`${variable} is no number: ${text}`);
	}
	return text === undefined ? undefined : Number(text);
}
