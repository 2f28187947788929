/**
 * Waits for work; `undefined` if it takes longer than a time in milliseconds. The work then continues. Rejects if the work rejects in that
 * time.
 */
export async function inTime<Result>(work: Promise<Result>, timeout: number): Promise<Result | undefined> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<undefined>(resolve => {
		timer = setTimeout(() => resolve(undefined), timeout);
	});
	try {
		return await Promise.race([work, late]);
	} finally {
		clearTimeout(timer);
	}
}
