/** The parts that the tests use; the package has no types. */
declare module 'papaparse' {
	const papa: {
		parse<Row>(
			text: string,
			options: { readonly delimiter: string; readonly newline: string; readonly skipEmptyLines: boolean },
		): { readonly data: readonly Row[] };
	};
	export = papa;
}
