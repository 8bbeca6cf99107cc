import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { edgeBehaviours } from '../constructs/edge-behaviours.ts';
import { PortalSite, type PortalSiteProps } from '../constructs/portal-site.ts';
import type { Stage } from '../stages.ts';

export type SiteStackProps = StackProps & {
  readonly stage: Stage;
  readonly apiDomains: { readonly resident: string; readonly staff: string };
  readonly files: PortalSiteProps['files'];
};

/** The two public names in front of everything. */
export class SiteStack extends Stack {
  constructor(scope: Construct, id: string, { stage, apiDomains, files, ...props }: SiteStackProps) {
    super(scope, id, props);
    const behaviours = edgeBehaviours(this, stage);
    new PortalSite(this, 'Resident', { stage, site: 'resident', apiDomain: apiDomains.resident, files, behaviours });
    new PortalSite(this, 'Staff', { stage, site: 'staff', apiDomain: apiDomains.staff, files, behaviours });
  }
}
