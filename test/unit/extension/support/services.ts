import { readFileSync } from 'node:fs';
import { bundledDossiers } from 'dossier:bundled';
import type * as vscode from 'vscode';
import { dossierText } from '../../../../src/core/dossier/dossierText';
import type { DossierFile } from '../../../../src/core/dossier/file';
import { readDossierYaml } from '../../../../src/core/dossier/yaml/readYaml';
import { DocumentChecks } from '../../../../src/extension/platform/checks/documentChecks';
import { HeldTexts } from '../../../../src/extension/platform/checks/heldTexts';
import { Bibliographies } from '../../../../src/extension/platform/citation/bibliographies/bibliographies';
import { DocumentKeys } from '../../../../src/extension/platform/citation/bibliographies/documentKeys';
import { OwnLibraryReader } from '../../../../src/extension/platform/citation/bibliographies/ownLibraries';
import { PickedFiles } from '../../../../src/extension/platform/citation/bibliographies/pickedFiles';
import { DocumentStyles } from '../../../../src/extension/platform/citation/document/documentStyles';
import { KnownNotes } from '../../../../src/extension/platform/citation/document/knownNotes';
import { ReferenceRecognizers } from '../../../../src/extension/platform/citation/document/referenceRecognizers';
import { WholeDocuments } from '../../../../src/extension/platform/citation/document/wholeDocuments';
import { ParsedDocuments } from '../../../../src/extension/platform/documents/parsedDocuments';
import { ServedLanguages } from '../../../../src/extension/platform/documents/servedLanguages';
import { LibraryStore } from '../../../../src/extension/platform/library/libraryStore';
import { EntryMentions } from '../../../../src/extension/platform/mentions/entryMentions';
import { IntroductionFinder } from '../../../../src/extension/platform/mentions/introductionFinder';
import { MentionFinder, type MentionServices } from '../../../../src/extension/platform/mentions/mentionFinder';
import { SilencedLabels } from '../../../../src/extension/platform/mentions/silencedLabels';
import { SymbolFinder } from '../../../../src/extension/platform/mentions/symbolFinder';
import { BundledSource } from '../../../../src/extension/platform/sources/bundledSource';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { validateShape } from '../../../support/core/dossiers/validDossier';
import { once } from '../../../support/core/once';
import { freshHost } from '../../../support/fakeVscode/current';
import type { FakeEditor } from '../../../support/fakeVscode/files/editor';
import { FakeLog } from '../../../support/fakeVscode/values/log';
import { FakeMemento } from '../../../support/fakeVscode/values/memento';
import { Uri } from '../../../support/fakeVscode/values/uri';

/** Where the bundled dossiers are, in the order in which they are read. */
export const DOSSIER_PATHS = bundledDossiers.map(({ name }) => `/extension/dist/dossiers/${name}`);

const smallText = dossierTextOf(SMALL_YAML);
const shipped = once(() => ({ text: dossierTextOf(readFileSync('dossiers/cop10-belgium.dossier.yaml', 'utf8')) }));

/** Returns a new host in which the small dossier of the fixtures is bundled, and the services built on it. */
export function smallServices() {
	return servicesFor(smallText);
}

/** Like that, but with the dossier that is shipped. */
export function shippedServices() {
	return servicesFor(shipped().text);
}

/** Counts every mention, whatever the rest of its document says. */
export const everyMeaning: MentionServices['meanings'] = { meant: (_, mentions) => Promise.resolve(mentions) };

function servicesFor(dossier: string) {
	const host = freshHost();
	DOSSIER_PATHS.forEach(path => host.files.put(path, dossier));
	const log = new FakeLog();
	const memento = new FakeMemento();
	const served = new ServedLanguages();
	const store = new LibraryStore([new BundledSource(Uri.file('/extension'))], log);
	const silenced = new SilencedLabels(memento);
	const documents = new ParsedDocuments(served);
	const symbols = new SymbolFinder(store, documents);
	const bibliographies = new Bibliographies(new PickedFiles());
	const keys = new DocumentKeys(bibliographies);
	const held = new HeldTexts(log);
	const recognizers = new ReferenceRecognizers();
	const picked = new PickedFiles();
	const own = new OwnLibraryReader(bibliographies, picked);
	const styles = new DocumentStyles({ store, own, wholeDocuments: new WholeDocuments(picked), knownNotes: new KnownNotes() });
	const checks = new DocumentChecks({ store, documents, served, symbols, silenced, held, keys, recognizers, styles });
	const mentions = new MentionFinder({ store, documents, symbols, silenced, meanings: checks });
	const entryMentions = new EntryMentions({ store, mentions, symbols, silenced });
	const introductions = new IntroductionFinder(store, documents);
	return {
		host, bibliographies, keys, held, recognizers, styles, checks, log, memento, served, store, silenced, documents, symbols, mentions, introductions,
		entryMentions,
	};
}

/** Returns a dossier as the build compiles it. */
export function dossierTextOf(yaml: string): string {
	const result = readDossierYaml(yaml, validateShape);
	if ('findings' in result) {
		throw new Error(JSON.stringify(result.findings));
	}
	return dossierText(result.data as DossierFile);
}

/** Converts an editor of the fake API to one of VS Code; it has the parts that the extension uses. */
export function asEditor(editor: FakeEditor): vscode.TextEditor {
	return editor as unknown as vscode.TextEditor;
}
