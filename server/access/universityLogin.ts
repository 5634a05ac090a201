/**
 * Signing in at the university (OpenID Connect): authorization code with PKCE, state and nonce. What comes back is
 * believed only when the provider's own key has signed it for us, now, and in answer to this very request.
 */
import {
  allowInsecureRequests, authorizationCodeGrant, AuthorizationResponseError, buildAuthorizationUrl, calculatePKCECodeChallenge, ClientSecretBasic, ClientSecretPost, clockTolerance,
  discovery, enableNonRepudiationChecks, fetchUserInfo, type ClientAuth, type Configuration,
} from 'openid-client';
import { ProblemError } from '../problems/problem.js';

export interface UniversitySettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the provider sends people back to; it must be written in its list. */
  readonly callback: string;
}

/** Known only to the browser that went there, and to the server while that browser is asking. */
export interface Errand {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface UniversityLogin {
  /** Errors ProblemError university_away. */
  addressFor(errand: Errand): Promise<string>;
  /**
   * Lower-case address that the university vouches for; undefined when it vouches for none.
   * Errors ProblemError university_away, university_refused (also when the person pressed cancel).
   */
  addressOf(cameBack: URL, errand: Errand): Promise<string | undefined>;
}

/** Seconds a provider may take, and how far its clock may be off. */
const patience = 5;
const skew = 30;

function isPlain(issuer: string): boolean {
  return issuer.startsWith('http://');
}

/** In the way the provider says it takes; basic is what the standard means when it says nothing. */
function secretOf(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const takesBasic = (server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']).includes('client_secret_basic');
    (takesBasic ? basic : post)(server, client, body, headers);
  };
}

async function discover({ issuer, clientId, clientSecret }: UniversitySettings): Promise<Configuration> {
  // the settings take plain http on this very machine only
  const execute = isPlain(issuer) ? [enableNonRepudiationChecks, allowInsecureRequests] : [enableNonRepudiationChecks];
  return discovery(new URL(issuer), clientId, { [clockTolerance]: skew }, secretOf(clientSecret), { execute, timeout: patience });
}

/** A provider that does not answer, or not as one, is away; everything else it said is a refusal. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AuthorizationResponseError) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'].includes(code)) return true;
  return error instanceof TypeError && error.message === 'fetch failed' || isAway(error.cause);
}

function asProblem(error: unknown): ProblemError {
  return new ProblemError({ code: isAway(error) ? 'university_away' : 'university_refused', params: {} });
}

function vouchedFor(claims: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const email = claims?.['email'];
  return typeof email === 'string' && claims?.['email_verified'] === true ? email.trim().toLowerCase() : undefined;
}

/** The provider is asked what it is when somebody first signs in, and again until it has answered. */
export function createUniversityLogin(settings: UniversitySettings): UniversityLogin {
  let found: Promise<Configuration> | undefined;
  const provider = async (): Promise<Configuration> => {
    found ??= discover(settings);
    try {
      return await found;
    } catch {
      found = undefined;
      throw new ProblemError({ code: 'university_away', params: {} });
    }
  };
  return {
    addressFor: async ({ state, nonce, verifier }) => buildAuthorizationUrl(await provider(), {
      redirect_uri: settings.callback, scope: 'openid email', state, nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
    }).href,
    addressOf: async (cameBack, { state, nonce, verifier }) => {
      const config = await provider();
      try {
        const tokens = await authorizationCodeGrant(config, cameBack, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
        const claims = tokens.claims();
        const told = vouchedFor(claims);
        if (told !== undefined || claims === undefined || config.serverMetadata().userinfo_endpoint === undefined) return told;
        return vouchedFor(await fetchUserInfo(config, tokens.access_token, claims.sub));
      } catch (error) {
        throw asProblem(error);
      }
    },
  };
}
