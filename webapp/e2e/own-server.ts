import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

const jar = process.env['SERVER_JAR'] ?? '../bootstrap/target/chat-server.jar';
const java = process.env['SERVER_JAVA'] ?? 'java';

/** A server of a test's own, which may be stopped and started again with the same data. */
export class OwnServer {
  readonly url: string;
  private readonly port: number;
  private process: ChildProcess | undefined;

  constructor(port: number) {
    this.port = port;
    this.url = `http://127.0.0.1:${String(port)}`;
  }

  async start(): Promise<void> {
    const env = {
      ...process.env,
      PORT: String(this.port),
      DATA_DIR: `target/e2e/data-${String(this.port)}`,
      DEMO: 'true',
    };
    this.process = spawn(java, ['-jar', jar], { env, stdio: 'ignore' });
    const deadline = Date.now() + 60_000;
    while (!(await this.isReady())) {
      if (Date.now() > deadline) throw new Error('the server did not get ready');
      await pause(200);
    }
  }

  async stop(): Promise<void> {
    const running = this.process;
    if (running?.exitCode !== null) return;
    running.kill('SIGTERM');
    await once(running, 'exit');
  }

  private async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/health/ready`)).ok;
    } catch {
      return false;
    }
  }
}
