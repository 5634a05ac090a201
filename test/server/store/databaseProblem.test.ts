/** What the driver says without a code when the network goes wrong is a refusal to come back after, not a fault of ours. */
import { expect } from 'chai';
import { statusOf } from '../../../server/problems/catalogue.js';
import { ProblemError } from '../../../server/problems/problem.js';
import { databaseProblem } from '../../../server/store/databaseProblem.js';

describe('an error of the database driver without a code', () => {
  const lost = ['timeout expired', 'Connection terminated', 'Connection terminated unexpectedly', 'Connection terminated: the database is silent', 'Client has encountered a connection error and is not queryable', 'Client was closed and is not queryable'];
  for (const message of lost) {
    it(`"${message}" is told as 503`, () => {
      const problem = databaseProblem(new Error(message));
      expect(problem).to.be.instanceOf(ProblemError);
      if (problem instanceof ProblemError) expect([problem.problems[0].code, statusOf(problem.problems[0])]).to.deep.equal(['database_unavailable', 503]);
    });
  }

  it('stays what it is where it says something else', () => {
    const error = new Error('the timeout expired field is missing');
    expect(databaseProblem(error)).to.equal(error);
  });
});
