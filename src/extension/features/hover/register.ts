import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { guarded, registerCommand } from '../../platform/guarded';
import type { HoverModes } from '../../platform/hoverMode';
import type { LibraryStore } from '../../platform/libraryStore';
import type { MentionFinder } from '../../platform/mentionFinder';
import type { ParsedDocuments } from '../../platform/parsedDocuments';
import type { ServedLanguages } from '../../platform/servedLanguages';
import type { SilencedLabels } from '../../platform/silencedLabels';
import type { SymbolFinder } from '../../platform/symbolFinder';
import { provideHover } from './provideHover';
import { showCard } from './showCard';
import { showSilencedLabels, silenceLabel } from './silence';
import { tellWhyNoCard } from './whyNoCard';

/** What cards need. */
export interface HoverServices {
	readonly store: LibraryStore;
	readonly served: ServedLanguages;
	readonly documents: ParsedDocuments;
	readonly symbols: SymbolFinder;
	readonly mentions: MentionFinder;
	readonly silenced: SilencedLabels;
	readonly modes: HoverModes;
	readonly log: vscode.LogOutputChannel;
}

/** Cards on the labels in the prose of a document, and the commands that show them, explain them and silence them. */
export function registerHover(services: HoverServices): vscode.Disposable {
	const { log, served } = services;
	return vscode.Disposable.from(
		served.register(selector => vscode.languages.registerHoverProvider(selector, {
			provideHover: (document, position, token) => guarded(log, 'provideHover', () => provideHover(document, position, token, services)),
		})),
		registerCommand(log, COMMANDS.showCard, () => showCard(services)),
		registerCommand(log, COMMANDS.whyNoCard, () => tellWhyNoCard(services)),
		registerCommand(log, COMMANDS.silenceLabel, (label, document) => silenceLabel(label, document, services)),
		registerCommand(log, COMMANDS.showSilencedLabels, () => showSilencedLabels(services)),
	);
}
