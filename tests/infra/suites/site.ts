import { expect, test } from 'vitest';
import { expectResource, type Portal } from '../synthesise.ts';

/** The public names and the files behind them. */
export function siteTests({ partition, properties, template }: Portal): void {
  const distributions = Object.values(properties('site', 'AWS::CloudFront::Distribution')).map(
    ({ DistributionConfig }) => DistributionConfig,
  );

  test('residents and staff have a name each, with its own certificate and no old TLS', () => {
    expect(distributions.map(({ Aliases }) => Aliases)).toEqual([['doorstep.example'], ['staff.doorstep.example']]);
    const certificates = distributions.map(({ ViewerCertificate }) => ViewerCertificate);
    for (const certificate of certificates) {
      expect(certificate).toMatchObject({ MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' });
    }
    const ids = certificates.map((each) => JSON.stringify(partition === 'aws' ? each.AcmCertificateArn : each.IamCertificateId));
    expect(new Set(ids).size).toBe(2);
    expect(ids.join()).not.toContain('undefined');
  });

  test('pages come from the function, files from the bucket, all compressed and over https', () => {
    for (const { DefaultCacheBehavior, CacheBehaviors } of distributions) {
      expect(DefaultCacheBehavior).toMatchObject({ TargetOriginId: 'api', ViewerProtocolPolicy: 'redirect-to-https', Compress: true });
      expect(CacheBehaviors.map(({ PathPattern }: { PathPattern: string }) => PathPattern)).toEqual(['/assets/*', '/favicon.svg']);
      for (const each of CacheBehaviors) {
        expect(each).toMatchObject({ TargetOriginId: 'files', ViewerProtocolPolicy: 'redirect-to-https', Compress: true });
      }
    }
  });

  test('each name leads to its own API, by a host name that fits the partition, and says that it is CloudFront', () => {
    const apis = distributions.map(({ Origins }) => Origins.find(({ Id }: { Id: string }) => Id === 'api'));
    for (const [index, part] of ['resident', 'staff'].entries()) {
      const { DomainName, OriginCustomHeaders, CustomOriginConfig } = apis[index];
      const [, pieces] = DomainName['Fn::Join'];
      expect(pieces).toEqual([
        { 'Fn::ImportValue': expect.stringContaining(`doorstep-demo-${part}:`) },
        expect.stringMatching(/^\.execute-api\.[a-z]{2}-[a-z]+-1\.$/),
        { Ref: 'AWS::URLSuffix' },
      ]);
      expect(OriginCustomHeaders).toEqual([{ HeaderName: 'x-edge-secret', HeaderValue: expect.stringContaining('{{resolve:') }]);
      expect(CustomOriginConfig).toMatchObject({ OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] });
    }
  });

  test('the bucket is private: only CloudFront reads it, only over TLS', () => {
    const files = template('files');
    files.resourceCountIs('AWS::S3::Bucket', 1);
    expectResource(files, 'AWS::S3::Bucket', {
      Properties: {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      },
    });
    const [policy] = Object.values(properties('files', 'AWS::S3::BucketPolicy'));
    const statements: { Effect: string; Action: string; Principal: object; Condition?: object }[] = policy?.PolicyDocument.Statement;
    const allowed = statements.filter(({ Effect }) => Effect === 'Allow');
    expect(allowed).toHaveLength(1);
    expect(allowed[0]?.Action).toBe('s3:GetObject');
    if (partition === 'aws') {
      expect(allowed[0]).toMatchObject({ Principal: { Service: 'cloudfront.amazonaws.com' } });
      expect(JSON.stringify(allowed[0]?.Condition)).toContain('111122223333:distribution/*');
    } else {
      expect(allowed[0]?.Principal).toEqual({ CanonicalUser: { 'Fn::GetAtt': [expect.stringMatching(/^Access/), 'S3CanonicalUserId'] } });
    }
    expect(statements).toContainEqual(expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }));
  });

  test('what uploads the files runs where the functions run', () => {
    const uploaders = Object.values(properties('files', 'AWS::Lambda::Function'));
    expect(uploaders.map(({ Architectures }) => Architectures)).toEqual([[partition === 'aws' ? 'arm64' : 'x86_64']]);
  });

  test('files are kept by browsers as long as their name says, and older ones stay for older pages', () => {
    const uploads = Object.values(properties('files', 'Custom::CDKBucketDeployment'));
    expect(uploads.map(({ Include, Exclude, SystemMetadata, Prune }) => ({ Include, Exclude, SystemMetadata, Prune }))).toEqual([
      { Include: ['assets/*'], Exclude: ['*'], SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' }, Prune: false },
      {
        Include: undefined,
        Exclude: ['assets/*'],
        SystemMetadata: { 'cache-control': 'public, max-age=0, must-revalidate' },
        Prune: false,
      },
    ]);
  });

  if (partition === 'aws-cn') {
    test('nothing is kept of a page that does not ask for it, and what pages differ by is passed on', () => {
      for (const { DefaultCacheBehavior, CacheBehaviors } of distributions) {
        expect(DefaultCacheBehavior).toMatchObject({
          MinTTL: 0,
          DefaultTTL: 0,
          MaxTTL: 60,
          ForwardedValues: {
            QueryString: true,
            Cookies: { Forward: 'all' },
            Headers: ['Accept', 'Accept-Language', 'Authorization', 'Origin', 'Referer'],
          },
        });
        for (const each of CacheBehaviors) {
          expect(each.ForwardedValues).toEqual({ QueryString: false, Cookies: { Forward: 'none' } });
        }
      }
    });
  } else {
    test('nothing is kept of a page that does not ask for it, and files carry headers against sniffing and framing', () => {
      expectResource(template('site'), 'AWS::CloudFront::CachePolicy', {
        Properties: {
          CachePolicyConfig: {
            MinTTL: 0,
            DefaultTTL: 0,
            MaxTTL: 60,
            // Whoever shows another session or asks for another language gets a page of their own.
            ParametersInCacheKeyAndForwardedToOrigin: {
              HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Accept', 'Accept-Language', 'Authorization'] },
              CookiesConfig: { CookieBehavior: 'whitelist', Cookies: ['lang', 'elder'] },
              QueryStringsConfig: { QueryStringBehavior: 'all' },
              EnableAcceptEncodingBrotli: true,
              EnableAcceptEncodingGzip: true,
            },
          },
        },
      });
      expectResource(template('site'), 'AWS::CloudFront::ResponseHeadersPolicy', {
        Properties: {
          ResponseHeadersPolicyConfig: {
            SecurityHeadersConfig: {
              ContentTypeOptions: { Override: true },
              FrameOptions: { FrameOption: 'DENY', Override: true },
              StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true, Override: true },
            },
          },
        },
      });
    });
  }
}
