/** What a rule looks at besides the text. */
export interface FormContext {
	/** The language without its region, such as `en`. */
	readonly language: string;
	readonly isAcronym: boolean;
	readonly isPerson: boolean;
}

/** Other ways to write a text; it may return the text itself. */
export type FormRule = (text: string, context: FormContext) => readonly string[];

/** What a rule returns where it has nothing to say. */
export const NO_FORMS: readonly string[] = [];
