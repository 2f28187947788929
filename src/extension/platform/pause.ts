/** Lets everything else in the extension host have its turn before work goes on. */
export function pause(): Promise<void> {
	return new Promise(resolve => {
		setTimeout(resolve, 0);
	});
}
