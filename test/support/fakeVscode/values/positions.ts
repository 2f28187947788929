import type * as vscode from 'vscode';

export class Position implements vscode.Position {
	readonly line: number;
	readonly character: number;

	constructor(line: number, character: number) {
		this.line = line;
		this.character = character;
	}

	compareTo(other: vscode.Position): number {
		return this.line - other.line || this.character - other.character;
	}

	isBefore(other: vscode.Position): boolean {
		return this.compareTo(other) < 0;
	}

	isBeforeOrEqual(other: vscode.Position): boolean {
		return this.compareTo(other) <= 0;
	}

	isAfter(other: vscode.Position): boolean {
		return this.compareTo(other) > 0;
	}

	isAfterOrEqual(other: vscode.Position): boolean {
		return this.compareTo(other) >= 0;
	}

	isEqual(other: vscode.Position): boolean {
		return this.compareTo(other) === 0;
	}

	translate(change: number | { lineDelta?: number; characterDelta?: number } = 0, characters = 0): Position {
		const { lineDelta = 0, characterDelta = 0 } =
			typeof change === 'number' ? { lineDelta: change, characterDelta: characters } : change;
		return new Position(this.line + lineDelta, this.character + characterDelta);
	}

	with(change: number | { line?: number; character?: number } = this.line, character = this.character): Position {
		const to = typeof change === 'number' ? { line: change, character } : change;
		return new Position(to.line ?? this.line, to.character ?? this.character);
	}
}

export class Range implements vscode.Range {
	readonly start: Position;
	readonly end: Position;

	constructor(
		...[first, second, third = 0, fourth = 0]: readonly [vscode.Position, vscode.Position] | readonly [number, number, number, number]
	) {
		const one = typeof first === 'number' ? new Position(first, Number(second)) : new Position(first.line, first.character);
		const other =
			typeof second === 'number' ? new Position(Number(third), Number(fourth)) : new Position(second.line, second.character);
		[this.start, this.end] = one.isBeforeOrEqual(other) ? [one, other] : [other, one];
	}

	get isEmpty(): boolean {
		return this.start.isEqual(this.end);
	}

	get isSingleLine(): boolean {
		return this.start.line === this.end.line;
	}

	contains(other: vscode.Position | vscode.Range): boolean {
		const { start, end } = 'start' in other ? other : { start: other, end: other };
		return this.start.isBeforeOrEqual(start) && this.end.isAfterOrEqual(end);
	}

	isEqual(other: vscode.Range): boolean {
		return this.start.isEqual(other.start) && this.end.isEqual(other.end);
	}

	intersection(other: vscode.Range): Range | undefined {
		const start = this.start.isAfter(other.start) ? this.start : other.start;
		const end = this.end.isBefore(other.end) ? this.end : other.end;
		return start.isAfter(end) ? undefined : new Range(start, end);
	}

	union(other: vscode.Range): Range {
		return new Range(this.start.isBefore(other.start) ? this.start : other.start, this.end.isAfter(other.end) ? this.end : other.end);
	}

	with(
		change: vscode.Position | { start?: vscode.Position; end?: vscode.Position } = this.start,
		end: vscode.Position = this.end,
	): Range {
		const to = 'line' in change ? { start: change, end } : change;
		return new Range(to.start ?? this.start, to.end ?? this.end);
	}
}

export class Selection extends Range implements vscode.Selection {
	readonly anchor: Position;
	readonly active: Position;

	constructor(...ends: readonly [vscode.Position, vscode.Position] | readonly [number, number, number, number]) {
		super(...ends);
		this.anchor = typeof ends[0] === 'number' ? new Position(ends[0], Number(ends[1])) : new Position(ends[0].line, ends[0].character);
		this.active = this.anchor.isEqual(this.start) ? this.end : this.start;
	}

	get isReversed(): boolean {
		return this.anchor.isEqual(this.end) && !this.isEmpty;
	}
}

export class Location implements vscode.Location {
	uri: vscode.Uri;
	range: vscode.Range;

	constructor(uri: vscode.Uri, range: vscode.Range) {
		this.uri = uri;
		this.range = range;
	}
}
