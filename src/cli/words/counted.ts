/** Returns a count with its noun in the singular or the plural, such as `1 entry` or `2 entries`. */
export function counted(count: number, one: string, several = `${one}s`): string {
	return `${count} ${count === 1 ? one : several}`;
}
