/** The types that the tests use; the package has none. */
declare module '@citation-js/core' {
	export const plugins: {
		readonly input: {
			chain(input: string, options: { readonly generateGraph: boolean }): readonly Readonly<Record<string, unknown>>[];
		};
	};
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
