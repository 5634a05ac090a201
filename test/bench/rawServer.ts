/** The limit: node:http that sends one answer from memory. Arguments: file of the body, file of the headers (JSON pairs). */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [bodyFile = '', headersFile = ''] = process.argv.slice(2);
const body = readFileSync(bodyFile);
const headers = (JSON.parse(readFileSync(headersFile, 'utf8')) as [string, string][]).flat();

const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.stdout.write(`listening http://127.0.0.1:${String(address.port)}\n`);
});
process.on('SIGTERM', () => process.exit(0));
