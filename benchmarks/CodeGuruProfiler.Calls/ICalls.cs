using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Calls;

/// <summary>The measured operations of a contestant. Each call creates its request, as a program would.</summary>
public interface ICalls : IDisposable
{
    Task DescribeProfilingGroupAsync();

    Task ConfigureAgentAsync();

    /// <summary>One page of 100 described groups.</summary>
    Task ListProfilingGroupsAsync();

    /// <summary>All pages.</summary>
    Task ListProfileTimesAsync();

    Task PostAgentProfileAsync(ReadOnlyMemory<byte> profile);

    Task GetProfileAsync(string group);

    /// <summary>Encodes a profile in Ion and posts it.</summary>
    Task PostTypedProfileAsync(AgentProfile profile);

    /// <summary>Gets a profile in Ion and reads it.</summary>
    Task GetTypedProfileAsync(string group);
}
