using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;

namespace TestingWithLocalService;

/// <summary>Your code that uses the client.</summary>
public sealed class HottestFrame(ICodeGuruProfilerClient client)
{
    /// <summary>Finds the frame that took the most time in the latest hour.</summary>
    /// <param name="group">The profiling group.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Its name; <see langword="null"/> when there is no such group or nothing was measured.</returns>
    public async Task<string?> FindAsync(string group, CancellationToken cancellationToken = default)
    {
        try
        {
            AggregatedProfile profile = await client.GetAggregatedProfileAsync(
                new GetProfileRequest { ProfilingGroupName = group, Period = "PT1H" }, cancellationToken: cancellationToken);
            return profile.CallTree.HottestFrames(top: 1).Select(frame => frame.Frame).FirstOrDefault();
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }
}
