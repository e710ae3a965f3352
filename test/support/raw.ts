/** Sends bytes to a server as they are, where `fetch` would correct them first. */
import { connect } from 'node:net';

/** @returns all that the server sends until it closes the connection */
export function raw(address: string, text: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (part) => {
      answer += part;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
    socket.write(text, 'latin1');
  });
}

/** One request, after which the connection is to be closed. */
export const rawGet = (address: string, target: string, headers = '') =>
  raw(
    address,
    `GET ${target} HTTP/1.1\r\nHost: lacis.example\r\nConnection: close\r\n${headers}\r\n`,
  );

export const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
