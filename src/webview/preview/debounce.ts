/** The delay in milliseconds. */
const DELAY = 150;

/** Debounces a function: runs it once it has not been called for a while. */
export function debounce(run: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	return () => {
		clearTimeout(timer);
		timer = setTimeout(run, DELAY);
	};
}
