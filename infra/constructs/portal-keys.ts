import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { TableRole } from '#adapters/dynamo/table-schema.ts';
import type { SealClass } from '#core/secrets.ts';

/** No key is deleted with its stack. */
const retention = { pendingWindow: Duration.days(30), removalPolicy: RemovalPolicy.RETAIN };

/**
 * The keys: one for each table, one for the pepper, one for each class of personal data. The pepper's and the classes' can be replicated to another
 * Region, which cannot be made up for later: without them a copy of the tables opens nothing.
 */
export class PortalKeys extends Construct {
  readonly tables: Readonly<Record<TableRole, Key>>;
  readonly mac: Key;
  readonly seal: Readonly<Record<SealClass, Key>>;

  constructor(scope: Construct, id: string, stageName: string) {
    super(scope, id);
    const alias = (name: string) => `alias/doorstep-${stageName}-${name}`;
    const tableKey = (name: string) => this.#symmetricKey(name, { alias: alias(name) });
    this.tables = { main: tableKey('table'), complaints: tableKey('complaints') };
    this.mac = new Key(this, 'mac', {
      ...retention,
      alias: alias('mac'),
      description: 'Doorstep: the pepper of all digests. Without it no receipt opens anything.',
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      multiRegion: true,
    });
    const seal = (sealClass: SealClass) => this.#symmetricKey(sealClass, { alias: alias(`seal-${sealClass}`), multiRegion: true });
    this.seal = {
      appointment: seal('appointment'),
      report: seal('report'),
      contact: seal('contact'),
      message: seal('message'),
      draft: seal('draft'),
      staff: seal('staff'),
      complaint: seal('complaint'),
      complainant: seal('complainant'),
      'complaint-message': seal('complaint-message'),
      'complaint-draft': seal('complaint-draft'),
      oversight: seal('oversight'),
    };
  }

  #symmetricKey(name: string, more: { readonly alias: string; readonly multiRegion?: true }): Key {
    return new Key(this, name, { ...retention, ...more, description: `Doorstep: ${name}`, enableKeyRotation: true });
  }
}
