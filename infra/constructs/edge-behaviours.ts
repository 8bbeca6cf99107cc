import { Duration, Stack } from 'aws-cdk-lib';
import {
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  type CfnDistribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/** What CloudFront passes on and keeps: for pages, and for files. */
export type EdgeBehaviours = {
  readonly pages: Partial<CfnDistribution.DefaultCacheBehaviorProperty>;
  readonly files: Partial<CfnDistribution.DefaultCacheBehaviorProperty>;
};

/** The behaviours this partition can express. */
export function edgeBehaviours(scope: Construct, stage: Stage): EdgeBehaviours {
  return stage.partition === 'aws' ? policyBehaviours(scope) : chinaBehaviours;
}

/**
 * A page is kept only if it says so itself, and then for a minute at most, apart for language and type size. Not none at all: CloudFront compresses
 * only what it could keep.
 */
function policyBehaviours(scope: Construct): EdgeBehaviours {
  const { stackName } = Stack.of(scope);
  const pages = new CachePolicy(scope, 'Pages', {
    cachePolicyName: `${stackName}-pages`,
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.minutes(1),
    cookieBehavior: CacheCookieBehavior.allowList('lang', 'elder'),
    headerBehavior: CacheHeaderBehavior.allowList('Accept', 'Accept-Language', 'Authorization'),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    enableAcceptEncodingBrotli: true,
    enableAcceptEncodingGzip: true,
  });
  return {
    pages: {
      cachePolicyId: pages.cachePolicyId,
      originRequestPolicyId: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER.originRequestPolicyId,
    },
    files: {
      cachePolicyId: CachePolicy.CACHING_OPTIMIZED.cachePolicyId,
      responseHeadersPolicyId: fileHeaders(scope, stackName).responseHeadersPolicyId,
    },
  };
}

/** Pages bring their own headers; files from the bucket have none. */
function fileHeaders(scope: Construct, stackName: string): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, 'FileHeaders', {
    responseHeadersPolicyName: `${stackName}-files`,
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: "default-src 'none'", override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
    },
  });
}

/**
 * CloudFront in China refuses cache policies, so this is the older way of saying the same. The Host header must not be passed on, so what is wanted
 * of the others is named; those CloudFront does not know pass by themselves.
 */
const chinaBehaviours: EdgeBehaviours = {
  pages: {
    forwardedValues: {
      queryString: true,
      cookies: { forward: 'all' },
      headers: ['Accept', 'Accept-Language', 'Authorization', 'Origin', 'Referer'],
    },
    minTtl: 0,
    defaultTtl: 0,
    maxTtl: 60,
  },
  files: { forwardedValues: { queryString: false, cookies: { forward: 'none' } }, minTtl: 0, defaultTtl: 0, maxTtl: 31_536_000 },
};
