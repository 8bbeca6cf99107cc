import { type App, Tags } from 'aws-cdk-lib';
import { findBuiltFiles, staticPaths } from '../constructs/built-files.ts';
import { readStage } from '../stages.ts';
import { DataStack } from './data-stack.ts';
import { FilesStack } from './files-stack.ts';
import { OversightStack } from './oversight-stack.ts';
import { ResidentStack } from './resident-stack.ts';
import { SiteStack } from './site-stack.ts';
import { StaffStack } from './staff-stack.ts';
import { WorkersStack } from './workers-stack.ts';

/** Every stack of one stage. Files go before functions, functions before the names that lead to them. */
export function addPortal(app: App): void {
  const stage = readStage(app);
  const built = findBuiltFiles(app);
  const env = { account: stage.account, region: stage.region };
  const name = (part: string) => `doorstep-${stage.name}-${part}`;
  const { data, alarmTopic } = new DataStack(app, name('data'), { env, stage });
  const files = new FilesStack(app, name('files'), { env, stage, client: built.client });
  const shared = { env, stage, built, data, alarmTopic };
  const resident = new ResidentStack(app, name('resident'), shared);
  const oversight = new OversightStack(app, name('oversight'), shared);
  const staff = new StaffStack(app, name('staff'), { ...shared, oversight: oversight.function });
  new WorkersStack(app, name('workers'), shared);
  for (const stack of [resident, staff, oversight]) stack.addStackDependency(files);
  const apiDomains = { resident: resident.apiDomain, staff: staff.apiDomain };
  new SiteStack(app, name('site'), {
    env,
    stage,
    apiDomains,
    files: { bucket: files.bucket, access: files.access, paths: staticPaths(built.client) },
  });
  // CloudFormation in China refuses tags on what connects a stream with a function.
  Tags.of(app).add('doorstep', stage.name, { excludeResourceTypes: ['AWS::Lambda::EventSourceMapping'] });
}
