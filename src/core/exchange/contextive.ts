import { load, YAMLException } from 'js-yaml';
import { yamlScalar } from '../citation/bibliography/cslYaml/yamlScalar';
import { isObject } from '../data/isObject';
import type { FilePath } from '../dossier/finding';
import type { LanguageTag } from '../dossier/model';
import { YAML_LIMITS, yamlPositions } from '../dossier/yaml/yamlPositions';
import { MAX_YAML_LENGTH } from '../limits';
import type { Steps } from '../steps/steps';
import { oneDescription } from './formatCapabilities';
import { nothingRead, type Concept, type ExchangeProblem, type ReadTerms, type TermBase } from './termBase';
import { roleByShape } from './termText';

/** Reads a glossary of Contextive: `contexts`, each with `terms` that have a name, a definition, aliases and examples. */
export function readContextive(text: string, language: LanguageTag): ReadTerms {
	if (text.length > MAX_YAML_LENGTH) {
		return nothingRead({ code: 'tooLong', detail: String(MAX_YAML_LENGTH) });
	}
	let data: unknown;
	try {
		data = load(text, YAML_LIMITS);
	} catch (error) {
		const mark = error instanceof YAMLException ? error.mark : undefined;
		return nothingRead({
			code: 'syntax',
			detail: error instanceof YAMLException ? error.reason : String(error),
			...(mark && { line: mark.line + 1 }),
		});
	}
	const contexts = isObject(data) && Array.isArray(data['contexts']) ? (data['contexts'] as readonly unknown[]) : [];
	const positions = yamlPositions(text);
	const lineAt = (...path: FilePath) => positions(path).line;
	const problems: ExchangeProblem[] = [];
	const others = new Set(READ);
	const report = (owner: unknown, path: FilePath) => {
		for (const key of isObject(owner) ? Object.keys(owner).filter(one => !others.has(one)) : []) {
			others.add(key);
			problems.push({ code: 'notRead', detail: key, line: lineAt(...path, key) });
		}
	};
	report(data, []);
	const concepts = contexts.flatMap((context, index) => {
		report(context, ['contexts', index]);
		const own: unknown = isObject(context) ? context['terms'] : undefined;
		return (Array.isArray(own) ? (own as readonly unknown[]) : []).flatMap((term, item) => {
			const path = ['contexts', index, 'terms', item];
			if (!isObject(term)) {
				problems.push({ code: 'notRead', detail: textOf(term), line: lineAt(...path) });
				return [];
			}
			report(term, path);
			return [{ ...conceptOf(term, language), line: lineAt(...path) }];
		});
	});
	if (concepts.length === 0) {
		// A term that is no object says more than a member that is not read.
		return nothingRead(problems.find(({ detail }) => !others.has(detail)) ?? { code: 'noEntries', detail: 'contexts: terms', line: lineAt('contexts') });
	}
	const [first] = contexts;
	const title = isObject(first) ? textOf(first['name']) : '';
	return { base: { ...(title !== '' && contexts.length === 1 && { title: { [language]: title } }), language, concepts }, problems };
}

/** The members that are read of a glossary, a context and a term. */
const READ = ['contexts', 'terms', 'name', 'definition', 'aliases'];

function conceptOf(term: Readonly<Record<string, unknown>>, language: LanguageTag): Concept {
	const aliases = Array.isArray(term['aliases']) ? (term['aliases'] as readonly unknown[]).map(textOf) : [];
	const definition = textOf(term['definition']);
	return {
		terms: [
			{ text: textOf(term['name']), language, role: 'preferred' },
			...aliases.map(text => ({ text, language, role: roleByShape(text) })),
		],
		gloss: {},
		definition: definition.trim() === '' ? {} : { [language]: definition.trimEnd() },
		links: [],
	};
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** Writes a glossary of Contextive with one context, in one language. Its definitions are Markdown, as in a dossier. One step for each concept. */
export function* contextiveInSteps({ id = '', title = {}, concepts }: TermBase, language: LanguageTag): Steps<string> {
	const terms: string[] = [];
	for (const concept of concepts) {
		terms.push(...linesOf(concept, language));
		yield;
	}
	return `contexts:\n  - name: ${yamlScalar(title[language] ?? Object.values(title)[0] ?? id)}\n    terms:${terms.length === 0 ? ' []\n' : `\n${terms.join('')}`}`;
}

function linesOf(concept: Concept, language: LanguageTag): readonly string[] {
	const own = concept.terms.filter(term => term.language === language);
	const name = own.find(({ role }) => role === 'preferred')?.text;
	const aliases = own
		.filter(({ role }) => role === 'acronym' || role === 'variant')
		.map(({ text }) => `          - ${yamlScalar(text)}\n`);
	const description = oneDescription(concept, language)[language];
	return name === undefined ? [] : [
		`      - name: ${yamlScalar(name)}\n`,
		description === undefined ? '' : `        definition: ${yamlScalar(description)}\n`,
		aliases.length === 0 ? '' : `        aliases:\n${aliases.join('')}`,
	];
}
