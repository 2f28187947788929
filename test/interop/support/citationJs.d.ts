/** As far as the tests use it; the package has no types. */
declare module '@citation-js/core' {
	export const plugins: { readonly input: { chain(input: string, options: { readonly generateGraph: boolean }): readonly Readonly<Record<string, unknown>>[] } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
