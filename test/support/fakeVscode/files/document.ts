import type * as vscode from 'vscode';
import { Position, Range } from '../values/positions';

/** The parts from which a document is created. */
export interface DocumentParts {
	readonly uri: vscode.Uri;
	readonly languageId: string;
	readonly text: string;
	readonly save: (document: FakeDocument) => Promise<boolean>;
}

/** A text change given by offsets. */
export interface Change {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** A document as the extension sees it. The host changes it and fires the events. */
export class FakeDocument implements vscode.TextDocument {
	readonly uri: vscode.Uri;
	languageId: string;
	readonly encoding = 'utf8';
	readonly eol: vscode.EndOfLine;
	version = 1;
	isDirty = false;
	isClosed = false;
	private text: string;
	private readonly saveIt: DocumentParts['save'];

	constructor({ uri, languageId, text, save }: DocumentParts) {
		this.uri = uri;
		this.languageId = languageId;
		this.text = text;
		this.eol = text.includes('\r\n') ? 2 : 1;
		this.saveIt = save;
	}

	get fileName(): string {
		return this.uri.path;
	}

	get isUntitled(): boolean {
		return this.uri.scheme === 'untitled';
	}

	get lineCount(): number {
		return this.lines().length;
	}

	save(): Promise<boolean> {
		return this.saveIt(this);
	}

	/** Applies changes whose offsets refer to the text before all of them, and returns the content of the change event. */
	apply(changes: readonly Change[]): readonly vscode.TextDocumentContentChangeEvent[] {
		// Like VS Code, which keeps the order of insertions at one position.
		const lastFirst = changes.toReversed().sort((a, b) => b.start - a.start || b.end - a.end);
		const reported = lastFirst.map(({ start, end, text }) => ({
			range: new Range(this.positionAt(start), this.positionAt(end)), rangeOffset: start, rangeLength: end - start, text,
		}));
		for (const { start, end, text } of lastFirst) {
			this.text = this.text.slice(0, start) + text + this.text.slice(end);
		}
		this.version++;
		this.isDirty = true;
		return reported;
	}

	lineAt(at: number | vscode.Position): vscode.TextLine {
		const lineNumber = typeof at === 'number' ? at : at.line;
		const text = this.lines()[lineNumber];
		if (text === undefined) {
			throw new Error('Illegal value for `line`');
		}
		const isLast = lineNumber === this.lineCount - 1;
		const first = text.search(/\S/);
		return {
			lineNumber,
			text,
			range: new Range(lineNumber, 0, lineNumber, text.length),
			rangeIncludingLineBreak: isLast
				? new Range(lineNumber, 0, lineNumber, text.length)
				: new Range(lineNumber, 0, lineNumber + 1, 0),
			firstNonWhitespaceCharacterIndex: first < 0 ? text.length : first,
			isEmptyOrWhitespace: first < 0,
		};
	}

	offsetAt(position: vscode.Position): number {
		const { line, character } = this.validatePosition(position);
		return this.lines().slice(0, line).reduce((sum, { length }) => sum + length + 1, character);
	}

	positionAt(offset: number): Position {
		const lines = this.text.slice(0, Math.max(0, offset)).split('\n');
		return new Position(lines.length - 1, lines.at(-1)?.length ?? 0);
	}

	getText(range?: vscode.Range): string {
		return range ? this.text.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.text;
	}

	getWordRangeAtPosition({ line, character }: vscode.Position, regex = /[\p{L}\p{N}_]+/u): Range | undefined {
		const words = this.lineAt(line).text.matchAll(
			new RegExp(regex.source, regex.flags.includes('g') ? regex.flags : `${regex.flags}g`),
		);
		for (const { 0: word, index } of words) {
			if (index <= character && character <= index + word.length) {
				return new Range(line, index, line, index + word.length);
			}
		}
		return undefined;
	}

	validatePosition({ line, character }: vscode.Position): Position {
		const lines = this.lines();
		if (line >= lines.length) {
			return new Position(lines.length - 1, lines.at(-1)?.length ?? 0);
		}
		return new Position(line, Math.min(character, lines[line]?.length ?? 0));
	}

	validateRange({ start, end }: vscode.Range): Range {
		return new Range(this.validatePosition(start), this.validatePosition(end));
	}

	private lines(): readonly string[] {
		return this.text.split('\n');
	}
}
