import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { addPortal } from './stacks/portal.ts';

const app = new App();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
addPortal(app);
