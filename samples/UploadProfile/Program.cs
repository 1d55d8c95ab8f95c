using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;
using Samples;

// Posts an agent's profile: a given file in any encoding, or one that the sample builds stack by stack.
// UploadProfile [--aws] [GROUP [FILE]]
await using Session session = await Session.StartAsync(args);
ICodeGuruProfilerClient client = session.Client;
string group = session.Arguments.ElementAtOrDefault(0) ?? "sample-upload";
if (session.IsLocal)
{
    await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = group });
}

// begin read-profile
AgentProfile profile = session.Arguments.ElementAtOrDefault(1) is { } file
    ? AgentProfile.Parse(await File.ReadAllBytesAsync(file))
    : SampleData.Profile(TimeProvider.System.GetUtcNow());

// end read-profile

// begin post-profile
await client.PostAgentProfileAsync(group, profile);
Console.WriteLine($"Posted {profile.CallTree.NodeCount} nodes as Ion, {profile.ToArray(ProfileEncoding.Ion).Length} bytes.");

await client.PostAgentProfileAsync(group, profile, ProfileEncoding.Json);
Console.WriteLine($"Posted the same as JSON, {profile.ToArray(ProfileEncoding.Json).Length} bytes.");

// end post-profile
