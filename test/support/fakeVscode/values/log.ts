import type * as vscode from 'vscode';
import { EventEmitter } from './events';

/** A log that keeps its messages. */
export class FakeLog implements vscode.LogOutputChannel {
	readonly name = 'Dossier';
	readonly logLevel = 3;
	readonly onDidChangeLogLevel = new EventEmitter<vscode.LogLevel>().event;
	readonly lines: string[] = [];

	trace(message: string): void {
		this.lines.push(`trace: ${message}`);
	}

	debug(message: string): void {
		this.lines.push(`debug: ${message}`);
	}

	info(message: string): void {
		this.lines.push(`info: ${message}`);
	}

	warn(message: string): void {
		this.lines.push(`warn: ${message}`);
	}

	error(error: string | Error): void {
		this.lines.push(`error: ${error instanceof Error ? error.message : error}`);
	}

	/** Returns the messages of one level. */
	of(level: 'info' | 'warn' | 'error'): readonly string[] {
		return this.lines.filter(line => line.startsWith(`${level}: `));
	}

	append(): void {}
	appendLine(): void {}
	replace(): void {}
	clear(): void {}
	show(): void {}
	hide(): void {}
	dispose(): void {}
}
