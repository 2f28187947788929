/**
 * Returns whether an error says that a bundle other than that of the extension could not be loaded, such as `dist/exchange.js`. The build
 * (`scripts/build/splitCore.ts`) writes the code that throws it. The next use tries again.
 */
export function isBundleError(error: unknown): error is Error {
	return error instanceof Error && error.name === 'BundleError';
}
