// Calls with AWS's own JavaScript client as often as it is told to: a line of input is a run, a line of output what it took.
//   node load.mjs <endpoint>
import { randomBytes } from "node:crypto";
import { createInterface } from "node:readline";
import * as sdk from "@aws-sdk/client-codeguruprofiler";

const client = new sdk.CodeGuruProfilerClient({
  endpoint: process.argv[2],
  region: "us-east-1",
  credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" },
});
const profilingGroupName = "web-shop";
const ion = "application/x-amzn-ion";

function post(size) {
  const agentProfile = randomBytes(size);
  return () => client.send(new sdk.PostAgentProfileCommand({ profilingGroupName, agentProfile, contentType: ion }));
}

function get(size) {
  return () => client.send(new sdk.GetProfileCommand({ profilingGroupName: `profile-of-${size}`, period: "PT5M", accept: ion }));
}

async function list() {
  const input = { profilingGroupName, startTime: new Date("2026-10-01"), endTime: new Date("2026-11-10"), period: "PT5M" };
  let count = 0;
  for await (const page of sdk.paginateListProfileTimes({ client }, input)) {
    count += page.profileTimes.length;
  }

  if (count !== 10_000) {
    throw new Error(`${count} profile times were read.`);
  }
}

const operations = {
  "DescribeProfilingGroup": () => client.send(new sdk.DescribeProfilingGroupCommand({ profilingGroupName })),
  "ConfigureAgent": () =>
    client.send(
      new sdk.ConfigureAgentCommand({
        profilingGroupName,
        fleetInstanceId: "i-0123456789abcdef0",
        metadata: { ComputePlatform: "EC2", AgentId: "0f1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9" },
      }),
    ),
  "ListProfilingGroups 100": () => client.send(new sdk.ListProfilingGroupsCommand({ includeDescription: true, maxResults: 100 })),
  "PostAgentProfile 10 KB": post(10_000),
  "PostAgentProfile 1 MB": post(1_000_000),
  "PostAgentProfile 10 MB": post(10_000_000),
  "GetProfile 10 KB": get(10_000),
  "GetProfile 1 MB": get(1_000_000),
  "GetProfile 10 MB": get(10_000_000),
  "ListProfileTimes 10,000": list,
};

async function run({ operation, callers, milliseconds }) {
  const call = operations[operation];
  if (call === undefined) {
    return { calls: 0 };
  }

  const latencies = [];
  const before = process.cpuUsage();
  const end = performance.now() + milliseconds;
  await Promise.all(
    Array.from({ length: callers }, async () => {
      do {
        const begin = performance.now();
        await call();
        latencies.push(performance.now() - begin);
      } while (performance.now() < end);
    }),
  );
  const used = process.cpuUsage(before);
  latencies.sort((a, b) => a - b);
  const at = (part) => latencies[Math.max(0, Math.ceil(part * latencies.length) - 1)] * 1000;
  return { calls: latencies.length, p50: at(0.5), p99: at(0.99), processorTime: (used.user + used.system) / latencies.length };
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await run(JSON.parse(line))));
}
