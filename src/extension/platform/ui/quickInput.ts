import * as vscode from 'vscode';
import { shownText } from '../../../core/text/shownText';

/** The texts of a list or box. They may contain names from documents and dossiers. */
export interface QuickInputTexts {
	readonly title?: string;
	readonly placeholder?: string;
}

/** The texts of an input box. */
export interface InputTexts extends QuickInputTexts {
	readonly prompt: string;
}

/** An input box whose problem is set with {@link showProblem}. */
export type Input = Omit<vscode.InputBox, 'title' | 'placeholder' | 'prompt' | 'validationMessage'>;

/** Creates an input box. VS Code turns link syntax in a prompt into links, which can run commands; the given texts never become links. */
export function createInput({ title, placeholder, prompt }: InputTexts): Input {
	const box = vscode.window.createInputBox();
	box.title = title === undefined ? undefined : shownText(title);
	box.placeholder = placeholder === undefined ? undefined : shownText(placeholder);
	box.prompt = shownText(prompt);
	return box;
}

/** Shows what is wrong with the text in an input box; nothing if the problem is empty. */
export function showProblem(input: Input, problem: string): void {
	(input as vscode.InputBox).validationMessage = shownText(problem);
}

/** Asks for a text; returns `undefined` if the box is closed. `validate` returns what is wrong with a text. */
export function askInput(
	{ title, placeholder, prompt }: InputTexts,
	validate: (text: string) => string | undefined,
): Thenable<string | undefined> {
	return vscode.window.showInputBox({
		...shown({ ...(title !== undefined && { title }), ...(placeholder !== undefined && { placeHolder: placeholder }) }),
		prompt: shownText(prompt),
		validateInput: text => {
			const problem = validate(text);
			return problem === undefined ? undefined : shownText(problem);
		},
	});
}

/** Creates a list to choose from, with rows made by `plainRow`. */
export function createPick<T extends vscode.QuickPickItem>({ title, placeholder }: QuickInputTexts): vscode.QuickPick<T> {
	const picker = vscode.window.createQuickPick<T>();
	picker.title = title === undefined ? undefined : shownText(title);
	picker.placeholder = placeholder === undefined ? undefined : shownText(placeholder);
	return picker;
}

/** Shows a list to choose from, with rows made by `plainRow`. Returns `undefined` if it is closed. */
export function showPick<T extends vscode.QuickPickItem>(
	rows: readonly T[],
	options: vscode.QuickPickOptions & { readonly canPickMany: true },
): Thenable<T[] | undefined>;
export function showPick<T extends vscode.QuickPickItem>(rows: readonly T[], options: vscode.QuickPickOptions): Thenable<T | undefined>;
export function showPick<T extends vscode.QuickPickItem>(
	rows: readonly T[],
	options: vscode.QuickPickOptions,
): Thenable<T | T[] | undefined> {
	return vscode.window.showQuickPick(rows, { ...options, ...shown(options) });
}

function shown({ title, placeHolder }: Pick<vscode.QuickPickOptions, 'title' | 'placeHolder'>): vscode.QuickPickOptions {
	return {
		...(title !== undefined && { title: shownText(title) }),
		...(placeHolder !== undefined && { placeHolder: shownText(placeHolder) }),
	};
}
