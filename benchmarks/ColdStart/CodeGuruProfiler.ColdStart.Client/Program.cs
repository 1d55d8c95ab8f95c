using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.ColdStart;

// One call, as a function makes it that was just started: Region, credentials and address are the environment's.
using var client = new CodeGuruProfilerClient();
DescribeProfilingGroupResponse response = await client.DescribeProfilingGroupAsync(new DescribeProfilingGroupRequest { ProfilingGroupName = "web-shop" });
SinceStart.Print();
return response.ProfilingGroup.Name == "web-shop" ? 0 : 1;
