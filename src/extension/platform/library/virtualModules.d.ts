// Made by the build from `schemas/` and `dossiers/`; see esbuild.mjs.

declare module 'dossier:schema' {
	/** Compiled from the JSON Schema of a dossier file, without code made at run time. */
	export function validate(value: unknown): boolean;
	export namespace validate {
		let errors: { instancePath: string; keyword: string; params: Record<string, unknown>; message?: string }[] | null | undefined;
	}
}

declare module 'dossier:bundled' {
	/** The compiled dossiers in `dist/dossiers`: the name of each file and the SHA-256 of its bytes in hexadecimal digits. */
	export const bundledDossiers: readonly { readonly name: string; readonly sha256: string }[];
}
