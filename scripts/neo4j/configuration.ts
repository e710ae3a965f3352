/** The settings of a Neo4j for one developer: loopback, Bolt only, small, and it tells nobody. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** In megabytes: a graph of 50,000 entities and 200,000 links fits. */
export const HEAP = 512;
const PAGES = 128;

/** Writes `neo4j.conf`; @returns the folder where it stands. */
export function configure(folder: string, port: number): string {
  const conf = join(folder, 'conf');
  mkdirSync(conf, { recursive: true });
  writeFileSync(join(conf, 'neo4j.conf'), settings(port));
  return conf;
}

const settings = (port: number) => `# Written by \`lacis neo4j\` at each start.
server.default_listen_address=127.0.0.1
server.default_advertised_address=localhost
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=localhost:${port}
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
client.allow_telemetry=false
server.memory.heap.initial_size=${HEAP / 2}m
server.memory.heap.max_size=${HEAP}m
server.memory.pagecache.size=${PAGES}m
db.logs.query.enabled=OFF
# It waits 10 s at its end for idle connections otherwise.
internal.server.bolt.thread_pool_shutdown_wait_time=1s
internal.server.bolt.connection_shutdown_wait_time=1s
`;
