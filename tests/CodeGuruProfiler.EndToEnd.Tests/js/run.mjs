// Runs a script with AWS's own JavaScript client and prints what it sees: one JSON line a step.
//   AWS_SECRET_ACCESS_KEY=<key> node run.mjs <endpoint> <script.json>
// A value of a script may be {"$time": text}, {"$bytes": base64} or {"$from": [step, member, …]}, which is a value seen before.
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import * as sdk from "@aws-sdk/client-codeguruprofiler";

const [endpoint, file] = process.argv.slice(2);
const client = new sdk.CodeGuruProfilerClient({
  endpoint,
  region: "us-east-1",
  credentials: { accessKeyId: "local", secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY },
  // An error on demand is there to be seen, not to be survived.
  maxAttempts: 1,
});
const seen = {};

function resolve(value) {
  if (Array.isArray(value)) {
    return value.map(resolve);
  }

  if (value === null || typeof value !== "object") {
    return value;
  }

  if ("$time" in value) {
    return new Date(value.$time);
  }

  if ("$bytes" in value) {
    return Buffer.from(value.$bytes, "base64");
  }

  if ("$from" in value) {
    return value.$from.reduce((from, key) => from[key], seen);
  }

  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, resolve(member)]));
}

// This client fills in PostAgentProfile's profileToken, but not CreateProfilingGroup's clientToken: it refuses a required token that is not given
// before it would make one.
function input(step) {
  return step.operation === "CreateProfilingGroup" ? { clientToken: randomUUID(), ...resolve(step.input) } : resolve(step.input);
}

function plain(value) {
  if (value instanceof Date) {
    return value.toISOString();
  }

  if (value instanceof Uint8Array) {
    return Buffer.from(value).toString("base64");
  }

  if (Array.isArray(value)) {
    return value.map(plain);
  }

  if (value === null || typeof value !== "object") {
    return value;
  }

  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, member]) => name !== "$metadata" && member !== undefined)
      .map(([name, member]) => [name, plain(member)]),
  );
}

function answer(output) {
  return { status: output.$metadata.httpStatusCode, hasRequestId: output.$metadata.requestId !== undefined, output: plain(output) };
}

function failure(error) {
  if (error.$metadata === undefined) {
    throw error;
  }

  return {
    status: error.$metadata.httpStatusCode,
    hasRequestId: error.$metadata.requestId !== undefined,
    error: error.name,
    message: error.message,
    hasType: sdk[error.name] !== undefined && error instanceof sdk[error.name],
    isRetryable: error.$retryable !== undefined,
  };
}

async function run(step) {
  if (step.fault) {
    const response = await fetch(new URL("/_local/faults", endpoint), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(step.fault),
    });
    return { status: response.status };
  }

  try {
    if (step.paginator) {
      const pages = [];
      for await (const page of sdk[`paginate${step.paginator}`]({ client, pageSize: step.pageSize }, resolve(step.input))) {
        pages.push(answer(page));
      }

      return { pages };
    }

    const output = await client.send(new sdk[`${step.operation}Command`](input(step)));
    seen[step.step] = output;
    return answer(output);
  } catch (error) {
    return failure(error);
  }
}

for (const step of JSON.parse(await readFile(file, "utf8"))) {
  console.log(JSON.stringify({ step: step.step, ...(await run(step)) }));
}
