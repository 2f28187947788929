/** Returns the message of what was thrown, for the user. */
export function errorMessage(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

/** Returns what was thrown with the calls that it came through, for the log. */
export function errorWithStack(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
