import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { SealClass } from './permissions.ts';

const waitBeforeDeletion = Duration.days(30);

/** The keys: one for the table, one for the pepper, one for each class of personal data. None is deleted with its stack. */
export class PortalKeys extends Construct {
  readonly table: Key;
  readonly mac: Key;
  readonly seal: Readonly<Record<SealClass, Key>>;

  constructor(scope: Construct, id: string, stageName: string) {
    super(scope, id);
    this.table = this.#symmetricKey('table', `alias/doorstep-${stageName}-table`);
    this.mac = new Key(this, 'mac', {
      alias: `alias/doorstep-${stageName}-mac`,
      description: 'Doorstep: the pepper of all digests. Without it no receipt opens anything.',
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      pendingWindow: waitBeforeDeletion,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const seal = (sealClass: SealClass) => this.#symmetricKey(sealClass, `alias/doorstep-${stageName}-seal-${sealClass}`);
    this.seal = {
      appointment: seal('appointment'),
      report: seal('report'),
      contact: seal('contact'),
      message: seal('message'),
      draft: seal('draft'),
      staff: seal('staff'),
    };
  }

  #symmetricKey(name: string, alias: string): Key {
    return new Key(this, name, {
      alias,
      description: `Doorstep: ${name}`,
      enableKeyRotation: true,
      pendingWindow: waitBeforeDeletion,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
