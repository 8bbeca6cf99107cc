import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnCloudFrontOriginAccessIdentity, CfnOriginAccessControl } from 'aws-cdk-lib/aws-cloudfront';
import { CanonicalUserPrincipal, type IPrincipal, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { acknowledge } from '../constructs/acknowledge.ts';
import type { OriginAccess } from '../constructs/portal-site.ts';
import type { Stage } from '../stages.ts';

/**
 * The files browsers load, in a private bucket. Deployed before the functions, and what an older build needs is kept, so that no page asks for a
 * style sheet that is not there yet or no longer.
 */
export class FilesStack extends Stack {
  readonly bucket: Bucket;
  readonly access: OriginAccess;

  constructor(scope: Construct, id: string, { stage, client, ...props }: StackProps & { stage: Stage; client: string }) {
    super(scope, id, props);
    this.bucket = new Bucket(this, 'Files', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acknowledge(this.bucket, 'S1', 'Holds only the public files of an open-source build; a log of who loads them would be personal data.');
    this.access = stage.partition === 'aws' ? this.#openToDistributions() : this.#openToIdentity();
    this.#upload(client, stage.logDays);
    this.#runUploaderOn(stage.architecture);
    this.#acknowledgeUploader();
  }

  #openToDistributions(): OriginAccess {
    const distributions = this.formatArn({ service: 'cloudfront', region: '', resource: 'distribution', resourceName: '*' });
    this.#allowRead(new ServicePrincipal('cloudfront.amazonaws.com'), { ArnLike: { 'aws:SourceArn': distributions } });
    const control = new CfnOriginAccessControl(this, 'Access', {
      originAccessControlConfig: {
        name: this.stackName,
        originAccessControlOriginType: 's3',
        signingBehavior: 'always',
        signingProtocol: 'sigv4',
      },
    });
    return { control: control.attrId };
  }

  /** CloudFormation in China knows no origin access control. */
  #openToIdentity(): OriginAccess {
    const identity = new CfnCloudFrontOriginAccessIdentity(this, 'Access', {
      cloudFrontOriginAccessIdentityConfig: { comment: this.stackName },
    });
    this.#allowRead(new CanonicalUserPrincipal(identity.attrS3CanonicalUserId));
    return { identity: identity.ref };
  }

  #allowRead(principal: IPrincipal, conditions: Record<string, Record<string, string>> = {}): void {
    const resources = [this.bucket.arnForObjects('*')];
    this.bucket.addToResourcePolicy(new PolicyStatement({ principals: [principal], actions: ['s3:GetObject'], resources, conditions }));
  }

  #upload(client: string, logDays: number): void {
    // The same bucket, in the wider type the uploader takes.
    const destinationBucket = Bucket.fromBucketName(this, 'Target', this.bucket.bucketName);
    const logGroup = new LogGroup(this, 'UploadLog', { retention: logDays, removalPolicy: RemovalPolicy.DESTROY });
    const upload = (id: string, which: { include?: string[]; exclude: string[] }, cacheControl: CacheControl[]) =>
      new BucketDeployment(this, id, {
        sources: [Source.asset(client, { exclude: ['**/*.map'] })],
        destinationBucket,
        logGroup,
        prune: false,
        cacheControl,
        ...which,
      });
    // Names in /assets carry a digest of what is in them.
    upload('Assets', { exclude: ['*'], include: ['assets/*'] }, [CacheControl.fromString('public, max-age=31536000, immutable')]);
    upload('Rest', { exclude: ['assets/*'] }, [CacheControl.fromString('public, max-age=0, must-revalidate')]);
  }

  /** CDK fixes the uploader to an architecture that China may not have; its code runs on either. */
  #runUploaderOn(architecture: Stage['architecture']): void {
    for (const resource of this.node.findAll()) {
      if (resource instanceof CfnFunction) resource.architectures = [architecture];
    }
  }

  /** The uploader is CDK's own function, alive only while we deploy; its rights cannot be narrowed, only named. */
  #acknowledgeUploader(): void {
    const bucketName = CfnBucket.isCfnBucket(this.bucket.node.defaultChild) ? this.getLogicalId(this.bucket.node.defaultChild) : '';
    const staging = `cdk-hnb659fds-assets-${this.account}-${this.region}`;
    acknowledge(this, 'L1', 'CDK chooses the runtime of the uploader.');
    const basicRole = 'Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';
    acknowledge(this, `IAM4[${basicRole}]`, 'CDK gives the uploader the usual right to write its log.');
    for (const actions of ['GetBucket', 'GetObject', 'List', 'Abort', 'DeleteObject']) {
      acknowledge(this, `IAM5[Action::s3:${actions}*]`, 'The uploader copies from the staging bucket into ours; CDK names its rights so.');
    }
    for (const name of [staging, `<${bucketName}>`]) {
      acknowledge(
        this,
        `IAM5[Resource::arn:<AWS::Partition>:s3:::${name}/*]`,
        'The uploader handles every file of these two buckets and no other.',
      );
    }
  }
}
