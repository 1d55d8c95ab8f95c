namespace CodeGuruProfiler.Agent.Tests.Live;

/// <summary>Looks of a machine that may be busy.</summary>
internal static class Looks
{
    /// <summary>Takes a look again until the runtime's sampler runs while the session is open, in time.</summary>
    public static async Task<Look> TakeAsync(ProcessSampler sampler)
    {
        Look look;
        do
        {
            look = await sampler.LookAsync();
        }
        while (look.Result is LookResult.Empty or LookResult.Failed);

        return look;
    }
}
