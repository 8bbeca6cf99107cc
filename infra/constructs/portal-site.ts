import { CfnOutput, Stack } from 'aws-cdk-lib';
import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { acknowledge } from './acknowledge.ts';
import type { EdgeBehaviours } from './edge-behaviours.ts';
import { secretSetting } from './secret-settings.ts';

/** How CloudFront shows the bucket that it is CloudFront. */
export type OriginAccess = { readonly control: string } | { readonly identity: string };

export type PortalSiteProps = {
  readonly stage: Stage;
  readonly site: 'resident' | 'staff';
  readonly apiDomain: string;
  readonly files: { readonly bucket: Bucket; readonly access: OriginAccess; readonly paths: readonly string[] };
  readonly behaviours: EdgeBehaviours;
};

/** The header by which a function knows that a request came through CloudFront, and so which forwarded address to believe. */
export const edgeSecretHeader = 'x-edge-secret';

const allMethods = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'];
const common = { viewerProtocolPolicy: 'redirect-to-https', compress: true };

/** One public name: pages and API from a function, files from the bucket. Written without the higher construct, which insists on cache policies. */
export class PortalSite extends Construct {
  constructor(scope: Construct, id: string, props: PortalSiteProps) {
    super(scope, id);
    const { stage, files, behaviours } = props;
    const { domain } = stage[props.site];
    const fileBehaviour = { targetOriginId: 'files', allowedMethods: ['GET', 'HEAD'], ...common, ...behaviours.files };
    const distribution = new CfnDistribution(this, 'Distribution', {
      distributionConfig: {
        enabled: true,
        comment: `Doorstep ${stage.name}: ${props.site}`,
        aliases: [domain],
        viewerCertificate: this.#certificate(stage, props.site),
        httpVersion: stage.partition === 'aws' ? 'http2and3' : 'http2',
        ipv6Enabled: stage.partition === 'aws',
        origins: [apiOrigin(stage, props.apiDomain), fileOrigin(files.bucket, files.access)],
        defaultCacheBehavior: { targetOriginId: 'api', allowedMethods: allMethods, ...common, ...behaviours.pages },
        cacheBehaviors: files.paths.map((pathPattern) => ({ pathPattern, ...fileBehaviour })),
      },
    });
    new CfnOutput(this, 'PointsTo', { value: distribution.attrDomainName, description: `CNAME of ${domain}` });
    this.#acknowledgeRules(distribution, stage);
  }

  #certificate(stage: Stage, site: 'resident' | 'staff'): CfnDistribution.ViewerCertificateProperty {
    const common = { sslSupportMethod: 'sni-only', minimumProtocolVersion: 'TLSv1.2_2021' };
    const { certificate } = stage[site];
    if (stage.partition === 'aws-cn') return { ...common, iamCertificateId: certificate };
    const resource = { service: 'acm', region: 'us-east-1', resource: 'certificate', resourceName: certificate };
    return { ...common, acmCertificateArn: Stack.of(this).formatArn(resource) };
  }

  #acknowledgeRules(distribution: CfnDistribution, stage: Stage): void {
    acknowledge(distribution, 'CFR1', 'Residents abroad use the portal too, e.g. to ask for a document.');
    acknowledge(
      distribution,
      'CFR2',
      'China has no firewall for CloudFront; the gateway throttles and the portal counts per client itself.',
    );
    acknowledge(distribution, 'CFR3', 'CloudFront logs name the addresses of residents; the gateway logs every request without them.');
    if (stage.partition === 'aws-cn')
      acknowledge(distribution, 'CFR7', 'CloudFormation in China knows no origin access control: an identity instead.');
  }
}

function apiOrigin(stage: Stage, domainName: string): CfnDistribution.OriginProperty {
  return {
    id: 'api',
    domainName,
    customOriginConfig: { originProtocolPolicy: 'https-only', originSslProtocols: ['TLSv1.2'] },
    originCustomHeaders: [{ headerName: edgeSecretHeader, headerValue: secretSetting(stage, 'edgeSecret') }],
  };
}

function fileOrigin(bucket: Bucket, access: OriginAccess): CfnDistribution.OriginProperty {
  const origin = { id: 'files', domainName: bucket.bucketRegionalDomainName };
  if ('control' in access) return { ...origin, originAccessControlId: access.control, s3OriginConfig: { originAccessIdentity: '' } };
  return { ...origin, s3OriginConfig: { originAccessIdentity: `origin-access-identity/cloudfront/${access.identity}` } };
}
