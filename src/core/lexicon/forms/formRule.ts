/** The properties of a label that rules use besides its text. */
export interface FormContext {
	/** The language without its region, such as `en`. */
	readonly language: string;
	readonly isAcronym: boolean;
	readonly isPerson: boolean;
}

/** Returns other spellings of a text. The result may include the text itself. */
export type FormRule = (text: string, context: FormContext) => readonly string[];

/** The result of a rule that does not apply. */
export const NO_FORMS: readonly string[] = [];
