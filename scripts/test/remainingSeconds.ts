/** A task that has not ended, with its expected duration. */
export interface OpenTask {
	readonly expected: number;
	/** How long it has run; absent if it waits. */
	readonly ran?: number;
}

/** What a task that takes longer than expected is thought to take still, as a share of what it has taken. */
const STILL = 0.25;

/**
 * Estimates how many seconds a run still takes on `width` cores, by the pace so far: that of the tasks that have ended, and of those that
 * already take longer than expected. `took` and `expected` are the total durations of the tasks that have ended.
 */
export function remainingSeconds(
	open: readonly OpenTask[],
	ended: { readonly took: number; readonly expected: number },
	width: number,
): number {
	const paceSoFar = paceOf(ended);
	const isLate = (task: OpenTask) => (task.ran ?? 0) > task.expected * paceSoFar;
	const late = open.filter(isLate);
	const pace = paceOf({
		took: sum([ended.took, ...late.map(({ ran = 0 }) => ran)]),
		expected: sum([ended.expected, ...late.map(task => task.expected)]),
	});
	const rests = open.map(task => {
		const { ran = 0 } = task;
		return Math.max(task.expected * pace - ran, isLate(task) ? ran * STILL : 0);
	});
	// A task runs on one core, however many are free.
	return Math.max(sum(rests) / width, ...rests);
}

function paceOf({ took, expected }: { readonly took: number; readonly expected: number }): number {
	return expected === 0 ? 1 : took / expected;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
