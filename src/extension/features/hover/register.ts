import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { guarded, registerCommand } from '../../platform/ui/guarded';
import { provideHover } from './provideHover';
import type { HoverServices } from './services';
import { showCard } from './showCard';
import { showSilencedLabels, silenceLabel } from './silence';
import { explainWhyNoCard } from './whyNoCard';

/** Registers cards on the labels in prose, and the commands that show a card, explain why there is none, or silence a label. */
export function registerHover(services: HoverServices): vscode.Disposable {
	const { log, served } = services;
	return vscode.Disposable.from(
		served.register(selector =>
			vscode.languages.registerHoverProvider(selector, {
				provideHover: (document, position, token) =>
					guarded(log, 'provideHover', () => provideHover(document, position, token, services)),
			}),
		),
		registerCommand(log, COMMANDS.showCard, () => showCard(services)),
		registerCommand(log, COMMANDS.whyNoCard, () => explainWhyNoCard(services)),
		registerCommand(log, COMMANDS.silenceLabel, (label, document) => silenceLabel(label, document, services)),
		registerCommand(log, COMMANDS.showSilencedLabels, () => showSilencedLabels(services)),
	);
}
