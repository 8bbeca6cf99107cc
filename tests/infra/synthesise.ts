import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { expect } from 'vitest';
import { addPortal } from '../../infra/stacks/portal.ts';
import { demoStages } from '../../infra/stages.ts';

export type Partition = 'aws' | 'aws-cn';
export type Part = 'data' | 'files' | 'resident' | 'staff' | 'oversight' | 'workers' | 'site';

// biome-ignore lint/suspicious/noExplicitAny: templates are JSON of many shapes, and a wrong guess fails the test
export type Properties = any;

/** The whole portal as it would be handed to CloudFormation. */
export type Portal = {
  readonly partition: Partition;
  /** Properties of every resource of a type, by its id in the template. */
  readonly properties: (part: Part, type: string) => Readonly<Record<string, Properties>>;
  readonly template: (part: Part) => Template;
  /** Broken rules that nobody took an exception from. */
  readonly violations: readonly string[];
};

const builtFiles = [
  'server/entry.mjs',
  'server/entry.mjs.map',
  'server/county.json',
  'server/search.json',
  'workers/index.mjs',
  'workers/county.json',
  'client/assets/site.css',
  'client/favicon.svg',
];

const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-infra-'));
  folders.push(folder);
  return folder;
}

/** Removes every folder made here; an assembly has 22 MB. */
export function removeFolders(): void {
  for (const folder of folders) rmSync(folder, { recursive: true });
}

/** A folder that looks as if the build had made it, with the further files given. */
export function standInBuild(further: readonly string[] = []): string {
  const folder = newFolder();
  for (const file of [...builtFiles, ...further]) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  return folder;
}

/** An app with the context of cdk.json, into a folder of its own. */
export function newApp(context: Record<string, unknown>): App {
  const { context: flags } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));
  return new App({ outdir: newFolder(), context: { ...flags, ...context } });
}

/** Synthesises the demonstration stage of a partition, with these fields besides, without build, network or credentials. */
export function synthesise(partition: Partition, build: string, more: object = {}): Portal {
  const stage = join(newFolder(), 'stage.json');
  writeFileSync(stage, JSON.stringify({ ...demoStages[partition], ...more }));
  const app = newApp({ stage, build });
  addPortal(app);
  const assembly = app.synth();
  const template = (part: Part) => Template.fromJSON(assembly.getStackByName(`doorstep-demo-${part}`).template);
  const properties: Portal['properties'] = (part, type) =>
    Object.fromEntries(Object.entries(template(part).findResources(type)).map(([id, resource]) => [id, resource['Properties'] ?? {}]));
  const violations = new AwsSolutionsChecks(app).validateScope(app).violations.map(({ ruleName }) => ruleName);
  return { partition, properties, template, violations };
}

/** Some resource of this type is like this; CDK's own message says what is the nearest otherwise. */
export function expectResource(template: Template, type: string, like: object): void {
  expect(() => template.hasResource(type, like)).not.toThrow();
}
