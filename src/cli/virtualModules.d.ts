// Made by the build from `schemas/`; see esbuild.mjs.

declare module 'dossier:schemaAllErrors' {
	/** Compiled from the JSON Schema of a dossier file; it reports all errors instead of the first. */
	export function validate(value: unknown): boolean;
	export namespace validate {
		let errors: { instancePath: string; keyword: string; params: Record<string, unknown>; propertyName?: string }[] | null | undefined;
	}
}

declare module 'dossier:bundled' {
	/** The file names of the compiled dossiers in the folder `dossiers` beside the program. */
	export const bundledDossiers: readonly { readonly name: string }[];
}
