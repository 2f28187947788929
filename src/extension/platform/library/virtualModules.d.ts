// Made by the build from `schemas/` and `dossiers/`; see esbuild.mjs.

declare module 'dossier:schema' {
	/** Compiled from the JSON Schema of a dossier file, without code made at run time. */
	export function validate(value: unknown): boolean;
	export namespace validate {
		let errors: { instancePath: string; keyword: string; params: Record<string, unknown>; message?: string }[] | null | undefined;
	}
}

declare module 'dossier:bundled' {
	/** The names of the compiled dossiers in `dist/dossiers`. */
	export const bundledDossiers: readonly string[];
}
