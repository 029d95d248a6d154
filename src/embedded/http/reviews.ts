// Access reviews: there is no authorization here, so everything is allowed, and said to be.
import type { Doc } from '../json/index.ts';

const ALLOWED: Doc = { allowed: true, reason: 'the embedded API server has no authorization' };

/** The answered review for a POST to one of these paths; undefined for other paths. */
export function answerReview(path: readonly string[], review: Doc): Doc | undefined {
  const joined = path.join('/');
  if (/^apis\/authorization\.k8s\.io\/v1\/(self)?subjectaccessreviews$/.test(joined))
    return { ...review, status: ALLOWED };
  if (joined === 'apis/authentication.k8s.io/v1/selfsubjectreviews') {
    return { ...review, status: { userInfo: { username: 'system:admin', groups: ['system:masters'] } } };
  }
  return undefined;
}
