/** UTF-8, which the language itself does not offer; both hosts do. */
export interface Utf8 {
	encode(text: string): Uint8Array;
	/** Throws if the bytes are not valid. */
	decode(bytes: Uint8Array): string;
}
