/** How long scrolling and resizing must rest before they count, in milliseconds. */
const REST = 150;

/** Runs something once it has not been asked for for a while. */
export function rested(run: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	return () => {
		clearTimeout(timer);
		timer = setTimeout(run, REST);
	};
}
