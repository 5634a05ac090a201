/** The peer: Express and Knex that store a posted form as one row, and nothing else. Arguments: connection as JSON. */
import express from 'express';
import knex from 'knex';

const connection = JSON.parse(process.argv[2] ?? '{}') as { host: string; port: number; user: string; database: string };
const db = knex({ client: 'pg', version: '15', connection, pool: { min: 0, max: 10 } });
const app = express();
app.disable('x-powered-by');
app.disable('etag');
app.use(express.urlencoded({ extended: false, limit: '256kb', parameterLimit: 500 }));
app.post('/*path', async (request, response) => {
  const content: unknown = request.body;
  await db('bench.bare').insert({ content: JSON.stringify(content) });
  response.status(201).json({ outcome: 'stored' });
});
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.stdout.write(`listening http://127.0.0.1:${String(address.port)}\n`);
});
process.on('SIGTERM', () => process.exit(0));
